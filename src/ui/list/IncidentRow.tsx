import { memo, type RefObject, useEffect, useRef } from 'react'
import type { Dataset, Incident } from '../../domain/dataset/dataset.ts'
import { at, hasFlag, incidentFlag } from '../../domain/dataset/incidentIndex.ts'
import { symbolOf } from '../../domain/record/collection.ts'
import { datePrecisions } from '../../domain/time/eventSpan.ts'
import { useApp, useDataset, useText, useTextIn, useVerbs } from '../appContext.ts'
import { LaterPart, later } from '../LaterPart.tsx'
import { placeWords } from '../placeWords.ts'
import { SymbolIcon } from '../SymbolIcon.tsx'
import styles from './IncidentRow.module.css'

const openIncident = later(
  (text) => text.list.evidence,
  async () => (await import('./OpenIncident.tsx')).OpenIncident,
)

/** One incident of the list; the open one shows its evidence in place. How it stands to the window the list writes. */
export const IncidentRow = memo(function IncidentRow({ row }: { row: number }) {
  const { highlight, selectRow } = useVerbs()
  const dataset = useDataset()
  const open = useApp((state) => state.selected === row)
  const lit = useApp((state) => state.highlighted === row)
  const item = useRef<HTMLLIElement>(null)
  const incident = dataset.incidents[row]
  if (!incident) return null
  return (
    <li
      ref={item}
      className={styles.row}
      data-open={open || undefined}
      data-lit={lit || undefined}
      data-row={row}
      onPointerEnter={() => highlight(row)}
      onPointerLeave={() => highlight(null)}
    >
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        onClick={() => selectRow(open ? null : row)}
        onFocus={() => highlight(row)}
        onBlur={() => highlight(null)}
      >
        <SymbolIcon symbol={symbolOf(dataset.index, row)} />
        <RowText incident={incident} row={row} open={open} />
      </button>
      {open && (
        <LaterPart of={openIncident}>
          {(OpenIncident) => (
            <OpenIncident incident={incident}>
              <InSight of={item} />
            </OpenIncident>
          )}
        </LaterPart>
      )}
    </li>
  )
})

/** Beside the evidence, so that the row is brought into sight when that is there and takes its room. */
function InSight({ of }: { of: RefObject<HTMLLIElement | null> }) {
  useEffect(() => {
    let current = true
    // Type that is still on its way would move the row again.
    void document.fonts.ready.then(() => {
      if (current && of.current) bringIntoSight(of.current)
    })
    return () => {
      current = false
    }
  }, [of])
  return null
}

/** Title, place, how well dated; and while the row is shut the first words that report it. */
const RowText = memo(function RowText({
  incident,
  row,
  open,
}: {
  incident: Incident
  row: number
  open: boolean
}) {
  const dataset = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const precision = datePrecisions[at(dataset.index.precision, row)] ?? 'undated'
  return (
    <span className={styles.body}>
      <span className={styles.title}>{textIn(incident.title)}</span>
      <span className={styles.meta}>
        {placeWords(incident, dataset, text)} · {text.precision[precision]}
        <span className={styles.pinned}> · {text.list.pinned}</span>
        {hasFlag(dataset.index, row, incidentFlag.disputed) && (
          <span className={styles.disputed}> · {text.evidence.disputed}</span>
        )}
      </span>
      {!open && <Preview incident={incident} dataset={dataset} />}
    </span>
  )
})

/** The first words that report it, and whose they are. */
function Preview({ incident, dataset }: { incident: Incident; dataset: Dataset }) {
  const text = useText()
  const textIn = useTextIn()
  const report = incident.reports[0]
  const excerpt = report && dataset.excerpts.get(report.excerpt)
  const source = report && dataset.sources.get(report.source)
  if (!report || !excerpt || !source) return null
  const speaker = report.speaker === null ? undefined : dataset.agents.get(report.speaker)
  return (
    <>
      <span className={styles.quote} lang={excerpt.language}>
        “{excerpt.selector[0].exact}”
      </span>
      <span className={styles.meta}>
        {source.publisher} · {speaker ? textIn(speaker.names) : text.evidence.ownVoice}
      </span>
    </>
  )
}

/**
 * Opened from the list itself a row stays where it is. Opened from a link, the map or the timeline it comes to the top,
 * unless it stands high enough that its quotes are in sight below it.
 */
function bringIntoSight(item: HTMLElement): void {
  const box = item.closest('[data-scroller]')?.getBoundingClientRect()
  const { top } = item.getBoundingClientRect()
  // What is under the heading of the day is not in sight.
  const highest = (box?.top ?? 0) + Number.parseFloat(getComputedStyle(item).scrollMarginTop)
  const lowest = box && (item.contains(document.activeElement) ? box.bottom - 60 : box.top + box.height / 2)
  // A pixel more or less is rounding.
  const inSight = lowest !== undefined && top >= highest - 1 && top < lowest
  item.scrollIntoView({ block: inSight ? 'nearest' : 'start' })
}
