/** What a hand or a key does to the window: pure rules, so they are the same for mouse, touch and keyboard. */

import { day, hour, minute, type Span } from '../../domain/time/span.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import type { Axis } from '../../domain/timeline/axis.ts'

export type WindowEdge = 'start' | 'end'

/** The rules of an edit: whole days of the zone unless freed, never beyond the axis. */
export interface EditRules {
  readonly zone: TimeZone
  readonly extent: Span
  /** A modifier key frees the window from whole days. */
  readonly free: boolean
}

/** No window is shorter. */
const shortest = minute

/** A window drawn from one instant to another, in either direction. */
export function drawnWindow(a: number, b: number, rules: EditRules): Span {
  const start = clamp(Math.min(a, b), rules.extent)
  const end = clamp(Math.max(a, b), rules.extent)
  if (rules.free) return atLeast({ start: wholeMinute(start), end: wholeMinute(end) })
  return {
    start: rules.zone.startOfDay(Math.min(start, rules.extent.end - 1)),
    end: rules.zone.endOfDay(Math.min(Math.max(start, end - 1), rules.extent.end - 1)),
  }
}

/** The window moved so that the instant `grabbed` in it comes to `target`; its length stays. */
export function movedWindow(origin: Span, grabbed: number, target: number, rules: EditRules): Span {
  const length = origin.end - origin.start
  const wanted = origin.start + target - grabbed
  const start = Math.max(rules.extent.start, Math.min(rules.extent.end - length, wanted))
  if (rules.free) return { start: wholeMinute(start), end: wholeMinute(start) + length }
  const snapped = nearestMidnight(start, rules.zone)
  if (!isWholeDays(origin, rules.zone)) return { start: snapped, end: snapped + length }
  // Days are counted, not hours: a week over a change of clocks stays a week.
  const days = Math.round(length / day)
  return { start: snapped, end: rules.zone.startOfDay(snapped + days * day + day / 2) }
}

/** One edge moved to an instant; it cannot pass the other. */
export function resizedWindow(origin: Span, edge: WindowEdge, target: number, rules: EditRules): Span {
  const wanted = clamp(target, rules.extent)
  const instant = rules.free ? wholeMinute(wanted) : nearestMidnight(wanted, rules.zone)
  if (edge === 'start') {
    const last = rules.free ? origin.end - shortest : rules.zone.startOfDay(origin.end - 1)
    return { start: Math.min(instant, last), end: origin.end }
  }
  const first = rules.free ? origin.start + shortest : rules.zone.endOfDay(origin.start)
  return { start: origin.start, end: Math.max(instant, first) }
}

/** The window, or null where it holds all the axis has: everything. */
export const orEverything = (window: Span, extent: Span): Span | null =>
  window.start <= extent.start && window.end >= extent.end ? null : window

export interface KeyStep {
  readonly key: string
  readonly shift: boolean
}

/**
 * Where a key takes an edge (ARIA slider pattern), or null where the key means nothing: arrows a day (with Shift
 * an hour), Page Up and Down to the next instant at which an incident begins or ends, Home and End to the ends.
 */
export function keyTarget(
  instant: number,
  { key, shift }: KeyStep,
  axis: Axis,
  zone: TimeZone,
  instants: ArrayLike<number>,
): number | null {
  const target = rawTarget(instant, key, shift, axis.extent, zone, instants)
  if (target === null) return null
  // Nobody wants to walk through three folded years: a step into a break comes out on its other side.
  const gap = axis.breaks.find(({ start, end }) => target > start && target < end)
  if (!gap) return clamp(target, axis.extent)
  return target > instant ? gap.end : gap.start
}

function rawTarget(
  instant: number,
  key: string,
  shift: boolean,
  extent: Span,
  zone: TimeZone,
  instants: ArrayLike<number>,
): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return shift ? instant + hour : zone.endOfDay(instant)
    case 'ArrowLeft':
    case 'ArrowDown':
      return shift ? instant - hour : zone.startOfDay(instant - 1)
    case 'PageUp':
      return nearestInstant(instants, (value) => value > instant, 1) ?? extent.end
    case 'PageDown':
      return nearestInstant(instants, (value) => value < instant, -1) ?? extent.start
    case 'Home':
      return extent.start
    case 'End':
      return extent.end
    default:
      return null
  }
}

function nearestInstant(
  instants: ArrayLike<number>,
  passes: (value: number) => boolean,
  direction: 1 | -1,
): number | null {
  let low = 0
  let high = instants.length
  // The instants rise, so those that pass are a run at one end.
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passes(instants[middle] as number) === direction > 0) high = middle
    else low = middle + 1
  }
  const value = instants[direction > 0 ? low : low - 1]
  return value !== undefined && Number.isFinite(value) ? value : null
}

function nearestMidnight(instant: number, zone: TimeZone): number {
  const before = zone.startOfDay(instant)
  const after = zone.endOfDay(instant)
  return instant - before <= after - instant ? before : after
}

const isWholeDays = ({ start, end }: Span, zone: TimeZone): boolean =>
  zone.startOfDay(start) === start && zone.startOfDay(end) === end

const wholeMinute = (instant: number): number => Math.round(instant / minute) * minute

const atLeast = ({ start, end }: Span): Span => ({ start, end: Math.max(end, start + shortest) })

const clamp = (instant: number, { start, end }: Span): number => Math.min(end, Math.max(start, instant))
