import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, hour, minute } from '../../src/domain/time/span.ts'
import { timeZone } from '../../src/domain/time/timeZone.ts'
import { linearAxis, mixAxes } from '../../src/domain/timeline/axis.ts'
import { foldedAxis, isDayGrained, type SpanColumns } from '../../src/domain/timeline/foldedAxis.ts'

const belgrade = timeZone('Europe/Belgrade')
const instant = (text: string): number => Date.parse(text)

function columns(spans: readonly (readonly [number, number])[]): SpanColumns {
  const sorted = spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  return { start: Float64Array.from(sorted, (s) => s[0]), end: Float64Array.from(sorted, (s) => s[1]) }
}

/** The four episodes of the first dataset. */
const fourEpisodes: [number, number][] = [
  [instant('2019-03-11T00:00+01:00'), instant('2019-04-01T00:00+02:00')],
  [instant('2019-05-28T05:55+02:00'), instant('2019-05-28T05:56+02:00')],
  [instant('2019-05-28T12:00+02:00'), instant('2019-05-28T14:30+02:00')],
  [instant('2022-07-31T17:40+02:00'), instant('2022-07-31T20:30+02:00')],
  [instant('2022-08-02T09:00+02:00'), instant('2022-08-02T09:01+02:00')],
  [instant('2023-05-26T00:00+02:00'), instant('2023-05-27T00:00+02:00')],
  [instant('2023-05-29T17:00+02:00'), instant('2023-05-29T17:01+02:00')],
]

const spansUpTo = (longest: number) =>
  fc.array(
    fc.tuple(
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map((hours) => hours * hour),
      fc.integer({ min: 1, max: longest / minute }).map((minutes) => minutes * minute),
    ),
    { minLength: 1, maxLength: 40 },
  )

/** Files dated in days, with or without longer stretches among them, and files dated in weeks. */
const anySpans = fc
  .oneof(spansUpTo(day), spansUpTo(4 * day), spansUpTo(60 * day))
  .map((list) => list.map(([start, length]): [number, number] => [start, start + length]))

describe('what folds', () => {
  it('keeps the four episodes and folds the years between them', () => {
    const axis = foldedAxis(columns(fourEpisodes), { zone: belgrade })
    expect(axis.breaks.map((gap) => Math.round(gap.duration / day))).toEqual([77, 1159, 296])
    expect(axis.segments.map(({ start, end }) => Math.round((end - start) / day))).toEqual([1, 1, 3, 4])
    expect(Math.min(...axis.segments.map(({ from, to }) => to - from))).toBeGreaterThan(0.15)
  })

  it('lets a stretch of weeks among days run into the fold', () => {
    const month: [number, number] = [instant('2019-03-01T00:00+01:00'), instant('2019-04-01T00:00+02:00')]
    const axis = foldedAxis(columns([...fourEpisodes, ...fourEpisodes, month]), { zone: belgrade })
    expect(axis.segments.map(({ start, end }) => Math.round((end - start) / day))).toEqual([1, 1, 1, 3, 4])
    expect(axis.toPosition(month[1])).toBeLessThan(axis.segments[2]?.from ?? 0)
  })

  it('shows what lies before the first episode or after the last as a fold', () => {
    const last: [number, number] = [instant('2023-05-27T00:00+02:00'), instant('2023-06-03T00:00+02:00')]
    const axis = foldedAxis(columns([...fourEpisodes, last]), { zone: belgrade })
    expect(axis.extent.end).toBe(last[1])
    expect(axis.breaks.at(-1)).toMatchObject({ start: instant('2023-05-30T00:00+02:00'), end: last[1] })
    expect(axis.segments.at(-1)?.to).toBeLessThan(1)
  })

  it('keeps months whole in a file dated by months', () => {
    const months = Array.from({ length: 12 }, (_, month): [number, number] => [
      Date.UTC(2022, month, 1),
      Date.UTC(2022, month + 1, 1),
    ])
    expect(foldedAxis(columns(months)).breaks).toEqual([])
  })

  it('widens episodes to whole days of the zone', () => {
    const axis = foldedAxis(columns(fourEpisodes), { zone: belgrade })
    expect(axis.segments[1]?.start).toBe(instant('2019-05-28T00:00+02:00'))
    expect(axis.segments[1]?.end).toBe(instant('2019-05-29T00:00+02:00'))
  })

  it('folds nothing in years without a quiet week', () => {
    const size = 100_000
    const start = Float64Array.from({ length: size }, (_, row) => row * 20 * minute)
    const axis = foldedAxis({ start, end: start.map((value) => value + minute) })
    expect(axis.breaks).toEqual([])
    expect(axis.segments).toHaveLength(1)
  })

  it('folds nothing in one day, however its hours are spread', () => {
    const axis = foldedAxis(columns([0, 1, 20].map((h) => [h * hour, h * hour + minute])))
    expect(axis.breaks).toEqual([])
  })

  it('folds nothing in a fortnight with five quiet days', () => {
    const days = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13]
    expect(foldedAxis(columns(days.map((d) => [d * day, (d + 1) * day]))).breaks).toEqual([])
  })

  it('folds centuries', () => {
    const years = [1389, 1912, 1999, 2008].map((year) => Date.UTC(year, 5, 1))
    expect(foldedAxis(columns(years.map((start) => [start, start + day]))).breaks).toHaveLength(3)
  })

  it('is not kept open by an incident dated only to a stretch of years', () => {
    const wide: [number, number] = [instant('2019-03-11T00:00Z'), instant('2023-05-29T00:00Z')]
    expect(foldedAxis(columns([...fourEpisodes, wide])).breaks).toHaveLength(3)
  })

  it('takes open ends for no data', () => {
    const open: [number, number] = [instant('2023-05-27T00:00+02:00'), Infinity]
    const begun: [number, number] = [-Infinity, instant('2019-03-12T00:00+01:00')]
    const axis = foldedAxis(columns([begun, ...fourEpisodes, open]), { zone: belgrade })
    expect(axis.extent).toEqual(foldedAxis(columns(fourEpisodes), { zone: belgrade }).extent)
    expect(axis.toPosition(Infinity)).toBe(1)
    expect(axis.toPosition(-Infinity)).toBe(0)
  })

  it('gives a single instant, and a file without dates, room to stand in', () => {
    for (const spans of [columns([[5 * day, 5 * day]]), columns([])]) {
      const axis = foldedAxis(spans, { zone: belgrade })
      expect(axis.extent.end).toBeGreaterThan(axis.extent.start)
      expect(axis.breaks).toEqual([])
    }
  })
})

describe('the map from time to place', () => {
  const axes = anySpans.map((spans) => {
    const folded = foldedAxis(columns(spans))
    return { spans, folded, linear: linearAxis(folded.extent) }
  })

  it('rises strictly', () => {
    fc.assert(
      fc.property(axes, fc.double({ min: 0, max: 1, noNaN: true }), ({ folded, linear }, share) => {
        for (const axis of [folded, linear, mixAxes(folded, linear, share)]) {
          const { start, end } = axis.extent
          const steps = Array.from({ length: 50 }, (_, step) => start + ((end - start) * step) / 49)
          const corners = axis.segments.flatMap((segment) => [segment.start, segment.end])
          const instants = [...new Set([...steps, ...corners])].sort((a, b) => a - b)
          const positions = instants.map(axis.toPosition)
          for (let i = 1; i < positions.length; i++) {
            if ((instants[i] ?? 0) - (instants[i - 1] ?? 0) < minute) continue
            expect(positions[i]).toBeGreaterThan(positions[i - 1] ?? 0)
          }
          expect(positions[0]).toBe(0)
          expect(positions.at(-1)).toBe(1)
        }
      }),
    )
  })

  it('can be turned round, also inside a break', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(axes, unit, unit, ({ folded, linear }, share, place) => {
        for (const axis of [folded, mixAxes(folded, linear, share)]) {
          const { start, end } = axis.extent
          const inBreaks = axis.breaks.map((gap) => gap.start + gap.duration * place)
          for (const moment of [start + (end - start) * place, ...inBreaks]) {
            expect(Math.abs(axis.toInstant(axis.toPosition(moment)) - moment)).toBeLessThan(10)
          }
          expect(axis.toPosition(axis.toInstant(place))).toBeCloseTo(place, 9)
        }
        for (const gap of folded.breaks) {
          const inside = folded.toPosition(gap.start + gap.duration * place)
          expect(Math.abs(inside - gap.position)).toBeLessThanOrEqual(0.0076)
        }
      }),
    )
  })

  it('keeps durations true inside every segment', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(axes, unit, unit, ({ folded }, a, b) => {
        for (const { start, end, from, to } of folded.segments) {
          const first = start + (end - start) * a
          const second = start + (end - start) * b
          const drawn = folded.toPosition(second) - folded.toPosition(first)
          expect(drawn).toBeCloseTo(((second - first) / (end - start)) * (to - from), 9)
        }
      }),
    )
  })

  it('moves nothing outside an episode when a date inside it is added', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(anySpans, fc.nat(), unit, unit, fc.boolean(), (spans, which, a, b, zoned) => {
        const options = zoned ? { zone: belgrade } : {}
        const before = foldedAxis(columns(spans), options)
        const episode = before.segments[which % before.segments.length]
        if (!episode) throw new Error('an axis has a segment')
        const [first, last] = [Math.min(a, b), Math.max(a, b)].map((share) =>
          Math.round(episode.start + (episode.end - episode.start) * share),
        )
        // The added date lies between dates of the episode, not in the rest of its last day.
        const dates = spans.flat().filter((date) => date >= episode.start && date <= episode.end)
        const start = Math.max(first ?? 0, Math.min(...dates))
        const end = Math.min(last ?? 0, Math.max(...dates))
        fc.pre(start < end)
        const added = columns([...spans, [start, end]])
        fc.pre(isDayGrained(added) === isDayGrained(columns(spans)))
        const after = foldedAxis(added, options)
        expect(after.segments).toEqual(before.segments)
        expect(after.breaks).toEqual(before.breaks)
      }),
    )
  })
})

describe('between folded and linear', () => {
  it('begins as the one, ends as the other and passes through the middle', () => {
    const folded = foldedAxis(columns(fourEpisodes))
    const linear = linearAxis(folded.extent)
    expect(mixAxes(folded, linear, 0)).toBe(folded)
    expect(mixAxes(folded, linear, 1)).toBe(linear)
    const moment = instant('2022-07-31T18:00+02:00')
    const middle = (folded.toPosition(moment) + linear.toPosition(moment)) / 2
    expect(mixAxes(folded, linear, 0.5).toPosition(moment)).toBeCloseTo(middle, 12)
  })
})
