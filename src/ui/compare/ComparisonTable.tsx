/** Rows by incident, columns by account; on narrow panels the same rows as cards, each cell under its account. */

import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { ComparedRow } from '../../domain/claims/comparison/accounts.ts'
import { type ComparedLine, compareIncident } from '../../domain/claims/comparison/compareIncident.ts'
import { symbolOf } from '../../domain/record/collection.ts'
import { edtfInWords } from '../../domain/time/dateWords.ts'
import type { Comparison } from '../../domain/view/view.ts'
import { useDataset, useText, useTextIn, useTextsOf, useVerbs } from '../appContext.ts'
import { placeWords } from '../placeWords.ts'
import { SymbolIcon } from '../SymbolIcon.tsx'
import styles from './Compare.module.css'
import { ComparedLineRow } from './ComparedLineRow.tsx'
import { compareTexts } from './compareTexts.ts'

export interface ComparisonTableProps {
  readonly rows: readonly ComparedRow[]
  readonly comparison: Comparison
  readonly names: readonly [first: string, second: string]
}

/** Incidents laid out at once: what a panel can show. */
const first = 3
const step = 9
/** Up to here the rest follows by itself, so that the browser's search finds it; beyond, as it comes near. */
const ample = 150

export function ComparisonTable({ rows, comparison, names }: ComparisonTableProps) {
  const words = useTextsOf(compareTexts)
  const [count, setCount] = useState(first)
  const more = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const button = more.current
    if (!button || count >= rows.length) return
    if (count < ample) {
      const timer = setTimeout(() => setCount(count + step))
      return () => clearTimeout(timer)
    }
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setCount(count + step)
      },
      { root: button.closest('[data-scroller]'), rootMargin: '300px' },
    )
    observer.observe(button)
    return () => observer.disconnect()
  }, [count, rows])
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.spoken}>{words.caption(names[0], names[1])}</caption>
        <thead className={styles.heads}>
          <tr>
            <th scope="col">{words.aspect}</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
            <th scope="col">{words.outcome}</th>
          </tr>
        </thead>
        {rows.slice(0, count).map(({ row }) => (
          <IncidentBody key={row} row={row} comparison={comparison} names={names} />
        ))}
      </table>
      {count < rows.length && (
        <p className={styles.more}>
          <button ref={more} type="button" className={styles.button} onClick={() => setCount(count + step)}>
            {words.more(Math.min(step, rows.length - count))}
          </button>{' '}
          {words.shown(count, rows.length)}
        </p>
      )}
    </>
  )
}

interface IncidentBodyProps extends Omit<ComparisonTableProps, 'rows'> {
  readonly row: number
}

const IncidentBody = memo(function IncidentBody({ row, comparison, names }: IncidentBodyProps) {
  const { highlight, visitIncident } = useVerbs()
  const dataset = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const words = useTextsOf(compareTexts)
  const incident = dataset.incidents[row]
  const compared = useMemo(
    () => incident && compareIncident(dataset, incident, comparison.accounts),
    [dataset, incident, comparison],
  )
  if (!incident || !compared) return null
  const { lines, disputed } = compared
  return (
    <tbody
      className={styles.incident}
      data-incident={incident.id}
      onPointerEnter={() => highlight(row)}
      onPointerLeave={() => highlight(null)}
    >
      <tr className={styles.incidentHead}>
        <th scope="rowgroup" colSpan={4}>
          <button
            type="button"
            onClick={() => visitIncident(incident.id)}
            onFocus={() => highlight(row)}
            onBlur={() => highlight(null)}
          >
            <SymbolIcon symbol={symbolOf(dataset.index, row)} />
            <span>{textIn(incident.title)}</span>
          </button>
          <span className={styles.meta}>
            {incident.eventDate
              ? edtfInWords(incident.eventDate, text.language, text.dates)
              : text.list.undated}{' '}
            · {placeWords(incident, dataset, text)}
            {disputed && <span className={styles.disputed}> · {words.disputed}</span>}
          </span>
        </th>
      </tr>
      {lines.map((line) => (
        <ComparedLineRow
          key={keyOf(line)}
          line={line}
          incident={incident}
          comparison={comparison}
          names={names}
        />
      ))}
    </tbody>
  )
})

/** Lines of one aspect differ in what is quoted; only the last of them may quote nothing. */
const keyOf = ({ aspect, first, second }: ComparedLine): string => {
  const telling = first[0] ?? second[0]
  return `${aspect} ${telling?.kind === 'quote' ? telling.excerpt : ''}`
}
