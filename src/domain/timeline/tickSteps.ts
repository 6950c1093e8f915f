/** The rhythms a time axis can be divided in, from a minute to a thousand years, all by the calendar of a zone. */
import { addDays, asUtc, type CivilDay } from '../time/civil.ts'
import { day, hour, minute, type Span } from '../time/span.ts'
import type { TimeZone } from '../time/timeZone.ts'

export type TickUnit = 'minute' | 'hour' | 'day' | 'month' | 'year'

export interface TickStep {
  readonly unit: TickUnit
  readonly count: number
  /** About how long, milliseconds. */
  readonly duration: number
}

const lengths: Record<TickUnit, number> = { minute, hour, day, month: 30.44 * day, year: 365.25 * day }

const rhythms: readonly [TickUnit, readonly number[]][] = [
  ['minute', [1, 5, 15, 30]],
  ['hour', [1, 3, 6, 12]],
  // Seven days are weeks and begin on Mondays (ISO 8601).
  ['day', [1, 2, 7]],
  ['month', [1, 3, 6]],
  ['year', [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]],
]

/** Finest first. */
export const tickSteps: readonly TickStep[] = rhythms.flatMap(([unit, counts]) =>
  counts.map((count) => ({ unit, count, duration: count * lengths[unit] })),
)

/** The instants of a rhythm within `[start, end)`, in order, each at the start of its unit in the zone. */
export function* stepInstants(step: TickStep, span: Span, zone: TimeZone): Generator<number> {
  let last = -Infinity
  for (const instant of rhythm(step, span, zone)) {
    if (instant >= span.end) return
    // The hour that is skipped in spring would come twice.
    if (instant >= span.start && instant > last) yield instant
    last = instant
  }
}

function* rhythm({ unit, count }: TickStep, span: Span, zone: TimeZone): Generator<number> {
  const first = zone.toCivil(span.start)
  if (unit === 'year') {
    for (let year = Math.floor(first.year / count) * count; ; year += count) {
      yield zone.toInstant({ year, month: 1, day: 1 })
    }
  }
  if (unit === 'month') {
    const start = Math.floor((first.month - 1) / count) * count
    for (let month = start; ; month += count) {
      yield zone.toInstant({ year: first.year + Math.floor(month / 12), month: (month % 12) + 1, day: 1 })
    }
  }
  if (unit === 'day') {
    // Day 0 of 1970 was a Thursday; day −3 a Monday.
    const origin = count === 7 ? -3 : 0
    const number = Math.round(asUtc(dayOf(first)) / day)
    const aligned = origin + Math.floor((number - origin) / count) * count
    for (let civil = addDays(dayOf(first), aligned - number); ; civil = addDays(civil, count)) {
      yield zone.toInstant(civil)
    }
  }
  const stride = unit === 'hour' ? count * 60 : count
  for (let civil = dayOf(first); ; civil = addDays(civil, 1)) {
    const next = zone.toInstant(addDays(civil, 1))
    if (next <= span.start) continue
    for (let minutes = 0; minutes < 24 * 60; minutes += stride) {
      const instant = zone.toInstant({ ...civil, hour: Math.floor(minutes / 60), minute: minutes % 60 })
      if (instant < next) yield instant
    }
  }
}

const dayOf = ({ year, month, day }: CivilDay): CivilDay => ({ year, month, day })
