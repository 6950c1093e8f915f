import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysText, durationText, momentText, monthsText } from '../../src/domain/time/dateText.ts'
import { day, hour, type Span } from '../../src/domain/time/span.ts'
import { timeZone } from '../../src/domain/time/timeZone.ts'
import { linearAxis } from '../../src/domain/timeline/axis.ts'
import { axisTicks } from '../../src/domain/timeline/axisTicks.ts'
import { type AxisView, fromPixel, panView, toPixel, zoomView } from '../../src/domain/timeline/axisView.ts'
import { foldedAxis } from '../../src/domain/timeline/foldedAxis.ts'

const belgrade = timeZone('Europe/Belgrade')
const instant = (text: string): number => Date.parse(text)
const over = (span: Span, width = 1000): AxisView => ({ axis: linearAxis(span), from: 0, to: 1, width })
const between = (start: string, end: string): Span => ({ start: instant(start), end: instant(end) })
const labels = (view: AxisView, language = 'en'): string[] =>
  axisTicks(view, belgrade, language).flatMap((tick) => (tick.label ? [tick.label] : []))

describe('ticks fit the span', () => {
  it('of hours', () => {
    const shown = labels(over(between('2023-05-26T05:00+02:00', '2023-05-26T11:30+02:00')))
    expect(shown.slice(0, 1)).toEqual(['26 May 2023'])
    expect(shown).toContain('06:00')
  })

  it('of days', () => {
    const shown = labels(over(between('2023-05-26T00:00+02:00', '2023-05-30T00:00+02:00'), 200))
    expect(shown).toEqual(['26 May 2023', '28', '29'])
  })

  it('of months across a new year', () => {
    expect(labels(over(between('2018-11-01T00:00+01:00', '2019-05-01T00:00+02:00'), 500))).toEqual([
      'Nov 2018',
      'Dec',
      '2019',
      'Feb',
      'Mar',
      'Apr',
    ])
  })

  it('of years', () => {
    expect(labels(over(between('2019-01-01T00:00+01:00', '2024-01-01T00:00+01:00'), 300))).toEqual([
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
    ])
  })

  it('of centuries', () => {
    expect(labels(over(between('1300-01-01T00:00Z', '2000-01-01T00:00Z'), 400)).slice(1)).toEqual([
      '1400',
      '1500',
      '1600',
      '1700',
      '1800',
      '1900',
    ])
  })

  it('of a day that is an hour short, in the local time of the events', () => {
    const spring = between('2023-03-26T00:00+01:00', '2023-03-27T00:00+02:00')
    const ticks = axisTicks(over(spring, 2000), belgrade, 'en')
    expect(ticks).toHaveLength(23)
    expect(ticks.map((tick) => tick.label)).not.toContain('02:00')
  })

  it('in the language of the reader', () => {
    const shown = labels(over(between('2023-05-26T00:00+02:00', '2023-05-30T00:00+02:00')), 'sr-Latn')
    expect(shown[0]).toBe('26. maj 2023.')
  })

  it('and the year is readable in every segment of a folded axis', () => {
    const spans = [
      between('2019-03-11T00:00+01:00', '2019-04-01T00:00+02:00'),
      between('2022-07-31T17:40+02:00', '2022-08-02T09:00+02:00'),
    ]
    const axis = foldedAxis(
      { start: spans.map((span) => span.start), end: spans.map((span) => span.end) },
      { zone: belgrade },
    )
    const ticks = axisTicks({ axis, from: 0, to: 1, width: 900 }, belgrade, 'en')
    for (const { start } of axis.segments) {
      expect(ticks.find((tick) => tick.instant === start)?.label).toMatch(/20\d\d/)
    }
  })
})

describe('any span at any width', () => {
  const views = fc
    .record({
      start: fc.integer({ min: instant('1200-01-01T00:00Z'), max: instant('2100-01-01T00:00Z') }),
      length: fc.double({ min: Math.log(hour / 4), max: Math.log(900 * 365 * day), noNaN: true }),
      width: fc.integer({ min: 120, max: 2000 }),
      zoom: fc.double({ min: 1, max: 20, noNaN: true }),
    })
    .map(({ start, length, width, zoom }) =>
      zoomView(over({ start, end: start + Math.exp(length) }, width), zoom, width / 3),
    )

  it('has a year to read, ticks inside the view and no labels that touch', () => {
    fc.assert(
      fc.property(views, (view) => {
        const ticks = axisTicks(view, belgrade, 'en')
        const shown = ticks.filter((tick) => tick.label)
        expect(shown.some((tick) => /\d{4}/.test(tick.label))).toBe(true)
        for (const { x } of ticks) {
          expect(x).toBeGreaterThanOrEqual(-0.01)
          expect(x).toBeLessThanOrEqual(view.width + 0.01)
        }
        shown.slice(1).forEach((tick, before) => {
          const left = shown[before]
          expect(tick.x).toBeGreaterThan((left?.x ?? 0) + (left?.label.length ?? 0) * 6.2)
        })
      }),
    )
  })
})

describe('a view of the axis', () => {
  const view = over({ start: 0, end: 10 * day })

  it('keeps the instant under the pointer when it zooms', () => {
    const closer = zoomView(view, 4, 300)
    expect(fromPixel(closer, 300)).toBeCloseTo(fromPixel(view, 300), 3)
    expect(closer.to - closer.from).toBeCloseTo(0.25)
  })

  it('never leaves the axis', () => {
    expect(zoomView(view, 0.1, 300)).toMatchObject({ from: 0, to: 1 })
    expect(panView(zoomView(view, 2, 0), 5000)).toMatchObject({ from: 0.5, to: 1 })
    expect(toPixel(panView(view, -200), 0)).toBe(0)
  })
})

describe('dates in words', () => {
  it('names the days a span touches', () => {
    expect(daysText(between('2023-05-26T00:00+02:00', '2023-05-30T00:00+02:00'), belgrade, 'en')).toBe(
      '26–29 May 2023',
    )
    expect(daysText(between('2019-03-11T00:00+01:00', '2019-03-12T00:00+01:00'), belgrade, 'en')).toBe(
      '11 Mar 2019',
    )
    expect(daysText(between('2022-07-31T00:00+02:00', '2022-08-03T00:00+02:00'), belgrade, 'en')).toBe(
      '31 Jul – 2 Aug 2022',
    )
    expect(daysText(between('2020-01-01T00:00+01:00', '2023-12-31T00:00+01:00'), belgrade, 'en')).toBe(
      '1 Jan 2020 – 30 Dec 2023',
    )
  })

  it('names the months where days would take too much room', () => {
    const summer = between('2022-07-31T00:00+02:00', '2022-08-03T00:00+02:00')
    expect(monthsText(summer, belgrade, 'en')).toBe('Jul – Aug 2022')
  })

  it('names a moment', () => {
    expect(momentText(instant('2023-05-26T06:00+02:00'), belgrade, 'en')).toBe('26 May 2023, 06:00')
  })

  it('names a gap as a person would', () => {
    expect([3, 12, 57, 296, 365, 1159, 40_000].map((days) => durationText(days * day, 'en'))).toEqual([
      '3 days',
      '12 days',
      '2 months',
      '10 months',
      '1 year',
      '3 years 2 months',
      '110 years',
    ])
    expect(durationText(1159 * day, 'sr-Latn')).toBe('3 godine 2 meseca')
  })
})
