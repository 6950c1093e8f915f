/**
 * Above some hundreds of incidents the lanes show how many there are per pixel instead of one mark for each: two
 * counts per lane and pixel column, all incidents and those in the window. A step of the window touches only the
 * incidents that enter or leave it.
 */
import { type AxisView, toPixel } from './axisView.ts'
import { lowerBound } from './binarySearch.ts'
import { at } from './incidentIndex.ts'
import type { Span } from './time/span.ts'
import { runningInto, type TimeOrder } from './timeOrder.ts'

export interface LaneDensity {
  readonly columns: number
  /** Counts by lane × `columns` + column. */
  readonly all: Uint32Array
  readonly lit: Uint32Array
  /** The most any column counts. */
  readonly highest: number
  /** Bin of each dated position of the order, -1 outside the view. */
  readonly binOf: Int32Array
  /** Lights exactly the incidents that touch the window; returns the bins whose count changed. */
  show(window: Span): Iterable<number>
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
  const lit = new Uint32Array(columns * laneCount)
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

  let shown = { from: 0, to: 0, running: [] as number[] }
  const changed = new Set<number>()
  const count = (position: number, by: number): void => {
    const bin = at(binOf, position)
    if (bin < 0) return
    lit[bin] = at(lit, bin) + by
    changed.add(bin)
  }
  const countRange = (from: number, to: number, by: number): void => {
    for (let position = from; position < to; position++) count(position, by)
  }

  return {
    columns,
    all,
    lit,
    highest: all.reduce((most, value) => Math.max(most, value), 0),
    binOf,
    show: (window) => {
      changed.clear()
      const from = lowerBound(order.starts, window.start)
      const to = Math.max(from, lowerBound(order.starts, window.end))
      const running = runningInto(order, window)
      for (const position of shown.running) count(position, -1)
      const [low, high] = [Math.max(from, shown.from), Math.min(to, shown.to)]
      if (low < high) {
        countRange(shown.from, low, -1)
        countRange(high, shown.to, -1)
        countRange(from, low, 1)
        countRange(high, to, 1)
      } else {
        countRange(shown.from, shown.to, -1)
        countRange(from, to, 1)
      }
      for (const position of running) count(position, 1)
      shown = { from, to, running }
      return changed
    },
    litRows: () => [
      ...shown.running.map((position) => at(order.rows, position)),
      ...order.rows.subarray(shown.from, shown.to),
    ],
  }
}

/** Between 0 and 1, evenly over the rows: multiples of the golden ratio modulo 1 (Weyl's sequence). */
const spread = (row: number): number => (row * 0.6180339887498949) % 1
