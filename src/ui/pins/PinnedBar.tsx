import { useRef, useState } from 'react'
import type { Dataset, Incident } from '../../domain/dataset/dataset.ts'
import { neighbouringPin } from '../../state/verbs.ts'
import { useApp, useDataset, useSession, useTextsOf } from '../appContext.ts'
import { PinIcon } from './PinIcon.tsx'
import styles from './PinnedBar.module.css'
import { PinnedList } from './PinnedList.tsx'
import { pinTexts } from './pinTexts.ts'

/** The incidents the reader has put aside: to step through, to order, to send. */
export function PinnedBar({ onEmpty }: { onEmpty: () => void }) {
  const { store, verbs } = useSession()
  const { openDialog, setPins, stepPin } = verbs
  const dataset = useDataset()
  const texts = useTextsOf(pinTexts)
  const pins = useApp((state) => state.view.pins)
  const incident = useApp((state) => state.view.incident)
  // Whoever comes by a link to a list sees the list.
  const [open, setOpen] = useState(() => store.getState().view.incident === null)
  const toggle = useRef<HTMLButtonElement>(null)
  const pinned = pinnedIn(pins, dataset)
  const change = (next: readonly string[]) => {
    setPins(next)
    if (next.length === 0) onEmpty()
  }
  return (
    <section className={styles.pins} aria-label={texts.label}>
      <div className={styles.bar}>
        <button
          ref={toggle}
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <PinIcon /> {texts.pinned(pinned.length)}
        </button>
        {([-1, 1] as const).map((direction) => (
          <button
            key={direction}
            type="button"
            aria-label={direction < 0 ? texts.previous : texts.next}
            // A button that is disabled while it has the focus loses it.
            aria-disabled={neighbouringPin(pins, incident, direction) === undefined}
            onClick={() => stepPin(direction)}
          >
            <span aria-hidden="true">{direction < 0 ? '‹' : '›'}</span>
          </button>
        ))}
        <button type="button" onClick={() => openDialog({ kind: 'share', subject: { kind: 'list' } })}>
          {texts.share}
        </button>
      </div>
      {open && <PinnedList pinned={pinned} onChange={change} />}
    </section>
  )
}

const pinnedIn = (pins: readonly string[], { incidents, rowOf }: Dataset): readonly Incident[] =>
  pins.flatMap((id) => incidents[rowOf.get(id) ?? -1] ?? [])
