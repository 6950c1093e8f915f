import { useState } from 'react'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { facetNames } from '../../domain/filter/filter.ts'
import { useApp, useDataset, useText, useTextIn, useVerbs } from '../appContext.ts'
import { SearchBox } from '../search/SearchBox.tsx'
import { phone, useMedia } from '../useMedia.ts'
import styles from './Header.module.css'

/** Whose map this is, what is in it, and what can be done with the whole. */
export function Header() {
  const dataset = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const small = useMedia(phone)
  const [open, setOpen] = useState(false)
  return (
    <header className={styles.header} data-open={open || undefined}>
      <div className={styles.titles}>
        <h1 className={styles.title}>
          {textIn(dataset.card.title)}
          {dataset.footnotes.map(({ id, mark }) => (
            <sup key={id} className={styles.mark}>
              {mark}
            </sup>
          ))}
        </h1>
        <p className={styles.subtitle}>
          {text.header.subtitle(dataset.index.size, dataset.sources.size, years(dataset))}
        </p>
      </div>
      {small && (
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? text.header.closeMenu : text.header.openMenu}
        </button>
      )}
      {(!small || open) && <Actions />}
    </header>
  )
}

function Actions() {
  const { openDialog } = useVerbs()
  const text = useText()
  const active = useApp((state) =>
    facetNames.reduce((count, name) => count + state.view.filter[name].length, 0),
  )
  return (
    <div className={styles.actions}>
      <SearchBox />
      <button type="button" className={styles.plain} onClick={() => openDialog({ kind: 'filters' })}>
        {text.filter.button(active)}
      </button>
      <button type="button" className={styles.plain} onClick={() => openDialog({ kind: 'takeAway' })}>
        {text.header.takeAway}
      </button>
      <button type="button" className={styles.plain} onClick={() => openDialog({ kind: 'embed' })}>
        {text.header.embed}
      </button>
      <button
        type="button"
        className={styles.plain}
        onClick={() => openDialog({ kind: 'about', section: null })}
      >
        {text.header.about}
      </button>
      <button
        type="button"
        className={styles.plain}
        onClick={() => openDialog({ kind: 'share', subject: { kind: 'view' } })}
      >
        {text.header.share}
      </button>
      <button type="button" className={styles.strong} onClick={() => openDialog({ kind: 'lessons' })}>
        {text.header.present}
      </button>
    </div>
  )
}

function years({ extent, zone }: Dataset): string {
  const first = zone.toCivil(extent.start).year
  const last = zone.toCivil(extent.end - 1).year
  return first === last ? String(first) : `${first} – ${last}`
}
