/** Dates in words, always in the zone of the events. */
import { addDays, asUtc, type CivilDay, isoClock } from './civil.ts'
import { type DayStyle, dateFormat, dayText } from './dateText.ts'
import { type EdtfDate, type EdtfEnd, parseEdtf } from './edtf.ts'
import type { Span } from './span.ts'
import { type TimeZone, timeZone } from './timeZone.ts'

/** Civil days are formatted as if in UTC, so the reader's own zone can never shift them. */
const utc = timeZone('UTC')
const dayFormat = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  dateFormat(language, utc, options)

/** `Friday 26 May 2023` with its weekday, `26 May 2023` when short. */
export function dayInWords(day: CivilDay, language: string, style: DayStyle = 'short'): string {
  // English newspapers write no comma after the weekday.
  return dayText(day, language, style).replace(/^(\p{L}+), /u, '$1 ')
}

/**
 * A window in words: `26 – 29 May 2023` where it is whole days, else with its times of day.
 * @param span finite.
 */
export function spanInWords(span: Span, zone: TimeZone, language: string): string {
  const whole = zone.startOfDay(span.start) === span.start && zone.startOfDay(span.end) === span.end
  const first = zone.toCivil(span.start)
  if (!whole) {
    const last = zone.toCivil(span.end)
    return `${dayInWords(first, language)}, ${isoClock(first)} – ${dayInWords(last, language)}, ${isoClock(last)}`
  }
  const last = addDays(zone.toCivil(span.end), -1)
  return daysInWords(first, last, language)
}

/** `26 May 2023`, `26 – 29 May 2023`, `31 Jul – 2 Aug 2022`. */
function daysInWords(first: CivilDay, last: CivilDay, language: string): string {
  if (asUtc(first) === asUtc(last)) return dayInWords(last, language)
  if (first.year !== last.year) return `${dayInWords(first, language)} – ${dayInWords(last, language)}`
  const part: Intl.DateTimeFormatOptions =
    first.month === last.month ? { day: 'numeric' } : { day: 'numeric', month: 'short' }
  return `${dayFormat(language, part).format(asUtc(first))} – ${dayInWords(last, language)}`
}

/** Words a date needs around it. */
export interface DateWords {
  readonly about: (date: string) => string
  readonly uncertain: (date: string) => string
  readonly since: (date: string) => string
  readonly until: (date: string) => string
  readonly fromUnknown: (date: string) => string
  readonly untilUnknown: (date: string) => string
}

/** A resolved date in words; the text as it stands where it cannot be read. */
export function edtfInWords(
  text: string,
  language: string,
  words: DateWords,
  style: DayStyle = 'short',
): string {
  const parsed = parseEdtf(text)
  if (!parsed.ok) return text
  const { value } = parsed
  if (value.kind === 'date') return dateInWords(value.date, language, words, style)
  const { start, end } = value
  if (typeof start !== 'string' && typeof end !== 'string') {
    if (isSettledDay(start) && isSettledDay(end)) return daysInWords(start.earliest, end.latest, language)
    return `${dateInWords(start, language, words, 'short')} – ${dateInWords(end, language, words, 'short')}`
  }
  return openIntervalInWords(start, end, language, words)
}

const isSettledDay = (date: EdtfDate): boolean =>
  date.precision === 'day' && !date.uncertain && !date.approximate

function openIntervalInWords(start: EdtfEnd, end: EdtfEnd, language: string, words: DateWords): string {
  if (typeof start !== 'string') {
    const from = dateInWords(start, language, words, 'short')
    return end === 'open' ? words.since(from) : words.untilUnknown(from)
  }
  if (typeof end === 'string') return ''
  const until = dateInWords(end, language, words, 'short')
  return start === 'open' ? words.until(until) : words.fromUnknown(until)
}

function dateInWords(date: EdtfDate, language: string, words: DateWords, style: DayStyle): string {
  const plain =
    date.precision === 'day'
      ? dayInWords(date.earliest, language, style)
      : date.precision === 'month'
        ? dayFormat(language, { month: 'long', year: 'numeric' }).format(asUtc(date.earliest))
        : date.earliest.year === date.latest.year
          ? String(date.earliest.year)
          : `${date.earliest.year} – ${date.latest.year}`
  const nearly = date.approximate ? words.about(plain) : plain
  return date.uncertain ? words.uncertain(nearly) : nearly
}

/** `05:55`, `17:40 – 20:30`: the clock of the place, without the offset. */
export const eventTimeInWords = (eventTime: string): string =>
  eventTime
    .split('/')
    .map((clock) => clock.slice(0, 5))
    .join(' – ')
