import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIncidentIndex, type IndexEntry } from '../../src/domain/dataset/incidentIndex.ts'
import { incidentsIn } from '../../src/domain/dataset/incidentSet.ts'
import { type TimeOrder, timeOrder } from '../../src/domain/dataset/timeOrder.ts'
import type { DatePrecision } from '../../src/domain/time/eventSpan.ts'
import { day, hour, minute } from '../../src/domain/time/span.ts'
import { linearAxis } from '../../src/domain/timeline/axis.ts'
import type { AxisView } from '../../src/domain/timeline/axisView.ts'
import { laneDensity } from '../../src/domain/timeline/laneDensity.ts'
import { laneMarks } from '../../src/domain/timeline/laneMarks.ts'

interface Incident {
  readonly start: number
  readonly end: number
  readonly precision?: DatePrecision
  readonly lane?: number
}

function orderOf(incidents: readonly Incident[]): TimeOrder {
  const entry = (given: number): IndexEntry => {
    const { precision = 'day', lane = 0, ...span } = incidents[given] as Incident
    return { ...span, precision, lane, flags: 0, category: 0, symbol: 0, reports: 1, sites: [] }
  }
  return timeOrder(buildIncidentIndex(incidents.length, entry, []))
}

const view = (days: number, width: number): AxisView => ({
  axis: linearAxis({ start: 0, end: days * day }),
  from: 0,
  to: 1,
  width,
})

const layout = (order: TimeOrder, on: AxisView, laneCount = 3) =>
  laneMarks(order, on, {
    laneOf: (row) => order.index.lane[row] ?? 0,
    laneCount,
    laneHeight: 22,
    leastSize: 5,
  })

describe('marks by the precision of the date', () => {
  const one = (incident: Incident) => layout(orderOf([incident]), view(4, 800)).marks[0]

  it('draws a minute as a symbol at its place', () => {
    const mark = one({ start: day, end: day + minute, precision: 'minute' })
    expect(mark?.x).toBeCloseTo(200, 0)
    expect(mark?.y).toBe(0)
    expect(mark?.band).toBeNull()
  })

  it('draws about a time with soft edges to both sides', () => {
    const mark = one({ start: day, end: day + hour, precision: 'about' })
    expect(mark?.band?.soft).toBe('both')
  })

  it('draws a range as a bar over all of it with the symbol at its start', () => {
    const mark = one({ start: day, end: 3 * day, precision: 'range' })
    expect(mark).toMatchObject({ start: 200, end: 600, band: { soft: 'none' } })
    expect(mark?.x).toBeLessThan(210)
  })

  it('lets an open range fade out at the edge of the axis', () => {
    const mark = one({ start: day, end: Infinity, precision: 'open' })
    expect(mark).toMatchObject({ end: 800, band: { soft: 'end' } })
    expect(one({ start: -Infinity, end: day, precision: 'open' })?.band?.soft).toBe('start')
  })

  it('draws a day as a run of symbols inside it', () => {
    const order = orderOf(Array.from({ length: 12 }, () => ({ start: day, end: 2 * day })))
    const { marks } = layout(order, view(4, 800))
    const xs = marks.map((mark) => mark.x)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    expect(Math.min(...xs)).toBeGreaterThan(200)
    expect(Math.max(...xs)).toBeLessThan(400)
    expect(new Set(marks.map((mark) => mark.y))).toEqual(new Set([0]))
  })

  it('draws nothing for an undated incident', () => {
    const order = orderOf([{ start: 0, end: 1, precision: 'undated' }])
    expect(layout(order, view(4, 800)).marks).toEqual([])
  })

  it('lets two ranges in one lane lie side by side', () => {
    const order = orderOf([
      { start: 0, end: 3 * day, precision: 'range' },
      { start: day, end: 4 * day, precision: 'range' },
    ])
    const [first, second] = layout(order, view(4, 800)).marks
    const apart = Math.abs((first?.band?.y ?? 0) - (second?.band?.y ?? 0))
    expect(apart).toBeGreaterThanOrEqual(first?.band?.thickness ?? Infinity)
  })
})

const incidents = fc.array(
  fc
    .tuple(
      fc.integer({ min: 0, max: 40 * 24 }),
      fc.constantFrom<[DatePrecision, number]>(
        ['minute', minute],
        ['about', hour],
        ['partOfDay', 6 * hour],
        ['day', day],
        ['range', 9 * day],
        ['open', Infinity],
      ),
      fc.integer({ min: 0, max: 2 }),
    )
    .map(
      ([at, [precision, length], lane]): Incident => ({
        start: at * hour,
        end: at * hour + length,
        precision,
        lane,
      }),
    ),
  { maxLength: 120 },
)

describe('any incidents at any width', () => {
  it('are all drawn, in their lane, and no symbol hides another', () => {
    fc.assert(
      fc.property(incidents, fc.integer({ min: 100, max: 1500 }), (list, width) => {
        const order = orderOf(list)
        const { marks, symbolSize } = layout(order, view(60, width))
        expect(marks.map((mark) => mark.row)).toEqual([...order.rows])
        for (const mark of marks) {
          expect(mark.lane).toBe(order.index.lane[mark.row])
          expect(Math.abs(mark.y) + symbolSize / 2).toBeLessThanOrEqual(11)
        }
        marks.forEach((a, i) => {
          for (const b of marks.slice(i + 1)) {
            if (a.lane !== b.lane) continue
            const apart = Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))
            expect(apart).toBeGreaterThanOrEqual(symbolSize)
          }
        })
      }),
    )
  })

  it('are counted by pixel, and the lit ones are exactly the dated part of the set, however the window came', () => {
    const windows = fc.array(
      fc
        .tuple(fc.integer({ min: -50, max: 1500 }), fc.integer({ min: 1, max: 800 }))
        .map(([start, length]) => ({ start: start * hour, end: (start + length) * hour })),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(incidents, windows, (list, path) => {
        const order = orderOf(list)
        const density = laneDensity(order, view(60, 300), (row) => order.index.lane[row] ?? 0, 3)
        for (const window of path) {
          density.show(window)
          const set = incidentsIn(order, window)
          const rows = Array.from({ length: set.dated }, (_, position) => set.rowAt(position))
          expect(density.litRows()).toEqual(rows)
          const counts = new Uint32Array(density.all.length)
          for (const row of rows) {
            const bin = density.binOf[order.rows.indexOf(row)] ?? -1
            if (bin >= 0) counts[bin] = (counts[bin] ?? 0) + 1
          }
          expect(density.lit).toEqual(counts)
        }
      }),
    )
  })
})
