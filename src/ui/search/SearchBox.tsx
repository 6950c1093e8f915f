import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import { useDataset, useText, useVerbs } from '../appContext.ts'
import { PartFailed } from '../LaterPart.tsx'
import type { Search } from './openSearch.ts'
import styles from './SearchBox.module.css'

/** As many results as a screen shows; a further word narrows them down. */
const shown = 12

/** Search as the ARIA combobox pattern has it: type, arrow through the results, Enter opens one. */
export function SearchBox() {
  const { visitIncident } = useVerbs()
  const dataset = useDataset()
  const text = useText()
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const listId = useId()
  const [engine, setEngine] = useState<Search | null>(null)
  // The engine is loaded when a reader first means to search, and an index made for the dataset that is open.
  const [wanted, setWanted] = useState(false)
  const [failures, setFailures] = useState(0)
  useEffect(() => {
    if (!wanted) return
    let current = true
    import('./openSearch.ts')
      .then(({ openSearch }) => openSearch(dataset, () => current))
      .then(
        (opened) => current && setEngine(opened),
        () => {
          if (!current) return
          setFailures((before) => before + 1)
          setWanted(false)
        },
      )
    return () => {
      current = false
      setEngine(null)
    }
  }, [wanted, dataset])
  // Once for each query, not again when only the field or the active result is drawn anew.
  const found = useMemo(
    () => (open && engine ? engine.index.find(query, shown) : null),
    [open, engine, query],
  )
  const rows = found?.best ?? []

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
      {engine && found && (
        <engine.Results listId={listId} query={query} found={found} active={active} onChoose={choose} />
      )}
      {failures > 0 && !wanted && open && (
        <div className={styles.results}>
          <PartFailed name={text.search.label} again={failures > 1} onRetry={() => setWanted(true)} />
        </div>
      )}
    </search>
  )
}
