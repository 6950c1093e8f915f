/** Dates in the reader's language and the zone of the events, by the platform's own data (ECMA-402). */
import { asUtc, type CivilDay, isoClock } from './civil.ts'
import { hour, type Span } from './span.ts'
import { type TimeZone, timeZone } from './timeZone.ts'

/** Plain English without a country would put the month first; the events are not American. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language)

const formats = new Map<string, Intl.DateTimeFormat>()

/** A formatter for one language and zone; made once, as making one is slow. */
export function dateFormat(
  language: string,
  zone: TimeZone,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language}|${zone.name}|${Object.entries(options).flat().join()}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(localeOf(language), {
    calendar: 'gregory',
    timeZone: zone.name,
    ...options,
  })
  formats.set(key, format)
  return format
}

const dayStyles = {
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
export type DayStyle = keyof typeof dayStyles

/** Civil days are formatted as if in UTC, so the reader's own zone can never shift them. */
const utc = timeZone('UTC')
const daysSaid = new Map<string, string>()
/** Enough for every day that a page shows. */
const daysKept = 5000

/**
 * A civil day in words. Remembered: a drag says a few days sixty times a second, and the platform takes longer over
 * one than over all the other words of a frame.
 */
export function dayText(day: CivilDay, language: string, style: DayStyle): string {
  const key = `${language} ${style} ${day.year} ${day.month} ${day.day}`
  const known = daysSaid.get(key)
  if (known !== undefined) return known
  if (daysSaid.size >= daysKept) daysSaid.clear()
  const text = dateFormat(language, utc, dayStyles[style]).format(asUtc(day))
  daysSaid.set(key, text)
  return text
}

/** `26 May 2023, 06:00` */
export function momentText(instant: number, zone: TimeZone, language: string): string {
  const civil = zone.toCivil(instant)
  return `${dayText(civil, language, 'long')}, ${isoClock(civil)}`
}

/** `26–29 May 2023`: the days a half-open span touches. */
export function daysText(span: Span, zone: TimeZone, language: string): string {
  const format = dateFormat(language, zone, { day: 'numeric', month: 'short', year: 'numeric' })
  return tidyDash(format.formatRange(span.start, Math.max(span.start, span.end - 1)))
}

/** `Jul – Aug 2022`: the months a half-open span touches, where there is little room. */
export function monthsText(span: Span, zone: TimeZone, language: string): string {
  const format = dateFormat(language, zone, { month: 'short', year: 'numeric' })
  return tidyDash(format.formatRange(span.start, Math.max(span.start, span.end - 1)))
}

/** Platforms differ in the spaces round a dash: none between two days of one month, one elsewhere. */
function tidyDash(text: string): string {
  const [first = '', ...rest] = text.split(/\s*–\s*/)
  return [first, ...rest].join(/\p{L}/u.test(first) ? ' – ' : '–')
}

/** Days, then months, then years, as a person would say it: `12 days`, `2 months`, `3 years 2 months`. */
export function durationText(duration: number, language: string): string {
  const days = duration / (24 * hour)
  // 30.44 days is the mean month of the Gregorian calendar.
  const months = Math.round(days / 30.436875)
  const unit = (value: number, name: 'day' | 'month' | 'year'): string =>
    new Intl.NumberFormat(localeOf(language), { style: 'unit', unit: name, unitDisplay: 'long' }).format(
      value,
    )
  if (days < 45) return unit(Math.max(1, Math.round(days)), 'day')
  if (months < 24 && months % 12 !== 0) return unit(months, 'month')
  const rest = months < 120 ? months % 12 : 0
  return [unit(Math.round((months - rest) / 12), 'year'), ...(rest > 0 ? [unit(rest, 'month')] : [])].join(
    ' ',
  )
}
