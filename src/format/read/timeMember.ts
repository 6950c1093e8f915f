/** JSON-FG `time`: the outer bounds of an incident for software that reads no EDTF (OGC 21-045r1, “time”). */
import { addDays, isoDay } from '../../domain/time/civil.ts'
import { type EventDateFields, eventDating } from '../../domain/time/eventSpan.ts'
import { minute } from '../../domain/time/span.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'

type TimeMember =
  | { readonly date: string }
  | { readonly timestamp: string }
  | { readonly interval: readonly [string, string] }

/**
 * `{date}` for one whole day, `{timestamp}` for one minute, `{interval}` for the rest, its ends days or UTC
 * timestamps and `..` where open; null where undated.
 */
export function timeMember(fields: EventDateFields, zone: TimeZone): TimeMember | null {
  const { span, precision } = eventDating(fields, zone)
  if (precision === 'undated') return null
  const wholeDays = [span.start, span.end].every(
    (instant) => !Number.isFinite(instant) || zone.startOfDay(instant) === instant,
  )
  if (!wholeDays) {
    return span.end - span.start === minute
      ? { timestamp: timestamp(span.start) }
      : { interval: [timestamp(span.start), timestamp(span.end)] }
  }
  const first = Number.isFinite(span.start) ? isoDay(zone.toCivil(span.start)) : '..'
  const last = Number.isFinite(span.end) ? isoDay(addDays(zone.toCivil(span.end), -1)) : '..'
  return first === last ? { date: first } : { interval: [first, last] }
}

/** RFC 3339 in UTC, whole seconds. */
const timestamp = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z')
