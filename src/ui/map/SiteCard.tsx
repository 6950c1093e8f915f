import { useEffect, useRef } from 'react'
import { bothNames } from '../../domain/dataset/placeNames.ts'
import { symbolOf } from '../../domain/record/collection.ts'
import { useApp, useDataset, useText, useTextIn, useVerbs } from '../appContext.ts'
import { SymbolIcon } from '../SymbolIcon.tsx'
import styles from './SiteCard.module.css'

/** A site of the map that was opened, with its incidents in the window. */
export interface OpenedSite {
  readonly site: number
  readonly rows: readonly number[]
}

/** As many as can be read at a glance; the list holds them all. */
const shown = 60

/** What is reported at one place, to choose from: the way to every dot by keyboard. */
export function SiteCard({ site, onClose }: { site: OpenedSite; onClose: () => void }) {
  const { highlight, selectRow } = useVerbs()
  const { index, incidents, places } = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const map = card.current?.closest('[data-part]')?.querySelector('section')
    // In an embed the article would jump.
    card.current?.focus({ preventScroll: true })
    return () => {
      // Whoever came by keyboard goes on from where they were, and whoever is elsewhere by now stays there.
      if (document.activeElement !== document.body) return
      if (!(before instanceof HTMLElement && before.isConnected)) return
      before.focus({ preventScroll: true })
      if (document.activeElement === before || !map) return
      // A name that gave way to the card is not back yet: the map holds its place.
      map.tabIndex = -1
      map.focus({ preventScroll: true })
    }
  }, [])
  // What it says holds for one window and one filter.
  const set = useApp((state) => state.set)
  const opened = useRef(set)
  useEffect(() => {
    if (opened.current !== set) onClose()
  }, [set, onClose])
  const place = places.get(index.sites[site.site]?.place ?? '')
  const title = text.map.atPlace(
    place ? bothNames(place, text.language) : text.list.unnamedPlace,
    site.rows.length,
  )
  return (
    <section
      ref={card}
      className={styles.card}
      data-over-map
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(pressed) => pressed.key === 'Escape' && onClose()}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" onClick={onClose}>
          {text.map.close}
        </button>
      </header>
      <ul>
        {site.rows.slice(0, shown).map((row) => (
          <li key={row}>
            <button
              type="button"
              onClick={() => selectRow(row)}
              onFocus={() => highlight(row)}
              onBlur={() => highlight(null)}
              onPointerEnter={() => highlight(row)}
              onPointerLeave={() => highlight(null)}
            >
              <SymbolIcon symbol={symbolOf(index, row)} />
              {incidents[row] ? textIn(incidents[row].title) : row + 1}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
