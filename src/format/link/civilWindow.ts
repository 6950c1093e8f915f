/**
 * A window of time in local times of the dataset's zone, as addresses and files write it. A day stands for all of it,
 * so the end names the last day of the window; with a time of day it names the instant at which the window ends.
 */
import {
  addDays,
  type CivilDay,
  type CivilTime,
  daysInMonth,
  isoClock,
  isoDay,
} from '../../domain/time/civil.ts'
import type { Span } from '../../domain/time/span.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'

/** A window as two texts: `2023-05-26` or `2023-05-26T06:00` each. */
export interface WrittenWindow {
  readonly from: string
  readonly to: string
}

export const writeWindow = ({ start, end }: Span, zone: TimeZone): WrittenWindow => ({
  from: writeStart(start, zone),
  to: writeEnd(end, zone),
})

/** @returns null where an end cannot be read or the window would be empty */
export function readWindow({ from, to }: WrittenWindow, zone: TimeZone): Span | null {
  const [first, last] = [readCivil(from), readCivil(to)]
  return first && last && windowOf(first, last, zone)
}

function writeStart(instant: number, zone: TimeZone): string {
  const civil = zone.toCivil(instant)
  return zone.startOfDay(instant) === instant ? isoDay(civil) : `${isoDay(civil)}T${isoClock(civil)}`
}

function writeEnd(instant: number, zone: TimeZone): string {
  const civil = zone.toCivil(instant)
  if (zone.startOfDay(instant) === instant) return isoDay(addDays(civil, -1))
  return `${isoDay(civil)}T${isoClock(civil)}`
}

/** @returns null where the window would be empty */
export function windowOf(from: CivilDay | CivilTime, to: CivilDay | CivilTime, zone: TimeZone): Span | null {
  const start = zone.toInstant(from)
  const end = zone.toInstant('hour' in to ? to : addDays(to, 1))
  return start < end ? { start, end } : null
}

/** `2023-05-26` or `2023-05-26T06:00`; null where it is neither. */
export function readCivil(text: string): CivilDay | CivilTime | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d))?$/.exec(text)
  if (!match) return null
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number)
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return match[4] === undefined
    ? { year, month, day }
    : { year, month, day, hour: Number(match[4]), minute: Number(match[5]) }
}
