/**
 * The Extended Date/Time Format as this dataset needs it (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/):
 * level 0 dates and intervals, and of level 1 the qualifiers `?` `~` `%`, unspecified digits `X`, open (`..`) and
 * unknown (empty) ends. Times of day stand in a field of their own.
 */
import { type CivilDay, daysInMonth } from './civil.ts'

export interface EdtfDate {
  readonly earliest: CivilDay
  /** Last day it can mean, inclusive. */
  readonly latest: CivilDay
  readonly precision: 'day' | 'month' | 'year'
  /** `?` or `%`: whether it is the date at all is in doubt. */
  readonly uncertain: boolean
  /** `~` or `%`: near that date. */
  readonly approximate: boolean
}

export type EdtfEnd = EdtfDate | 'open' | 'unknown'

export type Edtf =
  | { readonly kind: 'date'; readonly date: EdtfDate }
  | { readonly kind: 'interval'; readonly start: EdtfEnd; readonly end: EdtfEnd }

export type ParsedEdtf =
  | { readonly ok: true; readonly value: Edtf }
  | { readonly ok: false; readonly fault: string }

/** Reads a date; a fault says in words what is wrong with it. */
export function parseEdtf(text: string): ParsedEdtf {
  const ends = text.split('/')
  const [first = '', second] = ends
  if (ends.length > 2) return fault(`“${text}” has more than one slash`)
  if (second === undefined) {
    const date = parseDate(first)
    return typeof date === 'string' ? fault(date) : { ok: true, value: { kind: 'date', date } }
  }
  const start = parseEnd(first)
  const end = parseEnd(second)
  if (typeof start === 'object' && 'fault' in start) return start
  if (typeof end === 'object' && 'fault' in end) return end
  if (typeof start === 'string' && typeof end === 'string')
    return fault(`“${text}” has neither a start nor an end`)
  if (typeof start === 'object' && typeof end === 'object' && compareDays(start.earliest, end.latest) > 0) {
    return fault(`“${text}” ends before it begins`)
  }
  return { ok: true, value: { kind: 'interval', start, end } }
}

const fault = (text: string): { ok: false; fault: string } => ({ ok: false, fault: text })

function parseEnd(text: string): EdtfEnd | { ok: false; fault: string } {
  if (text === '..') return 'open'
  if (text === '') return 'unknown'
  const date = parseDate(text)
  return typeof date === 'string' ? fault(date) : date
}

const datePattern = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/

/** The date, or the fault in words. */
function parseDate(text: string): EdtfDate | string {
  const match = datePattern.exec(text)
  if (!match) return `“${text}” is no date; write 2023-05-26, 2023-05 or 2023, with X for digits not known`
  const [, years = '', months, days, qualifier] = match
  if (years.includes('X') && (months !== undefined || days !== undefined)) {
    return `“${text}” leaves the year open but gives a month`
  }
  const firstYear = Number(years.replaceAll('X', '0'))
  const lastYear = Number(years.replaceAll('X', '9'))
  const month = months === undefined || months === 'XX' ? undefined : Number(months)
  if (month !== undefined && (month < 1 || month > 12)) return `“${text}”: there is no month ${months}`
  if (month === undefined && days !== undefined && days !== 'XX') return `“${text}” gives a day but no month`
  const firstMonth = month ?? 1
  const lastMonth = month ?? 12
  const dayOfMonth = days === undefined || days === 'XX' ? undefined : Number(days)
  if (dayOfMonth !== undefined && (dayOfMonth < 1 || dayOfMonth > daysInMonth(firstYear, firstMonth))) {
    return `“${text}”: that month has no day ${days}`
  }
  return {
    earliest: { year: firstYear, month: firstMonth, day: dayOfMonth ?? 1 },
    latest: { year: lastYear, month: lastMonth, day: dayOfMonth ?? daysInMonth(lastYear, lastMonth) },
    precision: dayOfMonth !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
    uncertain: qualifier === '?' || qualifier === '%',
    approximate: qualifier === '~' || qualifier === '%',
  }
}

const compareDays = (a: CivilDay, b: CivilDay): number =>
  a.year - b.year || a.month - b.month || a.day - b.day
