import { useState } from 'react'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { facetNames } from '../../domain/filter/filter.ts'
import { useApp, useDataset, useText, useTextIn, useVerbs } from '../appContext.ts'
import { LaterPart, later } from '../LaterPart.tsx'
import { SearchBox } from '../search/SearchBox.tsx'
import { phone, useMedia } from '../useMedia.ts'
import styles from './Header.module.css'

// Loaded when first opened: nobody needs them to read the map.
const filterDialog = later(
  (text) => text.filter.button(0),
  async () => (await import('../filter/FilterDialog.tsx')).FilterDialog,
)
const takeAwayDialog = later(
  (text) => text.header.takeAway,
  async () => (await import('../export/TakeAway.tsx')).TakeAway,
)
const embedDialog = later(
  (text) => text.header.embed,
  async () => (await import('../embed/EmbedDialog.tsx')).EmbedDialog,
)
const lessonsDialog = later(
  (text) => text.header.present,
  async () => (await import('../present/LessonsDialog.tsx')).LessonsDialog,
)

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
  const [filters, setFilters] = useState(0)
  const [lessons, setLessons] = useState(0)
  const [takeAway, setTakeAway] = useState(0)
  const [embed, setEmbed] = useState(0)
  const active = useApp((state) =>
    facetNames.reduce((count, name) => count + state.view.filter[name].length, 0),
  )
  return (
    <div className={styles.actions}>
      <SearchBox />
      <button type="button" className={styles.plain} onClick={() => setFilters(filters + 1)}>
        {text.filter.button(active)}
      </button>
      <button type="button" className={styles.plain} onClick={() => setTakeAway(takeAway + 1)}>
        {text.header.takeAway}
      </button>
      <button type="button" className={styles.plain} onClick={() => setEmbed(embed + 1)}>
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
      <button type="button" className={styles.strong} onClick={() => setLessons(lessons + 1)}>
        {text.header.present}
      </button>
      {filters > 0 && (
        <LaterPart of={filterDialog} onDismiss={() => setFilters(0)}>
          {(FilterDialog) => <FilterDialog presses={filters} />}
        </LaterPart>
      )}
      {lessons > 0 && (
        <LaterPart of={lessonsDialog} onDismiss={() => setLessons(0)}>
          {(LessonsDialog) => <LessonsDialog presses={lessons} />}
        </LaterPart>
      )}
      {takeAway > 0 && (
        <LaterPart of={takeAwayDialog} onDismiss={() => setTakeAway(0)}>
          {(TakeAway) => <TakeAway presses={takeAway} />}
        </LaterPart>
      )}
      {embed > 0 && (
        <LaterPart of={embedDialog} onDismiss={() => setEmbed(0)}>
          {(EmbedDialog) => <EmbedDialog presses={embed} />}
        </LaterPart>
      )}
    </div>
  )
}

function years({ extent, zone }: Dataset): string {
  const first = zone.toCivil(extent.start).year
  const last = zone.toCivil(extent.end - 1).year
  return first === last ? String(first) : `${first} – ${last}`
}
