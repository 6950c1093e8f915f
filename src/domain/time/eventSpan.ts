/** What an incident's date and time of day amount to: the outer bounds in time, and how a mark shows them. */
import { addDays, type CivilDay, isoDay } from './civil.ts'
import { type EdtfEnd, parseEdtf } from './edtf.ts'
import { always, minute, type Span } from './span.ts'
import type { TimeZone } from './timeZone.ts'

/** The form of a mark on the timeline, from the narrowest to the widest. */
export const datePrecisions = [
  'minute',
  'about',
  'partOfDay',
  'day',
  'range',
  'open',
  'approximate',
  'undated',
] as const
export type DatePrecision = (typeof datePrecisions)[number]

export interface EventDating {
  readonly span: Span
  readonly precision: DatePrecision
}

/** The fields of an incident that date it, as the record keeps them. */
export interface EventDateFields {
  /** EDTF, or null where undated. */
  readonly eventDate: string | null
  readonly eventTime?: string | undefined
  readonly eventTimePrecision?: 'minute' | 'about' | 'partOfDay' | undefined
}

/** `about` a time of day reaches half an hour to either side: the coarsest rounding the reports use. */
const aboutRadius = 30 * minute

/** Outer bounds and precision; a date that cannot be read counts as undated (the reader has reported it). */
export function eventDating(fields: EventDateFields, zone: TimeZone): EventDating {
  const parsed = fields.eventDate === null ? null : parseEdtf(fields.eventDate)
  if (!parsed?.ok) return { span: always, precision: 'undated' }
  const { value } = parsed
  const start: EdtfEnd = value.kind === 'date' ? value.date : value.start
  const end: EdtfEnd = value.kind === 'date' ? value.date : value.end

  const bounds: Span = {
    start: typeof start === 'string' ? -Infinity : zone.toInstant(start.earliest),
    end: typeof end === 'string' ? Infinity : zone.toInstant(addDays(end.latest, 1)),
  }
  const vague = [start, end].some((part) => typeof part !== 'string' && (part.uncertain || part.approximate))
  const timed = fields.eventTime === undefined ? null : timeOfDay(fields.eventTime, start, end)
  if (timed) {
    const precision = fields.eventTimePrecision ?? 'minute'
    const around = precision === 'about' ? aboutRadius : 0
    const span = { start: timed.start - around, end: timed.end + around }
    return {
      span,
      precision: vague
        ? 'approximate'
        : timed.end - timed.start > minute && precision === 'minute'
          ? 'range'
          : precision,
    }
  }
  if (vague) return { span: bounds, precision: 'approximate' }
  if (!Number.isFinite(bounds.start) || !Number.isFinite(bounds.end))
    return { span: bounds, precision: 'open' }
  const single = value.kind === 'date' && value.date.precision === 'day'
  return { span: bounds, precision: single ? 'day' : 'range' }
}

/** Instants of `05:55+02:00` or of both ends of `17:40+02:00/20:30+02:00`; null where the day is not known. */
function timeOfDay(text: string, startDay: EdtfEnd, endDay: EdtfEnd): Span | null {
  const [first = '', second] = text.split('/')
  if (typeof startDay === 'string' || startDay.precision !== 'day') return null
  const start = clockInstant(first, startDay.earliest)
  if (second === undefined) return { start, end: start + minute }
  if (typeof endDay === 'string' || endDay.precision !== 'day') return null
  const end = clockInstant(second, endDay.latest)
  // An interval that would run backwards on one day runs past midnight.
  return { start, end: end >= start ? end : clockInstant(second, addDays(endDay.latest, 1)) }
}

function clockInstant(clock: string, onDay: CivilDay): number {
  return Date.parse(`${isoDay(onDay)}T${clock}`)
}
