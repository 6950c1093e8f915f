import { useState } from 'react'
import { useDataset, useText, useTextIn } from '../appContext.ts'
import styles from './Footer.module.css'

/** What must always be read with the map; on a phone one line that opens. */
export function Footer() {
  const { card, footnotes } = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const [open, setOpen] = useState(false)
  return (
    <footer className={styles.footer} data-open={open || undefined}>
      <p className={styles.notes}>
        <strong>{text.footer.claims}</strong>{' '}
        {footnotes.map(({ id, mark, text: note }) => (
          <span key={id}>
            {mark} {textIn(note)}{' '}
          </span>
        ))}
      </p>
      <p className={styles.version}>{text.footer.dataset(card.version)}</p>
      <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? text.footer.less : text.footer.more}
      </button>
    </footer>
  )
}
