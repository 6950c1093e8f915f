/**
 * The list for thousands of incidents: rows of one height, of which only those in sight are in the page. The open
 * incident follows its row at its own height.
 */
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { at } from '../../domain/incidentIndex.ts'
import type { IncidentSet } from '../../domain/incidentSet.ts'
import { symbolNames } from '../../domain/record/collection.ts'
import { dayInWords } from '../../domain/time/dateWords.ts'
import { selectedRow } from '../../state/selectors.ts'
import { highlight, selectRow } from '../../state/viewVerbs.ts'
import { useApp, useDataset, useText, useTextIn } from '../appContext.ts'
import { Evidence } from '../evidence/Evidence.tsx'
import { SymbolIcon } from '../SymbolIcon.tsx'
import styles from './LongList.module.css'

/** Pixels; the style sheet says the same. */
const rowHeight = 64
/** Rows kept beyond each edge, so that a quick scroll shows no gap. */
const spare = 6
/** Browsers stop laying out boxes somewhat above 16 million pixels; beyond this the scroll position is scaled. */
const tallest = 8_000_000

export function LongList({ set }: { set: IncidentSet }) {
  const frame = useRef<HTMLDivElement>(null)
  const [sight, setSight] = useState({ top: 0, height: 800 })
  useLayoutEffect(() => {
    const scroller = frame.current?.closest<HTMLElement>('[data-scroller]')
    if (!scroller) return
    const look = () => setSight({ top: scroller.scrollTop, height: scroller.clientHeight })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(scroller)
    scroller.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      scroller.removeEventListener('scroll', look)
    }
  }, [])

  const selected = useApp(selectedRow)
  const highlighted = useApp((state) => state.highlighted)
  const height = Math.min(set.size * rowHeight, tallest)
  const scale =
    set.size * rowHeight > height ? (set.size * rowHeight - sight.height) / (height - sight.height) : 1
  useEffect(() => {
    const position = selected === null ? -1 : set.positionOf(selected)
    const scroller = frame.current?.closest<HTMLElement>('[data-scroller]')
    if (position < 0 || !scroller) return
    const top = (position * rowHeight) / scale
    const outside = top < scroller.scrollTop || top + rowHeight > scroller.scrollTop + scroller.clientHeight
    if (outside) scroller.scrollTop = top
  }, [selected, set, scale])

  const first = Math.max(0, Math.floor((sight.top * scale) / rowHeight) - spare)
  const count = Math.min(set.size - first, Math.ceil(sight.height / rowHeight) + 2 * spare)
  const offset = sight.top + (first * rowHeight - sight.top * scale)
  return (
    <div ref={frame} className={styles.frame} style={{ height }} data-list="long">
      <ol
        className={styles.rows}
        style={{ transform: `translateY(${offset}px)` }}
        aria-label={useText().panel.incidents}
      >
        {Array.from({ length: Math.max(0, count) }, (_, position) => {
          const row = set.rowAt(first + position)
          return (
            <LongRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a drag then changes words in rows instead of building rows
              key={first + position}
              row={row}
              position={first + position}
              size={set.size}
              open={row === selected}
              lit={row === highlighted}
            />
          )
        })}
      </ol>
    </div>
  )
}

interface LongRowProps {
  readonly row: number
  readonly position: number
  readonly size: number
  readonly open: boolean
  readonly lit: boolean
}

const LongRow = memo(function LongRow({ row, position, size, open, lit }: LongRowProps) {
  const { index, incidents, zone } = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const incident = incidents[row]
  const start = at(index.start, row)
  return (
    <li
      aria-setsize={size}
      aria-posinset={position + 1}
      data-row={row}
      data-open={open || undefined}
      data-lit={lit || undefined}
    >
      <button
        type="button"
        className={styles.row}
        aria-expanded={open}
        onClick={() => selectRow(open ? null : row)}
        onPointerEnter={() => highlight(row)}
        onPointerLeave={() => highlight(null)}
      >
        <SymbolIcon symbol={symbolNames[at(index.symbol, row)] ?? 'dot'} />
        <span className={styles.title}>{incident ? textIn(incident.title) : `${row + 1}`}</span>
        <span className={styles.meta}>
          {Number.isFinite(start) ? dayInWords(zone.toCivil(start), text.language) : text.list.undated}
        </span>
      </button>
      {open && incident && <Evidence incident={incident} />}
    </li>
  )
})
