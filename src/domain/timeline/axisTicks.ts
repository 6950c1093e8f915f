/**
 * Ticks that fit the span and the pixels, segment by segment. The first tick of every segment and the first of
 * every longer unit say the year or the day they belong to, so the year is always readable.
 */

import { dateFormat } from '../time/dateText.ts'
import type { Span } from '../time/span.ts'
import type { TimeZone } from '../time/timeZone.ts'
import { type AxisView, fromPixel, toPixel } from './axisView.ts'
import { stepInstants, type TickStep, type TickUnit, tickSteps } from './tickSteps.ts'

export interface AxisTick {
  readonly instant: number
  /** Pixels from the left edge of the view. */
  readonly x: number
  /** Empty where there is no room for one: the tick stays. */
  readonly label: string
  readonly level: TickUnit
  /** It names a longer unit than its neighbours do. */
  readonly major: boolean
}

/** Narrowest distance of two ticks in pixels, by what their labels say. */
const leastGap: Record<TickUnit, number> = { minute: 44, hour: 44, day: 42, month: 38, year: 44 }

/** Pixels between a tick and its label, and between a label and the next. */
export const labelOffset = 4
const labelGap = 8

/**
 * `measure` gives the width of a label in pixels; plain labels also keep out of `reserved`, stretches from left to
 * right in which something else stands.
 */
export function axisTicks(
  view: AxisView,
  zone: TimeZone,
  language: string,
  measure: (label: string) => number = (label) => label.length * 6.2,
  reserved: readonly (readonly [number, number])[] = [],
): AxisTick[] {
  const ticks = view.axis.segments.flatMap((segment) => segmentTicks(view, segment, zone, language))
  return fitTicks(ticks, measure, view.width, reserved)
}

function segmentTicks(view: AxisView, segment: Span, zone: TimeZone, language: string): AxisTick[] {
  const left = toPixel(view, segment.start)
  const right = toPixel(view, segment.end)
  if (right <= 0 || left >= view.width || right - left < 1) return []
  const shown = {
    start: left < 0 ? fromPixel(view, 0) : segment.start,
    end: right > view.width ? fromPixel(view, view.width) : segment.end,
  }
  const step = stepFor((right - left) / (segment.end - segment.start))
  const instants = [...stepInstants(step, shown, zone)]
  const first = instants[0]
  const distance = first === undefined ? Infinity : toPixel(view, first) - Math.max(0, left)
  // The edge is named itself where a segment begins, and where the first tick is too far on to say where one is.
  if (distance > 0.4 * view.width || (left > -0.5 && distance > 1)) instants.unshift(shown.start)
  return instants.map((instant, position) => {
    const previous = instants[position - 1]
    const level = levelOf(instant, previous, step.unit, zone)
    return {
      instant,
      x: toPixel(view, instant),
      label: labelOf(instant, previous === undefined, step.unit, level, zone, language),
      level,
      major: previous === undefined || level !== step.unit,
    }
  })
}

const stepFor = (pixelsPerMillisecond: number): TickStep =>
  tickSteps.find(
    ({ unit, count, duration }) =>
      duration * pixelsPerMillisecond >= leastGap[unit] - (unit === 'day' && count === 1 ? 8 : 0),
  ) ?? (tickSteps.at(-1) as TickStep)

/** The longest unit that begins between the tick before and this one. */
function levelOf(instant: number, previous: number | undefined, unit: TickUnit, zone: TimeZone): TickUnit {
  if (previous === undefined || unit === 'year') return unit
  const now = zone.toCivil(instant)
  const before = zone.toCivil(previous)
  if (now.year !== before.year) return 'year'
  if (unit === 'month') return 'month'
  if (now.month !== before.month) return 'month'
  if (unit === 'day') return 'day'
  return now.day !== before.day ? 'day' : unit
}

function labelOf(
  instant: number,
  first: boolean,
  unit: TickUnit,
  level: TickUnit,
  zone: TimeZone,
  language: string,
): string {
  return dateFormat(language, zone, labelParts(first, unit, level)).format(instant)
}

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const dayMonth = { day: 'numeric', month: 'short' } as const
const year = { year: 'numeric' } as const

function labelParts(first: boolean, unit: TickUnit, level: TickUnit): Intl.DateTimeFormatOptions {
  if (unit === 'year') return year
  if (unit === 'month')
    return first ? { month: 'short', ...year } : level === 'year' ? year : { month: 'short' }
  if (first || level === 'year') return { ...dayMonth, ...year }
  if (unit === 'day') return level === 'month' ? dayMonth : { day: 'numeric' }
  return level === 'day' || level === 'month' ? dayMonth : clock
}

/** Labels that would touch give way: first the plain ones, then the later of two that name longer units. */
function fitTicks(
  ticks: readonly AxisTick[],
  measure: (label: string) => number,
  width: number,
  reserved: readonly (readonly [number, number])[],
): AxisTick[] {
  const taken: (readonly [number, number])[] = [...reserved]
  const shown = new Set<AxisTick>()
  for (const tick of [...ticks.filter((t) => t.major), ...ticks.filter((t) => !t.major)]) {
    const from = tick.x + labelOffset
    const to = from + measure(tick.label)
    if (to > width + labelGap || taken.some(([a, b]) => from < b + labelGap && to + labelGap > a)) continue
    taken.push([from, to])
    shown.add(tick)
  }
  return ticks.map((tick) => (shown.has(tick) ? tick : { ...tick, label: '' }))
}
