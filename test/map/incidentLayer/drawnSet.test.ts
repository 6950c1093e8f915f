import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowerBound } from '../../../src/domain/dataset/binarySearch.ts'
import { at, hasFlag, incidentFlag } from '../../../src/domain/dataset/incidentIndex.ts'
import { incidentsIn, standing } from '../../../src/domain/dataset/incidentSet.ts'
import { timeOrder } from '../../../src/domain/dataset/timeOrder.ts'
import { seatIncidents } from '../../../src/domain/layout/rosetteSeating.ts'
import { isRosette } from '../../../src/domain/layout/siteLayoutOfIncidents.ts'
import { day, hour } from '../../../src/domain/time/span.ts'
import {
  buildInstances,
  drawRanges,
  type Instances,
  instancesOfRow,
  instanceWords,
  lookBit,
} from '../../../src/map/incidentLayer/instances.ts'
import { standingByRank, windowRanks } from '../../../src/map/incidentLayer/windowRanks.ts'
import { syntheticIndex, syntheticStart } from '../../bench/synthetic.ts'

const indexes = fc
  .record({ incidents: fc.integer({ min: 1, max: 200 }), seed: fc.nat() })
  .map(({ incidents, seed }) => syntheticIndex({ incidents, places: 15, years: 1, seed }))
/** Ends on days and on hours, so that windows often end exactly where incidents do. */
const windows = fc
  .tuple(fc.integer({ min: -30 * 24, max: 390 * 24 }), fc.integer({ min: 1, max: 420 * 24 }))
  .map(([from, hours]) => ({
    start: syntheticStart + from * hour,
    end: syntheticStart + (from + hours) * hour,
  }))
  .chain((window) =>
    fc.constantFrom(window, {
      start: Math.floor(window.start / day) * day,
      end: Math.ceil(window.end / day) * day,
    }),
  )

/** What the shader reads of an instance. */
function instance({ data }: Instances, position: number) {
  const words = new Uint32Array(data, position * instanceWords * 4, instanceWords)
  const [startRank = 0, endRank = 0, site = 0, row = 0, look = 0] = words.slice(2)
  return { startRank, endRank, site, row, undated: ((look >> lookBit.undated) & 1) === 1 }
}

describe('a window as ranks', () => {
  it('stands to every dated incident as the window itself does', () => {
    fc.assert(
      fc.property(indexes, windows, (index, window) => {
        const ranks = windowRanks(index.instants, window)
        for (let row = 0; row < index.size; row++) {
          if (!hasFlag(index, row, incidentFlag.dated)) continue
          const startRank = lowerBound(index.instants, at(index.start, row))
          const endRank = lowerBound(index.instants, at(index.end, row))
          expect(standingByRank(ranks, startRank, endRank)).toBe(standing(index, row, window))
        }
      }),
    )
  })
})

describe('the ranges drawn for a window', () => {
  it('let through, once the shader has compared, exactly the set at the places shown one by one', () => {
    fc.assert(
      fc.property(indexes, windows, (index, window) => {
        const order = timeOrder(index, (row) => row % 4 !== 1)
        const seating = seatIncidents(order)
        const instances = buildInstances(order, seating)
        const ranks = windowRanks(index.instants, window)
        const drawn: string[] = []
        for (const { first, count } of drawRanges(instances, window)) {
          for (let position = first; position < first + count; position++) {
            const { startRank, endRank, site, row, undated } = instance(instances, position)
            if (undated || standingByRank(ranks, startRank, endRank) !== 'out')
              drawn.push(`${row} at ${site}`)
          }
        }
        const set = incidentsIn(order, window)
        const inSet = new Set(Array.from({ length: set.size }, (_, position) => set.rowAt(position)))
        const expected: string[] = []
        index.placementRow.forEach((row, placement) => {
          const site = at(index.placementSite, placement)
          if (inSet.has(row) && isRosette(seating, site)) expected.push(`${row} at ${site}`)
        })
        expect(drawn.sort()).toEqual(expected.sort())
      }),
    )
  })

  it('leave out most of what lies outside: a day of a year is not a walk through the year', () => {
    const index = syntheticIndex({ incidents: 3000, places: 500, years: 4, seed: 1 })
    const order = timeOrder(index)
    const instances = buildInstances(order, seatIncidents(order))
    const window = { start: syntheticStart + 500 * day, end: syntheticStart + 501 * day }
    const looked = drawRanges(instances, window).reduce((sum, { count }) => sum + count, 0)
    expect(looked).toBeLessThan(instances.count / 8)
  })
})

describe('the instances of a row', () => {
  it('are one for each place it is drawn at', () => {
    fc.assert(
      fc.property(indexes, (index) => {
        const order = timeOrder(index)
        const seating = seatIncidents(order)
        const instances = buildInstances(order, seating)
        for (let row = 0; row < Math.min(20, index.size); row++) {
          const sites = instancesOfRow(instances, row).map((position) => instance(instances, position).site)
          const expected = [...index.placementSite].filter(
            (site, placement) => index.placementRow[placement] === row && isRosette(seating, site),
          )
          expect(sites.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b))
        }
      }),
      { numRuns: 30 },
    )
  })
})
