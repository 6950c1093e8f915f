import { useRef } from 'react'
import { type Lesson, lessonsIn } from '../../domain/view/lesson.ts'
import { useDataset, useSession, useTextIn, useTextsOf } from '../appContext.ts'
import { Dialog } from '../Dialog.tsx'
import { OwnLesson } from '../lesson/OwnLesson.tsx'
import { PrintChoice } from '../print/PrintChoice.tsx'
import styles from './LessonsDialog.module.css'
import { fillScreen, showStep } from './lessonSteps.ts'
import { presentTexts } from './presentTexts.ts'

/** The lessons that can be given. */
export function LessonsDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  const session = useSession()
  const dataset = useDataset()
  const texts = useTextsOf(presentTexts)
  const start = (lesson: Lesson): void => {
    dialog.current?.close()
    fillScreen()
    showStep(session, lesson, 1)
  }
  return (
    <Dialog ref={dialog} title={texts.title} close={texts.close}>
      <p>{texts.intro}</p>
      <ul className={styles.lessons}>
        {lessonsIn(dataset.episodes).map((lesson) => (
          <LessonItem key={lesson.id} lesson={lesson} onStart={start} />
        ))}
      </ul>
      <p className={styles.keys}>{texts.keys}</p>
      <OwnLesson onStart={start} />
      <PrintChoice />
    </Dialog>
  )
}

function LessonItem({ lesson, onStart }: { lesson: Lesson; onStart: (lesson: Lesson) => void }) {
  const texts = useTextsOf(presentTexts)
  const textIn = useTextIn()
  return (
    <li>
      <button type="button" onClick={() => onStart(lesson)}>
        <span>{textIn(lesson.title)}</span>
        <span className={styles.count}>{texts.steps(lesson.steps.length)}</span>
      </button>
    </li>
  )
}
