import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, hour, minute, type Span } from '../../../src/domain/time/span.ts'
import { timeZone } from '../../../src/domain/time/timeZone.ts'
import { foldedAxis } from '../../../src/domain/timeline/foldedAxis.ts'
import {
  drawnWindow,
  type EditRules,
  keyTarget,
  movedWindow,
  orEverything,
  resizedWindow,
} from '../../../src/ui/timeline/windowEdit.ts'

const zone = timeZone('Europe/Belgrade')
const instant = (text: string): number => Date.parse(text)
const extent: Span = { start: instant('2023-03-01T00:00+01:00'), end: instant('2023-06-01T00:00+02:00') }
const whole: EditRules = { zone, extent, free: false }
const free: EditRules = { zone, extent, free: true }
const span = (start: string, end: string): Span => ({ start: instant(start), end: instant(end) })

describe('a window made by hand', () => {
  it('takes the days it was drawn over, in either direction', () => {
    const days = span('2023-05-26T00:00+02:00', '2023-05-28T00:00+02:00')
    const [from, to] = [instant('2023-05-26T09:00+02:00'), instant('2023-05-27T22:00+02:00')]
    expect(drawnWindow(from, to, whole)).toEqual(days)
    expect(drawnWindow(to, from, whole)).toEqual(days)
  })

  it('is free of days with the modifier', () => {
    const hours = span('2023-05-26T09:00+02:00', '2023-05-26T17:30+02:00')
    expect(drawnWindow(hours.start, hours.end, free)).toEqual(hours)
  })

  it('keeps its days when it is moved over a change of clocks', () => {
    const week = span('2023-03-20T00:00+01:00', '2023-03-27T00:00+02:00')
    const moved = movedWindow(week, week.start, week.start + 7 * day, whole)
    expect(moved).toEqual(span('2023-03-27T00:00+02:00', '2023-04-03T00:00+02:00'))
  })

  it('keeps its hours when they were freed', () => {
    const hours = span('2023-05-26T09:00+02:00', '2023-05-26T17:30+02:00')
    const moved = movedWindow(hours, hours.start + hour, hours.start + 3 * hour, free)
    expect(moved).toEqual(span('2023-05-26T11:00+02:00', '2023-05-26T19:30+02:00'))
  })

  it('is everything when it holds all there is', () => {
    expect(orEverything(drawnWindow(0, Infinity, whole), extent)).toBeNull()
    const may = span('2023-05-01T00:00+02:00', '2023-06-01T00:00+02:00')
    expect(orEverything(may, extent)).toBe(may)
  })

  const moments = fc.integer({ min: extent.start - 9 * day, max: extent.end + 9 * day })

  it('is never turned round, never empty and never beyond the axis', () => {
    fc.assert(
      fc.property(moments, moments, moments, moments, fc.boolean(), (a, b, c, d, freed) => {
        const rules = freed ? free : whole
        const drawn = drawnWindow(a, b, rules)
        const windows = [
          drawn,
          movedWindow(drawn, c, d, rules),
          resizedWindow(drawn, 'start', c, rules),
          resizedWindow(drawn, 'end', c, rules),
        ]
        for (const { start, end } of windows) {
          expect(end - start).toBeGreaterThanOrEqual(freed ? minute : day - hour)
          expect(start).toBeGreaterThanOrEqual(extent.start)
          expect(end).toBeLessThanOrEqual(extent.end + minute)
          if (!freed) expect([zone.startOfDay(start), zone.startOfDay(end)]).toEqual([start, end])
        }
        expect(resizedWindow(drawn, 'start', c, rules).end).toBe(drawn.end)
        expect(resizedWindow(drawn, 'end', c, rules).start).toBe(drawn.start)
      }),
    )
  })
})

describe('keys on a handle', () => {
  const data = [
    span('2019-05-28T00:00+02:00', '2019-05-29T00:00+02:00'),
    span('2023-05-26T06:00+02:00', '2023-05-29T00:00+02:00'),
  ]
  const axis = foldedAxis({ start: data.map((s) => s.start), end: data.map((s) => s.end) }, { zone })
  const instants = data.flatMap(({ start, end }) => [start, end])
  const press = (at: string, key: string, shift = false): string | null => {
    const target = keyTarget(instant(at), { key, shift }, axis, zone, instants)
    return target === null ? null : new Date(target + 2 * hour).toISOString().slice(0, 16)
  }

  it('go a day, or an hour with Shift', () => {
    expect(press('2023-05-27T00:00+02:00', 'ArrowRight')).toBe('2023-05-28T00:00')
    expect(press('2023-05-27T15:00+02:00', 'ArrowLeft')).toBe('2023-05-27T00:00')
    expect(press('2023-05-27T00:00+02:00', 'ArrowUp', true)).toBe('2023-05-27T01:00')
  })

  it('leap over a fold', () => {
    expect(press('2019-05-29T00:00+02:00', 'ArrowRight')).toBe('2023-05-26T00:00')
    expect(press('2023-05-26T00:00+02:00', 'ArrowLeft')).toBe('2019-05-29T00:00')
  })

  it('go to where incidents begin and end', () => {
    expect(press('2019-05-29T00:00+02:00', 'PageUp')).toBe('2023-05-26T06:00')
    expect(press('2023-05-26T06:00+02:00', 'PageDown')).toBe('2019-05-29T00:00')
    expect(press('2023-05-29T00:00+02:00', 'PageUp')).toBe('2023-05-29T00:00')
  })

  it('go to the ends', () => {
    expect(press('2023-05-27T00:00+02:00', 'Home')).toBe('2019-05-28T00:00')
    expect(press('2023-05-27T00:00+02:00', 'End')).toBe('2023-05-29T00:00')
  })

  it('mean nothing otherwise', () => {
    expect(press('2023-05-27T00:00+02:00', 'a')).toBeNull()
  })
})
