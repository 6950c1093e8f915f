import { useState } from 'react'
import type { Lesson } from '../../domain/view/lesson.ts'
import { startView } from '../../domain/view/view.ts'
import { encodeAddress } from '../../format/link/address.ts'
import { carriedLimit, packLesson } from '../../format/link/lessonLink.ts'
import { recordedView } from '../../format/link/recordedView.ts'
import { writeLesson } from '../../format/read/lessonFile.ts'
import { useDataset, useTextsOf } from '../appContext.ts'
import controls from '../controls.module.css'
import { lessonTexts } from './lessonTexts.ts'
import styles from './OwnLesson.module.css'

/** Copies a link that holds the whole lesson, or says why it cannot. */
export function LessonLink({ lesson }: { lesson: Lesson }) {
  const { card, zone } = useDataset()
  const texts = useTextsOf(lessonTexts)
  const [outcome, setOutcome] = useState('')
  const copy = async (): Promise<void> => {
    const carried = await packLesson(writeLesson(lesson, card.version))
    if (carried === null) return setOutcome(texts.tooLong(carriedLimit))
    const first = recordedView(lesson.steps[0]?.view, zone)
    const view = { ...startView, ...first, presented: { lesson: lesson.id, step: 1, carried } }
    const link = new URL(`#${encodeAddress(view, zone, card.version)}`, location.href).href
    try {
      await navigator.clipboard.writeText(link)
      setOutcome(texts.copied)
    } catch {
      setOutcome(texts.copyRefused(link))
    }
  }
  return (
    <>
      <button type="button" className={controls.button} onClick={() => void copy()}>
        {texts.copy}
      </button>
      <p role="status" className={styles.outcome}>
        {outcome}
      </p>
    </>
  )
}
