/** What a search found: how much, and the best of it with the words marked. */

import { type MarkedText, markWords } from '../../domain/filter/markWords.ts'
import type { Found } from '../../domain/filter/search.ts'
import { symbolOf } from '../../domain/record/collection.ts'
import { useDataset, useText, useTextIn } from '../appContext.ts'
import { placeWords } from '../placeWords.ts'
import { SymbolIcon } from '../SymbolIcon.tsx'
import styles from './SearchBox.module.css'

interface SearchResultsProps {
  readonly listId: string
  readonly query: string
  readonly found: Found
  /** Position of the result the arrow keys are at; -1: none. */
  readonly active: number
  readonly onChoose: (row: number) => void
}

export function SearchResults({ listId, query, found, active, onChoose }: SearchResultsProps) {
  const text = useText()
  const { count, best } = found
  return (
    <div className={styles.results} data-sought={query}>
      <p className={styles.count} role="status">
        {count === 0 ? text.search.none : text.search.results(count)}
      </p>
      <div id={listId} role="listbox" aria-label={text.search.label}>
        {best.map((row, position) => (
          <Result
            key={row}
            id={`${listId}-${position}`}
            row={row}
            query={query}
            active={position === active}
            onChoose={() => onChoose(row)}
          />
        ))}
      </div>
      {count > best.length && <p className={styles.count}>{text.search.more(count - best.length)}</p>}
    </div>
  )
}

interface ResultProps {
  readonly id: string
  readonly row: number
  readonly query: string
  readonly active: boolean
  readonly onChoose: () => void
}

function Result({ id, row, query, active, onChoose }: ResultProps) {
  const dataset = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const incident = dataset.incidents[row]
  if (!incident) return null
  const quote = fittingQuote(
    incident.reports.map(({ excerpt }) => dataset.excerpts.get(excerpt)?.selector[0].exact ?? ''),
    query,
  )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys of its options
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={styles.result}
      data-active={active || undefined}
      onPointerDown={(pressed) => pressed.preventDefault()}
      onClick={onChoose}
    >
      <SymbolIcon symbol={symbolOf(dataset.index, row)} />
      <span>
        <span className={styles.title}>
          <Marked pieces={markWords(textIn(incident.title), query)} />
        </span>
        <span className={styles.meta}>
          <Marked pieces={markWords(placeWords(incident, dataset, text), query)} />
        </span>
        {quote.length > 0 && (
          <span className={styles.quote}>
            “<Marked pieces={quote} />”
          </span>
        )}
      </span>
    </div>
  )
}

/** The quote in which the words stand, else the first. */
function fittingQuote(quotes: readonly string[], query: string): readonly MarkedText[] {
  for (const quote of quotes) {
    const pieces = markWords(quote, query)
    if (pieces.some(({ marked }) => marked)) return pieces
  }
  return markWords(quotes[0] ?? '', query)
}

function Marked({ pieces }: { pieces: readonly MarkedText[] }) {
  let reached = 0
  return pieces.map((piece) => {
    const start = reached
    reached += piece.text.length
    return piece.marked ? <mark key={start}>{piece.text}</mark> : piece.text
  })
}
