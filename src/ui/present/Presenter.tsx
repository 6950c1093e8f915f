/** A lesson on the whole screen: the same live map and timeline, laid out large, one step at a time. */
import { useEffect, useLayoutEffect, useState } from 'react'
import { type Lesson, stepAt } from '../../domain/view/lesson.ts'
import type { LessonStep } from '../../domain/view/view.ts'
import { useSession, useTextsOf } from '../appContext.ts'
import type { Notice } from '../shell/notice.ts'
import { leaveLesson, showStep } from './lessonSteps.ts'
import { PresentBar } from './PresentBar.tsx'
import styles from './Presenter.module.css'
import { presentTexts } from './presentTexts.ts'
import { StepCard } from './StepCard.tsx'
import { useLesson } from './useLesson.ts'
import { type PresentAct, usePresentKeys } from './usePresentKeys.ts'

interface PresenterProps extends NoticesAsked {
  readonly presented: LessonStep
  /** The lesson has come onto the page, or has left it: the page is laid out for it in between. */
  readonly onStage: (staged: boolean) => void
}

/** What the page has to say beside the lesson. */
interface NoticesAsked {
  readonly notices: readonly Notice[]
  readonly onDismissNotice: (id: string) => void
}

export function Presenter({ presented, onStage, ...asked }: PresenterProps) {
  const session = useSession()
  const texts = useTextsOf(presentTexts)
  const lesson = useLesson(presented)
  useWholeScreen(() => leaveLesson(session))
  useLayoutEffect(() => {
    onStage(true)
    return () => onStage(false)
  }, [onStage])
  if (lesson.kind === 'read') {
    return (
      <Presentation lesson={lesson.lesson} number={presented.step} carried={presented.carried} {...asked} />
    )
  }
  return (
    <section className={styles.card} aria-label={texts.region}>
      <p role={lesson.kind === 'reading' ? 'status' : 'alert'}>
        {lesson.kind === 'reading' ? texts.loading : lesson.message}
      </p>
      {lesson.kind === 'failed' && (
        <button type="button" className={styles.tool} onClick={() => leaveLesson(session)}>
          {texts.end}
        </button>
      )}
    </section>
  )
}

interface PresentationProps extends NoticesAsked {
  readonly lesson: Lesson
  readonly number: number
  readonly carried: string | undefined
}

function Presentation({ lesson, number, carried, notices, onDismissNotice }: PresentationProps) {
  const session = useSession()
  const texts = useTextsOf(presentTexts)
  const [black, setBlack] = useState(false)
  const [notes, setNotes] = useState(false)
  const [contrast, setContrast] = useState(false)
  const current = Math.min(lesson.steps.length, Math.max(1, number))
  const step = stepAt(lesson, current)
  // A step that is come back to stands as it was left: with everything told.
  const [asked, setAsked] = useState({ step: current, count: 0 })
  const told = asked.step === current ? asked.count : 0
  const hidden = (step?.reveal.length ?? 0) - told

  const goTo = (target: number, count = 0): void => {
    if (target < 1 || target > lesson.steps.length) return
    setAsked({ step: target, count })
    if (target !== current) showStep(session, lesson, target, carried)
  }
  const act = (wanted: PresentAct): void => {
    if (black && wanted !== 'leave') setBlack(false)
    else if (wanted === 'black') setBlack(true)
    else if (wanted === 'leave') leaveLesson(session)
    else if (wanted === 'first') goTo(1)
    else if (wanted === 'last') goTo(lesson.steps.length)
    else if (wanted === 'next' && hidden > 0) setAsked({ step: current, count: told + 1 })
    else if (wanted === 'next') goTo(current + 1)
    else if (told > 0) setAsked({ step: current, count: told - 1 })
    else goTo(current - 1, stepAt(lesson, current - 1)?.reveal.length)
  }
  usePresentKeys(act)
  useContrast(contrast)
  useMagnification()
  if (!step) return null
  return (
    <>
      <StepCard
        key={current}
        step={step}
        number={current}
        lesson={lesson}
        asked={told}
        onAsk={(count) => setAsked({ step: current, count })}
        notes={notes}
        onAct={act}
      />
      <PresentBar
        lesson={lesson}
        current={current}
        hidden={hidden}
        notes={notes}
        onNotes={() => setNotes(!notes)}
        contrast={contrast}
        onContrast={() => setContrast(!contrast)}
        onStep={goTo}
        onAct={act}
        notices={notices}
        onDismissNotice={onDismissNotice}
      />
      {black && (
        <button
          type="button"
          className={styles.black}
          aria-label={texts.leaveBlack}
          onClick={() => setBlack(false)}
        />
      )}
    </>
  )
}

/** Escape in full screen reaches the browser, not the page: leaving full screen ends the lesson. */
function useWholeScreen(leave: () => void): void {
  useEffect(() => {
    const changed = (): void => {
      if (!document.fullscreenElement) leave()
    }
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  })
}

/** How much the map is enlarged: as the type is, so that its names are read from as far as can be. */
function useMagnification(): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    const measure = (): void => {
      const unit = Math.min(innerWidth / 80, innerHeight / 45)
      style.setProperty('--magnify', String(Math.max(1, (unit / 16) * 1.25)))
    }
    measure()
    addEventListener('resize', measure)
    return () => {
      removeEventListener('resize', measure)
      style.removeProperty('--magnify')
    }
  }, [])
}

function useContrast(high: boolean): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (high) dataset['contrast'] = 'high'
    else delete dataset['contrast']
    return () => void delete dataset['contrast']
  }, [high])
}
