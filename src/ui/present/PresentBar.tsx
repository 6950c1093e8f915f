import type { Lesson } from '../../domain/view/lesson.ts'
import { useTextIn, useTextsOf } from '../appContext.ts'
import { CopyLink } from '../evidence/CopyLink.tsx'
import type { Notice } from '../shell/notice.ts'
import { LessonNotices } from './LessonNotices.tsx'
import { fillScreen } from './lessonSteps.ts'
import styles from './Presenter.module.css'
import { presentTexts } from './presentTexts.ts'
import type { PresentAct } from './usePresentKeys.ts'

interface PresentBarProps {
  readonly lesson: Lesson
  readonly current: number
  /** Parts of the step that are still kept back. */
  readonly hidden: number
  readonly notes: boolean
  readonly onNotes: () => void
  readonly contrast: boolean
  readonly onContrast: () => void
  readonly onStep: (step: number) => void
  readonly onAct: (act: PresentAct) => void
  readonly notices: readonly Notice[]
  readonly onDismissNotice: (id: string) => void
}

/** Where the lesson stands, a way to every step, and what the teacher may switch. */
export function PresentBar(props: PresentBarProps) {
  const { lesson, current, hidden, onStep, onAct } = props
  const texts = useTextsOf(presentTexts)
  const textIn = useTextIn()
  const { length } = lesson.steps
  return (
    <nav className={styles.bar} aria-label={texts.steplist}>
      <div className={styles.moves}>
        <button
          type="button"
          aria-label={texts.previous}
          title={texts.previous}
          onClick={() => onAct('previous')}
        >
          <Arrow path="M10 3 5 8l5 5" />
        </button>
        <button
          type="button"
          aria-label={texts.next}
          title={texts.next}
          disabled={current === length && hidden === 0}
          onClick={() => onAct('next')}
        >
          <Arrow path="m6 3 5 5-5 5" />
        </button>
      </div>
      <p className={styles.progress} role="status">
        {texts.stepOf(current, length)}
      </p>
      <ol className={styles.dots}>
        {lesson.steps.map(({ id, title }, position) => (
          <li key={id}>
            <button
              type="button"
              aria-label={texts.stepNamed(position + 1, textIn(title))}
              aria-current={position + 1 === current ? 'step' : undefined}
              data-passed={position + 1 < current || undefined}
              onClick={() => onStep(position + 1)}
            />
          </li>
        ))}
      </ol>
      <div className={styles.tools} title={texts.keys}>
        <Switch label={texts.notes} on={props.notes} onPress={props.onNotes} />
        <Switch label={texts.contrast} on={props.contrast} onPress={props.onContrast} />
        <button type="button" className={styles.tool} onClick={() => onAct('black')}>
          {texts.black}
        </button>
        {document.fullscreenEnabled && (
          <button type="button" className={styles.tool} onClick={fillScreen}>
            {texts.fullScreen}
          </button>
        )}
        <CopyLink className={styles.tool} />
        <button type="button" className={styles.tool} onClick={() => onAct('leave')}>
          {texts.end}
        </button>
      </div>
      <LessonNotices notices={props.notices} onDismiss={props.onDismissNotice} />
    </nav>
  )
}

function Switch({ label, on, onPress }: { label: string; on: boolean; onPress: () => void }) {
  return (
    <button type="button" className={styles.tool} aria-pressed={on} onClick={onPress}>
      {label}
    </button>
  )
}

function Arrow({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentcolor" strokeWidth="2">
      <path d={path} />
    </svg>
  )
}
