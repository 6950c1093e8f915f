import { useLayoutEffect, useRef, useState } from 'react'
import type { Incident } from '../../domain/dataset/dataset.ts'
import { symbolOf } from '../../domain/record/collection.ts'
import { useApp, useDataset, useTextIn, useTextsOf, useVerbs } from '../appContext.ts'
import { SymbolIcon } from '../SymbolIcon.tsx'
import styles from './PinnedBar.module.css'
import { pinTexts } from './pinTexts.ts'

interface PinnedListProps {
  readonly pinned: readonly Incident[]
  readonly onChange: (pins: readonly string[]) => void
}

type Act = 'up' | 'down' | 'remove'

/** The pinned incidents in the reader's own order. */
export function PinnedList({ pinned, onChange }: PinnedListProps) {
  const texts = useTextsOf(pinTexts)
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  /** What the focus goes to once the list has changed: moving a row in the page takes the focus from its buttons. */
  const next = useRef<{ readonly position: number; readonly act: Act } | null>(null)
  useLayoutEffect(() => {
    if (!next.current) return
    const { position, act } = next.current
    next.current = null
    list.current?.children[position]?.querySelector<HTMLElement>(`[data-act=${act}]`)?.focus()
  })
  const ids = pinned.map(({ id }) => id)
  const act = (position: number, what: Act) => {
    const rest = ids.filter((_, other) => other !== position)
    if (what === 'remove') {
      next.current = { position: Math.min(position, rest.length - 1), act: 'remove' }
      return onChange(rest)
    }
    const place = position + (what === 'up' ? -1 : 1)
    if (place < 0 || place >= ids.length) return
    next.current = { position: place, act: what }
    setSaid(texts.moved(place + 1, ids.length))
    onChange([...rest.slice(0, place), ...ids.slice(position, position + 1), ...rest.slice(place)])
  }
  return (
    <>
      <ol ref={list} className={styles.list}>
        {pinned.map((incident, position) => (
          <PinnedRow
            key={incident.id}
            incident={incident}
            first={position === 0}
            last={position === pinned.length - 1}
            onAct={(what) => act(position, what)}
          />
        ))}
      </ol>
      <p className={styles.foot}>
        {texts.hint}{' '}
        <button type="button" onClick={() => onChange([])}>
          {texts.clear}
        </button>
        <span role="status" data-heard>
          {said}
        </span>
      </p>
    </>
  )
}

interface PinnedRowProps {
  readonly incident: Incident
  readonly first: boolean
  readonly last: boolean
  readonly onAct: (act: Act) => void
}

function PinnedRow({ incident, first, last, onAct }: PinnedRowProps) {
  const { visitIncident } = useVerbs()
  const { index, rowOf } = useDataset()
  const texts = useTextsOf(pinTexts)
  const textIn = useTextIn()
  const open = useApp((state) => state.view.incident === incident.id)
  const title = textIn(incident.title)
  const symbol = symbolOf(index, rowOf.get(incident.id) ?? 0)
  return (
    <li>
      <button
        type="button"
        className={styles.title}
        aria-current={open ? 'true' : undefined}
        onClick={() => visitIncident(incident.id)}
      >
        <SymbolIcon symbol={symbol} />
        <span>{title}</span>
      </button>
      <button
        type="button"
        data-act="up"
        aria-label={texts.moveUp(title)}
        aria-disabled={first}
        onClick={() => onAct('up')}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <button
        type="button"
        data-act="down"
        aria-label={texts.moveDown(title)}
        aria-disabled={last}
        onClick={() => onAct('down')}
      >
        <span aria-hidden="true">↓</span>
      </button>
      <button
        type="button"
        data-act="remove"
        aria-label={texts.remove(title)}
        onClick={() => onAct('remove')}
      >
        <span aria-hidden="true">×</span>
      </button>
    </li>
  )
}
