/**
 * Dates are those of the place of the events, whatever the reader's zone: this turns civil times of one IANA
 * zone into instants and back, with the platform's own zone data (ECMA-402).
 */
import { addDays, asUtc, type CivilDay, type CivilTime } from './civil.ts'
import { day, minute } from './span.ts'

export interface TimeZone {
  /** IANA name, e.g. `Europe/Belgrade`. */
  readonly name: string
  /** The civil time at an instant. */
  toCivil(instant: number): CivilTime
  /**
   * The instant of a civil time. In the hour that is skipped in spring the time is read with the offset before
   * it, in the hour that comes twice in autumn the first is meant (RFC 5545 §3.3.5).
   */
  toInstant(civil: CivilDay & Partial<CivilTime>): number
  /** Midnight at or before the instant. */
  startOfDay(instant: number): number
  /** Midnight after the instant. */
  endOfDay(instant: number): number
}

export class UnknownTimeZone extends Error {
  override readonly name = 'UnknownTimeZone'
}

/** No zone has changed its offset and changed it back within so short a time; milliseconds. */
const stretch = 8 * day

/** Dates repeat; asking the platform takes microseconds each time. */
const offsetsKept = 20_000

/** @throws UnknownTimeZone where the platform does not know the name. */
export function timeZone(name: string): TimeZone {
  const format = zoneFormat(name)
  const offsets = new Map<number, number>()
  /** Offset of a stretch of time, null where it changes within it. */
  const stretchOffsets = new Map<number, number | null>()

  const askPlatform = (instant: number): CivilTime => {
    const parts: Record<string, number> = {}
    let isBeforeYearOne = false
    for (const part of format.formatToParts(instant)) {
      if (part.type === 'era') isBeforeYearOne = part.value.startsWith('B')
      else parts[part.type] = Number(part.value)
    }
    const year = parts['year'] ?? 0
    return {
      // ISO 8601 counts a year 0, which the platform calls 1 BC.
      year: isBeforeYearOne ? 1 - year : year,
      month: parts['month'] ?? 1,
      day: parts['day'] ?? 1,
      hour: parts['hour'] ?? 0,
      minute: parts['minute'] ?? 0,
    }
  }

  const offsetOfMinute = (instant: number): number => {
    const whole = Math.floor(instant / minute) * minute
    return remembered(offsets, whole, () => asUtc(askPlatform(whole)) - whole)
  }

  /** Local time minus UTC, in milliseconds, at an instant. */
  const offsetAt = (instant: number): number => {
    const number = Math.floor(instant / stretch)
    const offset = remembered(stretchOffsets, number, () => {
      const first = offsetOfMinute(number * stretch)
      return first === offsetOfMinute((number + 1) * stretch) ? first : null
    })
    return offset ?? offsetOfMinute(instant)
  }

  const toCivil = (instant: number): CivilTime => {
    const local = new Date(instant + offsetAt(instant))
    return {
      year: local.getUTCFullYear(),
      month: local.getUTCMonth() + 1,
      day: local.getUTCDate(),
      hour: local.getUTCHours(),
      minute: local.getUTCMinutes(),
    }
  }

  const toInstant = (civil: CivilDay & Partial<CivilTime>): number => {
    const local = asUtc(civil)
    const before = offsetAt(local - 24 * 60 * minute)
    const guess = local - before
    const offset = offsetAt(guess)
    if (offset === before) return guess
    const second = local - offset
    return offsetAt(second) === offset ? second : guess
  }

  return {
    name,
    toCivil,
    toInstant,
    startOfDay: (instant) => {
      const civil = toCivil(instant)
      return toInstant({ year: civil.year, month: civil.month, day: civil.day })
    },
    endOfDay: (instant) => toInstant(addDays(toCivil(instant), 1)),
  }
}

function remembered<Value>(known: Map<number, Value>, key: number, find: () => Value): Value {
  const value = known.get(key)
  if (value !== undefined) return value
  if (known.size >= offsetsKept) known.clear()
  const found = find()
  known.set(key, found)
  return found
}

function zoneFormat(name: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'narrow',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
  } catch {
    throw new UnknownTimeZone(
      `“${name}” is no time zone this system knows; use an IANA name such as Europe/Belgrade`,
    )
  }
}
