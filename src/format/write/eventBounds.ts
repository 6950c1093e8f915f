/** The outer bounds of an incident in time as other software reads them, in the zone of the events. */
import { addDays, asUtc, isoClock, isoDay } from '../../domain/time/civil.ts'
import { minute, type Span } from '../../domain/time/span.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'

/** RFC 3339 with the offset of the zone, `2019-05-28T05:55:00+02:00`; null where the span is open. */
export function instantText(instant: number, zone: TimeZone): string | null {
  if (!Number.isFinite(instant)) return null
  const civil = zone.toCivil(instant)
  const offset = Math.round((asUtc(civil) - instant) / minute)
  const clock = isoClock({
    ...civil,
    hour: Math.floor(Math.abs(offset) / 60),
    minute: Math.abs(offset) % 60,
  })
  return `${isoDay(civil)}T${isoClock(civil)}:00${offset < 0 ? '-' : '+'}${clock}`
}

export interface WholeDays {
  /** `2022-07-31`; null where open. */
  readonly first: string | null
  /** The last day within, not the day after. */
  readonly last: string | null
}

/** The days a half-open span is made of; null where an end of it is no midnight. */
export function wholeDays({ start, end }: Span, zone: TimeZone): WholeDays | null {
  const isDayBound = (instant: number): boolean =>
    !Number.isFinite(instant) || zone.startOfDay(instant) === instant
  if (!isDayBound(start) || !isDayBound(end)) return null
  return {
    first: Number.isFinite(start) ? isoDay(zone.toCivil(start)) : null,
    last: Number.isFinite(end) ? isoDay(addDays(zone.toCivil(end), -1)) : null,
  }
}
