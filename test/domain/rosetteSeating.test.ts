import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at } from '../../src/domain/dataset/incidentIndex.ts'
import { incidentsIn } from '../../src/domain/dataset/incidentSet.ts'
import { timeOrder } from '../../src/domain/dataset/timeOrder.ts'
import { largestRosette } from '../../src/domain/layout/rosette.ts'
import { placementsAt, rowOfPlacement, seatIncidents } from '../../src/domain/layout/rosetteSeating.ts'
import { countColumns, countIn, rowsOfSites } from '../../src/domain/layout/siteLayoutCounts.ts'
import { day } from '../../src/domain/time/span.ts'
import { syntheticIndex, syntheticStart } from '../bench/synthetic.ts'

const indexes = fc
  .record({ incidents: fc.integer({ min: 1, max: 300 }), seed: fc.nat() })
  .map(({ incidents, seed }) => syntheticIndex({ incidents, places: 12, years: 1, seed }))
const windows = fc
  .tuple(fc.integer({ min: -30, max: 390 }), fc.integer({ min: 1, max: 420 }))
  .map(([from, days]) => ({ start: syntheticStart + from * day, end: syntheticStart + (from + days) * day }))

describe('the seating of incidents', () => {
  it('gives each placement of each incident that passes one seat at its site, shared with none', () => {
    fc.assert(
      fc.property(indexes, (index) => {
        const order = timeOrder(index, (row) => row % 3 !== 0)
        const seating = seatIncidents(order)
        const passing = [...index.placementRow].filter((row) => row % 3 !== 0)
        expect(seating.placements).toHaveLength(passing.length)
        index.sites.forEach((_, site) => {
          const count = placementsAt(seating, site)
          const seats = new Set<string>()
          for (let offset = 0; offset < count; offset++) {
            const position = at(seating.firstOfSite, site) + offset
            expect(index.placementSite[at(seating.placements, position)]).toBe(site)
            seats.add(`${at(seating.seatX, position)} ${at(seating.seatY, position)}`)
          }
          expect(seats.size).toBe(count === 0 ? 0 : count > largestRosette ? 1 : count)
        })
      }),
    )
  })

  it('orders a rosette by symbol, then by time', () => {
    fc.assert(
      fc.property(indexes, (index) => {
        const seating = seatIncidents(timeOrder(index))
        index.sites.forEach((_, site) => {
          const count = placementsAt(seating, site)
          if (count < 2 || count > largestRosette) return
          const first = at(seating.firstOfSite, site)
          const read = Array.from({ length: count }, (_position, offset) => first + offset).sort(
            (a, b) =>
              Math.round((at(seating.seatY, a) - at(seating.seatY, b)) * 100) ||
              at(seating.seatX, a) - at(seating.seatX, b),
          )
          const keys = read.map((position) => {
            const row = rowOfPlacement(seating, position)
            return at(index.symbol, row) * 1e6 + row
          })
          expect(keys).toEqual([...keys].sort((a, b) => a - b))
        })
      }),
    )
  })

  it('counts at a group of sites what the set of the window has there, candidates once', () => {
    fc.assert(
      fc.property(
        indexes,
        windows,
        fc.uniqueArray(fc.nat({ max: 11 }), { minLength: 1 }),
        (index, window, sites) => {
          const order = timeOrder(index)
          const seating = seatIncidents(order)
          const members = new Set(rowsOfSites(seating, sites))
          const set = incidentsIn(order, window)
          const there = Array.from({ length: set.size }, (_, position) => set.rowAt(position)).filter((row) =>
            members.has(row),
          )
          expect(countIn(countColumns(seating, sites), window)).toBe(there.length)
        },
      ),
    )
  })
})
