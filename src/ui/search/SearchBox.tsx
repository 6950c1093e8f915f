import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useState } from 'react'
import { markWords } from '../../domain/filter/markWords.ts'
import type { SearchIndex } from '../../domain/filter/search.ts'
import { at } from '../../domain/incidentIndex.ts'
import { placeNames } from '../../domain/placeNames.ts'
import { symbolNames } from '../../domain/record/collection.ts'
import { visitIncident } from '../../state/viewVerbs.ts'
import { useDataset, useText, useTextIn } from '../appContext.ts'
import { SymbolIcon } from '../SymbolIcon.tsx'
import styles from './SearchBox.module.css'

/** As many results as a screen shows; a further word narrows them down. */
const shown = 12

/** Search as the ARIA combobox pattern has it: type, arrow through the results, Enter opens one. */
export function SearchBox() {
  const dataset = useDataset()
  const text = useText()
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const listId = useId()
  const sought = useDeferredValue(query)
  const [index, setIndex] = useState<SearchIndex | null>(null)
  // The engine is loaded when a reader first means to search, and an index made for the dataset that is open.
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    if (!wanted) return
    let current = true
    void import('../../domain/filter/search.ts').then(({ searchIndex }) => {
      if (current) setIndex(searchIndex(dataset))
    })
    return () => {
      current = false
    }
  }, [wanted, dataset])
  // Once for each query, not again when only the field or the active result is drawn anew.
  const found = useMemo(() => (open && index ? index.find(sought) : null), [open, index, sought])
  const rows = found?.slice(0, shown) ?? []

  const choose = (row: number | undefined) => {
    const incident = row === undefined ? undefined : dataset.incidents[row]
    if (!incident) return
    visitIncident(incident.id)
    setOpen(false)
  }
  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.key === 'ArrowDown' || pressed.key === 'ArrowUp') {
      pressed.preventDefault()
      setOpen(true)
      const step = pressed.key === 'ArrowDown' ? 1 : -1
      setActive((before) => Math.max(-1, Math.min(rows.length - 1, before + step)))
    } else if (pressed.key === 'Enter') choose(rows[Math.max(0, active)])
    else if (pressed.key === 'Escape') setOpen(false)
  }

  return (
    <search
      className={styles.search}
      onBlur={(left) => !left.currentTarget.contains(left.relatedTarget) && setOpen(false)}
    >
      <input
        type="search"
        role="combobox"
        className={styles.field}
        aria-label={text.search.label}
        aria-expanded={found !== null}
        aria-controls={listId}
        aria-activedescendant={rows[active] === undefined ? undefined : `${listId}-${active}`}
        aria-autocomplete="list"
        placeholder={text.search.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(typed) => {
          setQuery(typed.target.value)
          setActive(-1)
          setOpen(true)
        }}
        onFocus={() => {
          setWanted(true)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
      />
      {found && (
        <div className={styles.results} data-sought={sought}>
          <p className={styles.count} role="status">
            {found.length === 0 ? text.search.none : text.search.results(found.length)}
          </p>
          <div id={listId} role="listbox" aria-label={text.search.label}>
            {rows.map((row, position) => (
              <Result
                key={row}
                id={`${listId}-${position}`}
                row={row}
                query={sought}
                active={position === active}
                onChoose={() => choose(row)}
              />
            ))}
          </div>
          {found.length > shown && <p className={styles.count}>{text.search.more(found.length - shown)}</p>}
        </div>
      )}
    </search>
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
  const quotes = incident.reports.map(({ excerpt }) => dataset.excerpts.get(excerpt)?.selector[0].exact ?? '')
  // The quote in which the words stand, else the first.
  const quote = quotes.find((exact) => markWords(exact, query).some(({ marked }) => marked)) ?? quotes[0]
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
      <SymbolIcon symbol={symbolNames[at(dataset.index.symbol, row)] ?? 'dot'} />
      <span>
        <span className={styles.title}>
          <Marked text={textIn(incident.title)} query={query} />
        </span>
        <span className={styles.meta}>
          <Marked text={placeNames(incident, dataset, text.language) ?? text.list.unplaced} query={query} />
        </span>
        {quote && (
          <span className={styles.quote}>
            “<Marked text={quote} query={query} />”
          </span>
        )}
      </span>
    </div>
  )
}

function Marked({ text, query }: { text: string; query: string }) {
  let reached = 0
  return markWords(text, query).map((piece) => {
    const start = reached
    reached += piece.text.length
    return piece.marked ? <mark key={start}>{piece.text}</mark> : piece.text
  })
}
