import { type KeyboardEvent, useRef, useState } from 'react'
import type { Incident } from '../../domain/dataset/dataset.ts'
import type { Excerpt } from '../../domain/record/excerpt.ts'
import type { Source } from '../../domain/record/source.ts'
import { useApp, useTextIn, useTextsOf, useVerbs } from '../appContext.ts'
import { documentTexts } from './documentTexts.ts'
import styles from './QuoteStrip.module.css'

interface QuoteStripProps {
  readonly source: Source
  readonly excerpts: readonly Excerpt[]
  /** The incidents that use an excerpt, by its id. */
  readonly incidentsOf: ReadonlyMap<string, readonly Incident[]>
  /** Where a quote used for several incidents is found on the page. */
  readonly onSeveral: (excerpt: string) => void
}

/**
 * The document from beginning to end, each quote a mark in its place that leads to its incident. One stop for the tab
 * key; arrows, Home and End walk from quote to quote, as the ARIA toolbar pattern has it.
 */
export function QuoteStrip({ source: { text: read }, excerpts, incidentsOf, onSeveral }: QuoteStripProps) {
  const { visitIncident } = useVerbs()
  const texts = useTextsOf(documentTexts)
  const textIn = useTextIn()
  const selected = useApp((state) => state.view.incident)
  const [active, setActive] = useState(0)
  const [pointed, setPointed] = useState<number | null>(null)
  const marks = useRef<(HTMLButtonElement | null)[]>([])
  if (!read || excerpts.length === 0) return null

  const walk = (pressed: KeyboardEvent) => {
    const last = excerpts.length - 1
    const targets: Record<string, number> = {
      ArrowRight: Math.min(last, active + 1),
      ArrowLeft: Math.max(0, active - 1),
      Home: 0,
      End: last,
    }
    const target = targets[pressed.key]
    if (target === undefined) return
    pressed.preventDefault()
    setActive(target)
    marks.current[target]?.focus()
  }
  const wordsOf = (position: number): string => excerpts[position]?.selector[0].exact ?? ''
  const purposeOf = (position: number): string => {
    const incidents = incidentsOf.get(excerpts[position]?.id ?? '') ?? []
    const [only] = incidents
    return only && incidents.length === 1 ? textIn(only.title) : texts.strip.incidents(incidents.length)
  }
  const percentOf = (position: number): number =>
    Math.round((100 * (excerpts[position]?.selector[1]?.start ?? 0)) / read.length)
  return (
    <div>
      <div className={styles.strip} role="toolbar" aria-label={texts.strip.label} onKeyDown={walk}>
        {excerpts.map(({ id, selector: [, place] }, position) => {
          if (!place) return null
          const incidents = incidentsOf.get(id) ?? []
          const [only] = incidents
          return (
            <button
              key={id}
              ref={(button) => {
                marks.current[position] = button
              }}
              type="button"
              className={styles.mark}
              tabIndex={position === active ? 0 : -1}
              aria-label={`${texts.strip.mark(position + 1, excerpts.length, wordsOf(position))}, ${purposeOf(position)}`}
              data-selected={incidents.some((incident) => incident.id === selected) || undefined}
              style={{
                insetInlineStart: `${(100 * place.start) / read.length}%`,
                width: `${(100 * (place.end - place.start)) / read.length}%`,
              }}
              onClick={() => (only && incidents.length === 1 ? visitIncident(only.id) : onSeveral(id))}
              onFocus={() => {
                setActive(position)
                setPointed(position)
              }}
              onBlur={() => setPointed(null)}
              onPointerEnter={() => setPointed(position)}
              onPointerLeave={() => setPointed(null)}
            />
          )
        })}
      </div>
      <p className={styles.caption} aria-hidden="true">
        {pointed === null ? (
          texts.strip.hint
        ) : (
          <>
            “{wordsOf(pointed)}” · {texts.strip.percent(percentOf(pointed))} · {purposeOf(pointed)}
          </>
        )}
      </p>
    </div>
  )
}
