import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react'
import type { Reveal, Step } from '../../domain/record/episode.ts'
import { isShown, type Lesson } from '../../domain/view/lesson.ts'
import { useDataset, useTextIn, useTextsOf } from '../appContext.ts'
import { CheckList } from '../evidence/CheckList.tsx'
import { evidenceTexts } from '../evidence/evidenceTexts.ts'
import { Accounts } from './Accounts.tsx'
import { OriginNames } from './OriginNames.tsx'
import styles from './Presenter.module.css'
import { presentTexts } from './presentTexts.ts'
import type { TellPart } from './tellPart.ts'
import type { PresentAct } from './usePresentKeys.ts'

export interface StepCardProps {
  readonly lesson: Lesson
  readonly step: Step
  readonly number: number
  /** How many of the parts the step keeps back have been asked for. */
  readonly asked: number
  readonly onAsk: (count: number) => void
  readonly notes: boolean
  readonly onAct: (act: PresentAct) => void
}

/** Pixels a finger moves sideways before it means the next step. */
const swipe = 60

/** One step in words: title, text, the quote and its voices, the question, and last what others say. */
export function StepCard({ lesson, step, number, asked, onAsk, notes, onAct }: StepCardProps) {
  const evidenceWords = useTextsOf(evidenceTexts)
  const dataset = useDataset()
  const texts = useTextsOf(presentTexts)
  const textIn = useTextIn()
  const heading = useRef<HTMLHeadingElement>(null)
  const card = useRef<HTMLElement>(null)
  const from = useRef<number | null>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  // What has just been told comes into sight.
  useEffect(() => {
    if (asked > 0) card.current?.querySelector(`[data-told="${asked}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [asked])

  useEffect(() => {
    if (notes) card.current?.querySelector('aside')?.scrollIntoView({ block: 'nearest' })
  }, [notes])

  const question = step.question && textIn(step.question)
  const incident = dataset.incidents[dataset.rowOf.get(step.view.incident ?? '') ?? -1]
  const listed = (name: Reveal): boolean => step.reveal.includes(name)
  const part: TellPart = (name, value) =>
    isShown(step, asked, name) || listed(name) ? (
      <div className={styles.part} data-told={step.reveal.indexOf(name) + 1}>
        {listed(name) && <span className={styles.asks}>{texts.asks[name]} </span>}
        {isShown(step, asked, name) ? (
          value
        ) : (
          <button type="button" className={styles.kept} onClick={() => onAsk(step.reveal.indexOf(name) + 1)}>
            {texts.show}
          </button>
        )}
      </div>
    ) : null
  const swiped = (released: ReactPointerEvent): void => {
    const way = from.current === null ? 0 : released.clientX - from.current
    from.current = null
    if (Math.abs(way) > swipe) onAct(way < 0 ? 'next' : 'previous')
  }
  return (
    <article
      ref={card}
      className={styles.card}
      data-card
      aria-label={texts.region}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1).
      tabIndex={0}
      onPointerDown={({ pointerType, clientX }) => {
        from.current = pointerType === 'touch' ? clientX : null
      }}
      onPointerUp={swiped}
    >
      <p className={styles.lesson}>{textIn(lesson.title)}</p>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {isShown(step, asked, 'title') ? textIn(step.title) : texts.untitled(number)}
      </h1>
      {!isShown(step, asked, 'title') && part('title', '')}
      {textIn(step.text) && <p className={styles.text}>{textIn(step.text)}</p>}
      {incident && <Accounts incident={incident} part={part} keeps={listed} />}
      {question && <p className={styles.question}>{question}</p>}
      {incident && listed('origins') && part('origins', <OriginNames incident={incident} />)}
      {incident &&
        listed('checks') &&
        part(
          'checks',
          <div className={styles.checks}>
            <CheckList concerning={incident.id} title={evidenceWords.otherReporting} />
          </div>,
        )}
      {notes && (
        <aside className={styles.note} aria-label={texts.note}>
          {step.note ? textIn(step.note) : texts.noNote}
        </aside>
      )}
    </article>
  )
}
