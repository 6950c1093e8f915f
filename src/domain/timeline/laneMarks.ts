/**
 * The marks of the timeline: one for each dated incident, in its lane, formed by the precision of its date. An
 * instant is a symbol at its place; a day is a run of symbols within the day; a range is a bar with its symbol.
 */

import { greatestOf } from '../dataset/bounds.ts'
import { at, type IncidentIndex } from '../dataset/incidentIndex.ts'
import type { TimeOrder } from '../dataset/timeOrder.ts'
import { type DatePrecision, datePrecisions } from '../time/eventSpan.ts'
import { type AxisView, toPixel } from './axisView.ts'
import { type Seat, type SeatWish, seatsInLane } from './laneSeats.ts'

/** Which ends of a band are soft because the date is uncertain or open there. */
export type SoftEnds = 'none' | 'start' | 'end' | 'both'

export interface LaneMark {
  readonly row: number
  readonly lane: number
  readonly precision: DatePrecision
  /** Centre of the symbol: pixels from the left edge of the view, and from the middle of the lane downwards. */
  readonly x: number
  readonly y: number
  /** The extent in time, pixels. */
  readonly start: number
  readonly end: number
  /** A bar of its own along the extent, its middle and thickness in pixels; null where days need none. */
  readonly band: { readonly y: number; readonly thickness: number; readonly soft: SoftEnds } | null
}

export interface LaneLayout {
  readonly marks: readonly LaneMark[]
  /** Size of every symbol, pixels. */
  readonly symbolSize: number
}

export interface LaneOptions {
  /** Lane of a row, counted from 0 at the top. */
  readonly laneOf: (row: number) => number
  readonly laneCount: number
  /** Pixels. */
  readonly laneHeight: number
  /** Symbols are never smaller, pixels. */
  readonly leastSize: number
}

/** Sizes to try, the first at which every symbol stays within its own time wins; the last only in crowded strips. */
const symbolSizes = [9, 7, 5, 4]
/** Between two symbols, pixels. */
const seatGap = 1.5
/** An instant may be drawn this far off, pixels: less than its symbol is wide. */
const instantTolerance = 3
const bandThickness = 4

const banded = new Set<DatePrecision>(['range', 'open', 'approximate', 'about', 'partOfDay'])

/** Marks in order of their row. */
export function laneMarks(order: TimeOrder, view: AxisView, options: LaneOptions): LaneLayout {
  const lanes: Draft[][] = Array.from({ length: options.laneCount }, () => [])
  for (const row of order.rows.subarray(0, order.dated)) {
    const draft = { ...extentOf(order.index, row, view), lane: options.laneOf(row) }
    lanes[draft.lane]?.push(draft)
  }
  const sizes = symbolSizes.filter((size) => size >= options.leastSize)
  const layouts = sizes.map((size) => () => seatMarks(lanes, size, options.laneHeight))
  let best = { marks: [] as LaneMark[], displaced: Infinity, symbolSize: 0 }
  for (const layout of layouts) {
    const tried = layout()
    if (tried.displaced < best.displaced) best = tried
    if (best.displaced === 0) break
  }
  return { marks: best.marks.sort((a, b) => a.row - b.row), symbolSize: best.symbolSize }
}

interface Draft {
  readonly row: number
  readonly precision: DatePrecision
  readonly lane: number
  readonly start: number
  readonly end: number
  readonly soft: SoftEnds
  /** Of the axis, in pixels. */
  readonly stretch: readonly [number, number]
}

/** Pixels from the first to the last of the segment an instant lies in, or of the nearest. */
function stretchOf(view: AxisView, instant: number): readonly [number, number] {
  const { segments } = view.axis
  const segment = segments.find(({ end }) => instant < end) ?? segments.at(-1)
  return segment ? [toPixel(view, segment.start), toPixel(view, segment.end)] : [0, view.width]
}

function extentOf(index: IncidentIndex, row: number, view: AxisView): Omit<Draft, 'lane'> {
  const start = at(index.start, row)
  const end = at(index.end, row)
  const precision = datePrecisions[at(index.precision, row)] ?? 'range'
  const openEnds = Number.isFinite(start) ? (Number.isFinite(end) ? 'none' : 'end') : 'start'
  const vague = precision === 'approximate' || precision === 'about'
  return {
    row,
    precision,
    start: toPixel(view, start),
    end: toPixel(view, end),
    soft: vague ? 'both' : openEnds,
    stretch: stretchOf(view, Number.isFinite(start) ? start : end - 1),
  }
}

function seatMarks(
  lanes: readonly (readonly Draft[])[],
  symbolSize: number,
  laneHeight: number,
): { marks: LaneMark[]; displaced: number; symbolSize: number } {
  const pitch = symbolSize + seatGap
  const subRows = Math.max(1, Math.floor((laneHeight - 1) / pitch))
  let displaced = 0
  const marks = lanes.flatMap((drafts) => {
    const asking = drafts.toSorted((a, b) => rank(a) - rank(b) || a.row - b.row)
    const seats = seatsInLane(
      asking.map((draft) => wishOf(draft, symbolSize)),
      subRows,
      pitch,
    )
    displaced += seats.reduce((sum, seat) => sum + seat.displaced, 0)
    const offsets = centred(seats, pitch)
    const bands = bandsOf(asking, laneHeight)
    return asking.map(({ soft: _soft, stretch: _stretch, ...draft }, position): LaneMark => {
      const x = seats[position]?.x ?? draft.start
      return { ...draft, x, y: at(offsets, position), band: bands[position] ?? null }
    })
  })
  return { marks, displaced, symbolSize }
}

/** The most precise sits first; among those of one day the order of time holds. */
const rank = ({ precision }: Draft): number =>
  precision === 'day' || precision === 'range' ? 3 : datePrecisions.indexOf(precision)

/** Instants stand at their place; what is spread over time begins at its left and may move inside it. */
function wishOf({ start, end, precision, stretch }: Draft, size: number): SeatWish {
  const middle = (start + end) / 2
  const edge = Math.min(size / 2 + 1, (stretch[1] - stretch[0]) / 2)
  const within = [stretch[0] + edge, stretch[1] - edge] as const
  if (precision === 'minute' || end - start <= size + instantTolerance) {
    return { from: middle - instantTolerance, to: middle + instantTolerance, ideal: middle, within }
  }
  const from = start + size / 2 + 1
  return { from, to: end - size / 2 - 1, ideal: precision === 'about' ? middle : from, within }
}

/** Sub-rows in use are centred on the lane, run by run, so that a lone symbol stands in its middle. */
function centred(seats: readonly Seat[], pitch: number): Float64Array {
  const offsets = new Float64Array(seats.length)
  const along = seats.map((seat, position) => ({ seat, position })).sort((a, b) => a.seat.x - b.seat.x)
  let run: typeof along = []
  const settle = (): void => {
    const used = Math.max(
      0,
      greatestOf(run, ({ seat }) => seat.subRow),
    )
    for (const { seat, position } of run) offsets[position] = (seat.subRow - used / 2) * pitch
  }
  for (const next of along) {
    const last = run.at(-1)
    if (last && next.seat.x - last.seat.x > 1.5 * pitch) {
      settle()
      run = []
    }
    run.push(next)
  }
  settle()
  return offsets
}

/** Bands that overlap in time lie side by side within the lane: first free track, interval partitioning. */
function bandsOf(drafts: readonly Draft[], laneHeight: number): (LaneMark['band'] | null)[] {
  const ends: number[] = []
  const tracks = new Map<Draft, number>()
  for (const draft of drafts.toSorted((a, b) => a.start - b.start || a.row - b.row)) {
    if (!banded.has(draft.precision)) continue
    const free = ends.findIndex((end) => end < draft.start)
    const track = free < 0 ? ends.length : free
    ends[track] = draft.end
    tracks.set(draft, track)
  }
  const count = Math.max(1, ends.length)
  const thickness = Math.min(bandThickness, ((laneHeight - 4) / count) * 0.8)
  return drafts.map((draft) => {
    const track = tracks.get(draft)
    if (track === undefined) return null
    return { y: (track - (count - 1) / 2) * thickness * 1.25, thickness, soft: draft.soft }
  })
}
