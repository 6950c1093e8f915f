/**
 * Four short episodes in four years would be four slivers on one scale, so empty stretches fold to narrow strips.
 * What folds, and how wide each episode becomes, depends on where episodes begin and end and on nothing inside
 * them: adding a date inside one episode moves nothing outside it.
 */

import { greatestOf } from '../dataset/bounds.ts'
import { at } from '../dataset/incidentIndex.ts'
import { day, minute, type Span } from '../time/span.ts'
import type { TimeZone } from '../time/timeZone.ts'
import { type Axis, type AxisSegment, linearAxis, segmentedAxis } from './axis.ts'

/** Dated extents in order of their start; either end of one may be infinite. */
export interface SpanColumns {
  readonly start: ArrayLike<number>
  readonly end: ArrayLike<number>
}

export interface FoldOptions {
  /** Episodes are widened to whole days of this zone, unless everything happened within two days. */
  readonly zone?: TimeZone
  /** Share of the axis each break takes. */
  readonly breakWidth?: number
}

/** Shorter gaps never fold: a quiet weekend belongs to its episode. */
const shortestFold = 3 * day

/** A gap folds while it is longer than this share of what would still be drawn to scale beside it. */
const foldShare = 0.1

/** Folding has to pay: together the folds hide at least this share of the whole. */
const leastHidden = 0.5

/** Longer extents than this, or this share of the whole, say too little to keep a gap open; their ends still count. */
const longestSolid = { duration: 31 * day, share: 0.02 }

/**
 * In a file most of whose dates are days, a longer stretch begins with its first day and does not keep open what
 * follows: its bar runs into the fold. Without this one vague month would be as wide as four eventful days.
 */
const dayGrain = { longest: 2 * day, share: 0.5, counted: day }

/** Width grows with the cube root of the duration: eight days are twice as wide as one. */
const widthExponent = 1 / 3
/** No episode is narrower than this share of the widest. */
const narrowest = 0.3

/** Breaks take no more than this share of the axis together. */
const mostBreakWidth = 0.25

/** The axis of a file: gaps long against the data fold, durations are true inside every segment. */
export function foldedAxis(spans: SpanColumns, options: FoldOptions = {}): Axis {
  const { zone, breakWidth = 0.015 } = options
  const hull = extentOf(spans)
  const inDays = isDayGrained(spans)
  const solid = inDays
    ? dayGrain.longest
    : Math.max(longestSolid.duration, (hull.end - hull.start) * longestSolid.share)
  const kept = inDays ? shortenGap(spans, solid) : spans
  const keptHull = extentOf(kept)
  const widenTo = hull.end - hull.start >= 2 * day ? zone : undefined
  const islands = split(
    keptHull,
    foldedGaps(gapsOf(kept, keptHull, solid), keptHull.end - keptHull.start),
  ).map((island) => widenSpans(island, widenTo))
  const whole = widenSpans(hull, widenTo)
  const extent = {
    start: Math.min(whole.start, islands[0]?.start ?? whole.start),
    end: Math.max(whole.end, islands.at(-1)?.end ?? whole.end),
  }
  const breaks =
    islands.length -
    1 +
    (outside(extent, islands, 'start') ? 1 : 0) +
    (outside(extent, islands, 'end') ? 1 : 0)
  if (breaks === 0) return { ...linearAxis(extent), kind: 'folded' }
  return segmentedAxis(
    'folded',
    widths(islands, extent, Math.min(breakWidth, mostBreakWidth / breaks)),
    extent,
  )
}

/** Are at least half of the dated extents a day or two long? Adding a date rarely changes the grain of a file. */
export function isDayGrained({ start, end }: SpanColumns): boolean {
  let short = 0
  for (let row = 0; row < start.length; row++) if (at(end, row) - at(start, row) <= dayGrain.longest) short++
  return short > 0 && short >= start.length * dayGrain.share
}

/** The extents with longer ones cut to their first day; one whose start is open says nothing about where to look. */
function shortenGap({ start, end }: SpanColumns, longest: number): SpanColumns {
  const rows = Array.from({ length: start.length }, (_, row) => row).filter((row) =>
    Number.isFinite(at(start, row)),
  )
  return {
    start: Float64Array.from(rows, (row) => at(start, row)),
    end: Float64Array.from(rows, (row) => {
      const duration = at(end, row) - at(start, row)
      return duration <= longest ? at(end, row) : at(start, row) + dayGrain.counted
    }),
  }
}

/** Does the extent reach beyond the first or last island? */
const outside = (extent: Span, islands: readonly Span[], side: 'start' | 'end'): boolean =>
  side === 'start'
    ? extent.start < (islands[0]?.start ?? extent.start)
    : extent.end > (islands.at(-1)?.end ?? extent.end)

/** From the first to the last finite instant; the first day of 1970 where there is none. */
function extentOf({ start, end }: SpanColumns): Span {
  let first = Infinity
  let last = -Infinity
  const reach = (instant: number): void => {
    if (!Number.isFinite(instant)) return
    if (instant < first) first = instant
    if (instant > last) last = instant
  }
  for (let row = 0; row < start.length; row++) {
    reach(at(start, row))
    reach(at(end, row))
  }
  return first > last ? { start: 0, end: day } : { start: first, end: last }
}

/** Gaps of at least `shortestFold`, in order of time. */
function gapsOf({ start, end }: SpanColumns, hull: Span, solid: number): Span[] {
  const lone: number[] = []
  for (let row = 0; row < start.length; row++) {
    const last = at(end, row)
    if (Number.isFinite(last) && last - at(start, row) > solid) lone.push(last)
  }
  lone.sort((a, b) => a - b)

  const gaps: Span[] = []
  let reached = hull.start
  const cover = (from: number, to: number): void => {
    if (from - reached >= shortestFold) gaps.push({ start: reached, end: from })
    if (to > reached) reached = to
  }
  let nextLone = 0
  for (let row = 0; row < start.length; row++) {
    const from = at(start, row)
    if (!Number.isFinite(from)) continue
    for (; nextLone < lone.length && at(lone, nextLone) <= from; nextLone++) {
      cover(at(lone, nextLone), at(lone, nextLone))
    }
    cover(from, at(end, row) - from <= solid ? at(end, row) : from)
  }
  for (; nextLone < lone.length; nextLone++) cover(at(lone, nextLone), at(lone, nextLone))
  return gaps
}

/** Longest first, each compared with what the longer ones left to scale; then back in order of time. */
function foldedGaps(gaps: readonly Span[], total: number): Span[] {
  let left = total
  const folded: Span[] = []
  for (const gap of gaps.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const duration = gap.end - gap.start
    if (duration <= foldShare * (left - duration)) break
    folded.push(gap)
    left -= duration
  }
  return total - left >= leastHidden * total ? folded.sort((a, b) => a.start - b.start) : []
}

function split(hull: Span, gaps: readonly Span[]): Span[] {
  const starts = [hull.start, ...gaps.map((gap) => gap.end)]
  const ends = [...gaps.map((gap) => gap.start), hull.end]
  return starts.map((start, position) => ({ start, end: ends[position] ?? hull.end }))
}

/** To whole days, and never to nothing. */
function widenSpans({ start, end }: Span, zone: TimeZone | undefined): Span {
  if (zone) return { start: zone.startOfDay(start), end: zone.endOfDay(Math.max(start, end - 1)) }
  return end > start ? { start, end } : { start: start - 30 * minute, end: end + 30 * minute }
}

function widths(islands: readonly Span[], extent: Span, breakWidth: number): AxisSegment[] {
  const longest = greatestOf(islands, ({ start, end }) => end - start)
  const weights = islands.map(({ start, end }) =>
    Math.max(narrowest, ((end - start) / longest) ** widthExponent),
  )
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0)
  const lead = outside(extent, islands, 'start') ? breakWidth : 0
  const trail = outside(extent, islands, 'end') ? breakWidth : 0
  const shared = 1 - breakWidth * (islands.length - 1) - lead - trail
  let from = lead
  return islands.map((island, position) => {
    const last = position === islands.length - 1
    const to = last ? 1 - trail : from + (shared * at(weights, position)) / weightSum
    const segment = { ...island, from, to }
    from = to + breakWidth
    return segment
  })
}
