import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asUtc } from '../../../src/domain/time/civil.ts'
import { day, hour, minute } from '../../../src/domain/time/span.ts'
import { timeZone, UnknownTimeZone } from '../../../src/domain/time/timeZone.ts'

const names = [
  'UTC',
  'Europe/Belgrade',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
]
const zones = new Map(names.map((name) => [name, timeZone(name)]))
const zoneNamed = fc.constantFrom(...zones.values())
const instants = fc
  .integer({ min: Date.UTC(1985, 0) / minute, max: Date.UTC(2060, 0) / minute })
  .map((m) => m * minute)

describe('a time zone', () => {
  it('finds the way back from civil time, but for the hour that comes twice, of which the first is meant', () => {
    fc.assert(
      fc.property(zoneNamed, instants, (zone, instant) => {
        const back = zone.toInstant(zone.toCivil(instant))
        expect(zone.toCivil(back)).toEqual(zone.toCivil(instant))
        expect(back).toBeLessThanOrEqual(instant)
        expect(instant - back).toBeLessThanOrEqual(hour)
      }),
      { numRuns: 1000 },
    )
  })

  it('cuts time into days: each instant lies in the one that starts before and ends after it', () => {
    fc.assert(
      fc.property(zoneNamed, instants, (zone, instant) => {
        const start = zone.startOfDay(instant)
        const end = zone.endOfDay(instant)
        expect(start).toBeLessThanOrEqual(instant)
        expect(end).toBeGreaterThan(instant)
        expect(zone.startOfDay(end)).toBe(end)
        expect(zone.endOfDay(start)).toBe(end)
      }),
      { numRuns: 1000 },
    )
  })

  it('tells the civil time the platform tells', () => {
    fc.assert(
      fc.property(zoneNamed, instants, (zone, instant) => {
        const { year, month, day: date, hour: hours, minute: minutes } = zone.toCivil(instant)
        const two = (value: number) => String(value).padStart(2, '0')
        const platform = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone.name,
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(instant)
        expect(`${year}-${two(month)}-${two(date)} ${two(hours)}:${two(minutes)}`).toBe(platform)
      }),
      { numRuns: 2000 },
    )
  })

  const belgrade = timeZone('Europe/Belgrade')
  const at = (month: number, date: number, hours: number, minutes = 0) =>
    belgrade.toInstant({ year: 2023, month, day: date, hour: hours, minute: minutes })

  it('has a day of 23 hours in Belgrade on 26 March 2023 and one of 25 on 29 October', () => {
    expect(at(3, 27, 0) - at(3, 26, 0)).toBe(23 * hour)
    expect(at(10, 30, 0) - at(10, 29, 0)).toBe(25 * hour)
    expect(at(5, 27, 0) - at(5, 26, 0)).toBe(day)
  })

  it('reads the skipped hour with the offset before it, and of the doubled hour the first', () => {
    expect(at(3, 26, 2, 30)).toBe(Date.UTC(2023, 2, 26, 1, 30))
    expect(at(3, 26, 3)).toBe(Date.UTC(2023, 2, 26, 1))
    expect(at(10, 29, 2, 30)).toBe(Date.UTC(2023, 9, 29, 0, 30))
    expect(at(10, 29, 3)).toBe(Date.UTC(2023, 9, 29, 2))
  })

  it('is that of the place, whatever the zone of the reader', () => {
    expect(belgrade.toCivil(Date.UTC(2023, 4, 25, 22))).toEqual({
      year: 2023,
      month: 5,
      day: 26,
      hour: 0,
      minute: 0,
    })
  })

  it('agrees with plain arithmetic in UTC, from the year 0 on', () => {
    const utc = timeZone('UTC')
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, date) => {
          const civil = { year, month, day: date, hour: 13, minute: 7 }
          expect(utc.toInstant(civil)).toBe(asUtc(civil))
          expect(utc.toCivil(asUtc(civil))).toEqual(civil)
        },
      ),
    )
  })

  it('that nobody knows is refused', () => {
    expect(() => timeZone('Europe/Mitrovica')).toThrow(UnknownTimeZone)
  })
})
