/** An axis of time: a strictly rising, piecewise linear map from instants to positions between 0 and 1. */
import { lowerBound } from '../dataset/binarySearch.ts'
import { at } from '../dataset/incidentIndex.ts'
import type { Span } from '../time/span.ts'
import type { AxisKind } from '../view/view.ts'

/** A stretch drawn true to scale. */
export interface AxisSegment extends Span {
  readonly from: number
  readonly to: number
}

/** An empty stretch shrunk to a narrow strip; `position` is the middle of the strip, `duration` in milliseconds. */
export interface AxisBreak extends Span {
  readonly position: number
  readonly duration: number
}

export interface Axis {
  readonly kind: AxisKind
  readonly extent: Span
  /** 0 to 1; instants outside the extent, also infinite ones, go to the nearer end. */
  toPosition(instant: number): number
  /** Milliseconds; positions below 0 or above 1 go to the nearer end. */
  toInstant(position: number): number
  readonly segments: readonly AxisSegment[]
  readonly breaks: readonly AxisBreak[]
}

/** Corners of a piecewise linear map, both columns strictly rising. */
interface Knots {
  readonly instants: Float64Array
  readonly positions: Float64Array
}

/** One scale from the start of the extent to its end. */
export function linearAxis(extent: Span): Axis {
  const knots = { instants: Float64Array.of(extent.start, extent.end), positions: Float64Array.of(0, 1) }
  return piecewiseAxis('linear', knots, [{ ...extent, from: 0, to: 1 }], [])
}

/** An axis from its segments, in order; whatever of the extent lies before, between or after them is a break. */
export function segmentedAxis(kind: AxisKind, segments: readonly AxisSegment[], extent: Span): Axis {
  // The ends of the extent stand as segments of no length, so that what lies beside them is a gap like any other.
  const before: AxisSegment = { start: extent.start, end: extent.start, from: 0, to: 0 }
  const after: AxisSegment = { start: extent.end, end: extent.end, from: 1, to: 1 }
  const stops = [before, ...segments, after]
  const breaks = stops.slice(1).flatMap((next, position): AxisBreak[] => {
    const last = stops[position] as AxisSegment
    const duration = next.start - last.end
    return duration > 0
      ? [{ start: last.end, end: next.start, position: (last.to + next.from) / 2, duration }]
      : []
  })
  const corners = stops.flatMap(({ start, end, from, to }) => [
    { instant: start, position: from },
    { instant: end, position: to },
  ])
  const distinct = corners.filter(({ instant }, position) => instant !== corners[position - 1]?.instant)
  const knots = {
    instants: Float64Array.from(distinct, ({ instant }) => instant),
    positions: Float64Array.from(distinct, ({ position }) => position),
  }
  return piecewiseAxis(kind, knots, segments, breaks)
}

/**
 * The axis on the way from `a` (share 0) to `b` (share 1), both over the same extent: every instant is at the
 * weighted mean of its two positions. Segments and breaks are those of whichever of the two has more.
 */
export function mixAxes(a: Axis, b: Axis, share: number): Axis {
  if (share <= 0) return a
  if (share >= 1) return b
  const toPosition = (instant: number): number =>
    a.toPosition(instant) * (1 - share) + b.toPosition(instant) * share
  const finer = a.segments.length >= b.segments.length ? a : b
  const corners = [...a.segments, ...b.segments].flatMap(({ start, end }) => [start, end])
  const instants = Float64Array.from(new Set(corners)).sort()
  const segments = finer.segments.map(({ start, end }) => ({
    start,
    end,
    from: toPosition(start),
    to: toPosition(end),
  }))
  const breaks = finer.breaks.map((gap) => ({
    ...gap,
    position: (toPosition(gap.start) + toPosition(gap.end)) / 2,
  }))
  const kind = share < 0.5 ? a.kind : b.kind
  return piecewiseAxis(kind, { instants, positions: instants.map(toPosition) }, segments, breaks)
}

function piecewiseAxis(
  kind: AxisKind,
  { instants, positions }: Knots,
  segments: readonly AxisSegment[],
  breaks: readonly AxisBreak[],
): Axis {
  return {
    kind,
    extent: { start: at(instants, 0), end: at(instants, instants.length - 1) },
    toPosition: (instant) => interpolate(instants, positions, instant),
    toInstant: (position) => interpolate(positions, instants, position),
    segments,
    breaks,
  }
}

function interpolate(from: Float64Array, to: Float64Array, value: number): number {
  const last = from.length - 1
  if (value <= at(from, 0)) return at(to, 0)
  if (value >= at(from, last)) return at(to, last)
  const upper = lowerBound(from, value)
  const low = at(from, upper - 1)
  const share = (value - low) / (at(from, upper) - low)
  // At a corner the exact value is meant, not one rounded on the way.
  return share === 1 ? at(to, upper) : at(to, upper - 1) + share * (at(to, upper) - at(to, upper - 1))
}
