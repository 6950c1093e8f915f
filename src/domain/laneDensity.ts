/**
 * Above some hundreds of incidents the lanes show how many there are per pixel instead of one mark for each: two
 * counts per lane and pixel column, all incidents and those in the window. A step of the window looks at each column
 * once and into it only where the window ends within it.
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
  const { firsts, members } = membersOf(all, binOf)

  const lit = new Uint32Array(all.length)
  const next = new Uint32Array(all.length)
  const changed: number[] = []
  let shown = { from: 0, to: 0, running: new Uint32Array() as Uint32Array }
  /** Members of a bin at positions of the order in `[from, to)`. */
  const inside = (bin: number, from: number, to: number): number => {
    const first = firsts[bin] as number
    const end = firsts[bin + 1] as number
    if (first === end) return 0
    const lowest = members[first] as number
    const highest = members[end - 1] as number
    if (highest < from || lowest >= to) return 0
    if (lowest >= from && highest < to) return end - first
    return lowerBound(members, to, first, end) - lowerBound(members, from, first, end)
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
      for (let bin = 0; bin < next.length; bin++) next[bin] = inside(bin, from, to)
      for (const position of running) {
        const bin = binOf[position] as number
        if (bin >= 0) next[bin] = (next[bin] as number) + 1
      }
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

/** The positions of each bin, ascending, one bin after the other; `firsts[bin]` is where a bin begins. */
function membersOf(all: Uint32Array, binOf: Int32Array): { firsts: Uint32Array; members: Uint32Array } {
  const firsts = new Uint32Array(all.length + 1)
  for (let bin = 0; bin < all.length; bin++) firsts[bin + 1] = at(firsts, bin) + at(all, bin)
  const members = new Uint32Array(at(firsts, all.length))
  const filled = firsts.slice()
  binOf.forEach((bin, position) => {
    if (bin < 0) return
    const slot = at(filled, bin)
    members[slot] = position
    filled[bin] = slot + 1
  })
  return { firsts, members }
}

/** Between 0 and 1, evenly over the rows: multiples of the golden ratio modulo 1 (Weyl's sequence). */
const spread = (row: number): number => (row * 0.6180339887498949) % 1
