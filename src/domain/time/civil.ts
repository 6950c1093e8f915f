/** Dates as people write them, without a zone: the proleptic Gregorian calendar of ISO 8601. */

/** Month 1–12, day 1–31. */
export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Hour 0–23. */
export interface CivilTime extends CivilDay {
  readonly hour: number
  readonly minute: number
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days in a month, 28–31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The instant a civil time would have in UTC; years below 100 are meant as written. */
export function asUtc({ year, month, day, hour = 0, minute = 0 }: CivilDay & Partial<CivilTime>): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute)
  return date.getTime()
}

/** The day `count` days later (earlier when negative). */
export function addDays({ year, month, day }: CivilDay, count: number): CivilDay {
  const date = new Date(asUtc({ year, month, day: day + count }))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** `2023-05-26` */
export const isoDay = ({ year, month, day }: CivilDay): string =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`

/** `06:05` */
export const isoClock = ({ hour, minute }: CivilTime): string => `${twoDigits(hour)}:${twoDigits(minute)}`
