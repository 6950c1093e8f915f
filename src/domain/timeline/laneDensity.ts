/**
 * Above some hundreds of incidents the lanes show how many there are per pixel instead of one mark for each: two
 * counts per lane and pixel column, all incidents and those in the window. A step of the window counts only what came
 * into it and what went.
 */

import { lowerBound } from '../dataset/binarySearch.ts'
import { at } from '../dataset/incidentIndex.ts'
import { runningInto, type TimeOrder } from '../dataset/timeOrder.ts'
import type { Span } from '../time/span.ts'
import { type AxisView, toPixel } from './axisView.ts'

export interface LaneDensity {
  readonly columns: number
  /** Counts by lane × `columns` + column. */
  readonly all: Uint32Array
  readonly lit: Uint32Array
  /** The most any column counts. */
  readonly highest: number
  /** Bin of each dated position of the order, -1 outside the view. */
  readonly binOf: Int32Array
  /** Lights exactly the incidents that touch the window; returns the bins whose count changed, until the next call. */
  show(window: Span): readonly number[]
  /** Rows that are lit now, ascending. */
  litRows(): number[]
}

/** One pixel per column; an incident counts at a fixed place within its own time, not always at its start. */
export function laneDensity(
  order: TimeOrder,
  view: AxisView,
  laneOf: (row: number) => number,
  laneCount: number,
): LaneDensity {
  const columns = Math.max(1, Math.round(view.width))
  const all = new Uint32Array(columns * laneCount)
  const binOf = new Int32Array(order.dated)
  for (let position = 0; position < order.dated; position++) {
    const row = at(order.rows, position)
    const start = toPixel(view, at(order.index.start, row))
    const end = toPixel(view, at(order.index.end, row))
    const column = Math.floor(start + (end - start) * spread(row))
    const bin = column < 0 || column >= columns ? -1 : laneOf(row) * columns + column
    binOf[position] = bin
    if (bin >= 0) all[bin] = at(all, bin) + 1
  }
  const lit = new Uint32Array(all.length)
  const next = new Uint32Array(all.length)
  const changed: number[] = []
  let shown = { from: 0, to: 0, running: new Uint32Array() as Uint32Array }
  /** Thousands of positions in a frame: columns are read without being checked. */
  const count = (position: number, by: 1 | -1): void => {
    const bin = binOf[position] as number
    if (bin >= 0) next[bin] = (next[bin] as number) + by
  }
  /** Counts what lies between where an edge of the window was and where it is. */
  const move = (was: number, is: number, by: 1 | -1): void => {
    for (let position = was; position < is; position++) count(position, by)
    for (let position = is; position < was; position++) count(position, by === 1 ? -1 : 1)
  }
  /** Most of what runs into one window runs into the next; both are ascending. */
  const exchange = (were: Uint32Array, are: Uint32Array): void => {
    let [old, young] = [0, 0]
    while (old < were.length || young < are.length) {
      const gone = were[old] ?? Infinity
      const come = are[young] ?? Infinity
      if (gone <= come) old++
      if (come <= gone) young++
      if (gone < come) count(gone, -1)
      if (come < gone) count(come, 1)
    }
  }

  return {
    columns,
    all,
    lit,
    highest: all.reduce((most, value) => Math.max(most, value), 0),
    binOf,
    show: (window) => {
      const from = lowerBound(order.starts, window.start)
      const to = Math.max(from, lowerBound(order.starts, window.end))
      const running = runningInto(order, window)
      move(shown.to, to, 1)
      move(shown.from, from, -1)
      exchange(shown.running, running)
      changed.length = 0
      for (let bin = 0; bin < next.length; bin++) if (next[bin] !== lit[bin]) changed.push(bin)
      lit.set(next)
      shown = { from, to, running }
      return changed
    },
    litRows: () => [
      ...Array.from(shown.running, (position) => at(order.rows, position)),
      ...order.rows.subarray(shown.from, shown.to),
    ],
  }
}

/** Between 0 and 1, evenly over the rows: multiples of the golden ratio modulo 1 (Weyl's sequence). */
const spread = (row: number): number => (row * 0.6180339887498949) % 1
