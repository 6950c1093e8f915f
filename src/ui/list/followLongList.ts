/** Keeps a list of thousands in step with the store and with how far it is scrolled, without React in between. */
import type { IncidentSet } from '../../domain/dataset/incidentSet.ts'
import type { AppState } from '../../state/appState.ts'
import type { Session } from '../../state/session.ts'
import { type LongRows, rowHeight } from './longRows.ts'

/** Rows kept beyond each edge, so that a quick scroll shows no gap. */
const spare = 6
/** Browsers stop laying out boxes somewhat above 16 million pixels; beyond this the scroll position is scaled. */
const tallest = 8_000_000

export interface LongListParts {
  readonly scroller: HTMLElement
  /** As high as all rows together. */
  readonly frame: HTMLElement
  /** Holds the rows in sight, moved to where they belong. */
  readonly list: HTMLElement
}

/** @returns how to stop */
export function followLongList(
  { scroller, frame, list }: LongListParts,
  rows: LongRows,
  session: Session,
): () => void {
  const { store } = session
  const { highlight, selectRow } = session.verbs
  let sight = { top: scroller.scrollTop, height: scroller.clientHeight }
  let shown: { set: IncidentSet | null; selected: number | null; height: number } = {
    set: null,
    selected: null,
    height: -1,
  }

  let pins: readonly string[] | null = null
  let pinned: ReadonlySet<number> = new Set()

  const show = (state: AppState): void => {
    if (state.view.pins !== pins) {
      pins = state.view.pins
      pinned = new Set(pins.flatMap((id) => state.dataset.rowOf.get(id) ?? []))
    }
    const { set, selected } = state
    const whole = set.size * rowHeight
    const height = Math.min(whole, tallest)
    const scale = whole > height ? (whole - sight.height) / (height - sight.height) : 1
    if (height !== shown.height) frame.style.height = `${height}px`
    if (selected !== null && (selected !== shown.selected || set !== shown.set)) {
      const position = set.positionOf(selected)
      const top = (position * rowHeight) / scale
      if (position >= 0 && (top < sight.top || top + rowHeight > sight.top + sight.height)) {
        scroller.scrollTop = top
        sight = { ...sight, top: scroller.scrollTop }
      }
    }
    shown = { set, selected, height }
    // A list that has become shorter is scrolled back by the browser, but only after this frame.
    const top = Math.min(sight.top, Math.max(0, height - sight.height))
    const highest = Math.floor((top * scale) / rowHeight)
    const first = Math.max(0, highest - spare)
    // One more than fits, for where the highest is cut off. At an end of the list nothing is spared beyond it.
    const end = Math.min(set.size, highest + Math.ceil(sight.height / rowHeight) + 1 + spare)
    const count = Math.max(0, end - first)
    list.style.transform = `translateY(${top + (first * rowHeight - top * scale)}px)`
    rows.show({ set, first, count, selected, highlighted: state.highlighted, pinned })
  }

  const look = (): void => {
    sight = { top: scroller.scrollTop, height: scroller.clientHeight }
    show(store.getState())
  }
  const rowAt = ({ target }: Event): number | null => {
    const item = target instanceof Element ? target.closest<HTMLElement>('li[data-row]') : null
    return item ? Number(item.dataset['row']) : null
  }
  const press = (event: Event): void => {
    const head = event.target instanceof Element ? event.target.closest('li[data-row] > button') : null
    const row = rowAt(event)
    if (head && row !== null) selectRow(row === shown.selected ? null : row)
  }
  const enter = (event: Event): void => highlight(rowAt(event))
  const leave = (): void => highlight(null)

  look()
  const observer = new ResizeObserver(look)
  observer.observe(scroller)
  const listening = new AbortController()
  const { signal } = listening
  scroller.addEventListener('scroll', look, { passive: true, signal })
  list.addEventListener('click', press, { signal })
  list.addEventListener('pointerover', enter, { signal })
  list.addEventListener('focusin', enter, { signal })
  list.addEventListener('pointerleave', leave, { signal })
  list.addEventListener('focusout', leave, { signal })
  const unsubscribe = store.subscribe(show)
  return () => {
    unsubscribe()
    listening.abort()
    observer.disconnect()
    rows.destroy()
  }
}
