import { useApp, useDataset, useText, useTextIn, useVerbs } from '../appContext.ts'
import { SymbolIcon } from '../SymbolIcon.tsx'
import styles from './Legend.module.css'

/** What the symbols and their outlines mean. */
export function Legend({ open, onToggle }: { open: boolean; onToggle: (open: boolean) => void }) {
  const { categoryGroups } = useDataset()
  const text = useText()
  const textIn = useTextIn()
  return (
    <details
      className={styles.legend}
      open={open}
      onToggle={(toggled) => onToggle(toggled.currentTarget.open)}
    >
      <summary>{text.map.legend}</summary>
      <ul>
        {categoryGroups.map(({ id, symbol, label }) => (
          <li key={id}>
            <SymbolIcon symbol={symbol} />
            {textIn(label)}
          </li>
        ))}
      </ul>
      <AllExtents />
      <ul className={styles.outlines}>
        <li>
          <SymbolIcon symbol="square" hollow />
          {text.map.standing.possible}
        </li>
        <li>
          <span className={styles.corroborated} aria-hidden="true" />
          {text.map.corroborated}
        </li>
        <li>
          <span className={styles.disputed} aria-hidden="true" />
          {text.map.disputed}
        </li>
      </ul>
    </details>
  )
}

/** The ground each report is about, for all of them rather than for the one in focus. */
function AllExtents() {
  const { showAllExtents } = useVerbs()
  const text = useText()
  const all = useApp((state) => state.view.allExtents)
  return (
    <label className={styles.extents}>
      <input type="checkbox" checked={all} onChange={({ target }) => showAllExtents(target.checked)} />
      {text.map.allExtents}
    </label>
  )
}
