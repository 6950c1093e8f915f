import { circle } from '@turf/circle'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extentCollector, extentsOf } from '../../src/domain/layout/extent.ts'
import { theDataset as dataset } from '../fixtures/theDataset.ts'

const { incidents, places } = dataset

const rowsOfSome = fc.subarray([...incidents.keys()])
const groundOf = ({ geometry }: { geometry: object }): string => JSON.stringify(geometry)

describe('the extents of many incidents', () => {
  it('are those of each, every piece of ground once', () => {
    fc.assert(
      fc.property(rowsOfSome, (rows) => {
        const extents = extentCollector(dataset)(rows)
        const each = rows.flatMap((row) => {
          const incident = incidents[row]
          return incident ? extentsOf(incident, places) : []
        })
        expect(new Set(extents.map(groundOf))).toEqual(new Set(each.map(groundOf)))
        expect(extents.length).toBe(new Set(extents.map(groundOf)).size)
      }),
    )
  })

  it('are ghosts only where the ground is nobody’s place for certain', () => {
    const collect = extentCollector(dataset)
    const ghostsOf = (row: number) => collect([row]).filter(({ ghost }) => ghost)
    const pairs = [...incidents.keys()].flatMap((row) =>
      [...incidents.keys()].map((other) => [row, other] as const),
    )
    // One of several candidates of the first is the very place of the second.
    const pair = pairs.find(([row, other]) => {
      const ids = incidents[row]?.placeCandidates ?? []
      const place = incidents[other]?.placeId ?? null
      return ghostsOf(row).length > 0 && place !== null && ids.includes(place) && collect([other]).length > 0
    })
    if (!pair) throw new Error('the dataset has no such pair')
    const [candidates, certain] = pair
    const ghosts = collect([candidates])
    expect(ghosts.every(({ ghost }) => ghost)).toBe(true)
    for (const rows of [
      [candidates, certain],
      [certain, candidates],
    ]) {
      expect(collect(rows)).toHaveLength(ghosts.length)
      expect(collect(rows).filter(({ ghost }) => !ghost)).toHaveLength(1)
    }
  })

  it('stay the same objects, so that asking again costs nothing', () => {
    const collect = extentCollector(dataset)
    const rows = [...incidents.keys()]
    expect(collect(rows).every((extent, number) => extent === collect(rows)[number])).toBe(true)
  })
})

describe('the disc of an uncertain point', () => {
  it('has the corners that Turf gives it, anywhere', () => {
    const template = [...places.values()].find(({ geometry }) => geometry?.type === 'Point')
    const incident = incidents.find(({ placeId }) => placeId === template?.id)
    if (!template || !incident) throw new Error('the dataset has no incident at a point')
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        fc.double({ min: 1, max: 500_000, noNaN: true }),
        (longitude, latitude, radius) => {
          const place = {
            ...template,
            geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
            coordinateUncertaintyInMeters: radius,
          }
          const [disc] = extentsOf(incident, new Map([[place.id, place]]))
          const turf = circle([longitude, latitude], radius, { steps: 96, units: 'meters' })
          const [ring = []] = disc?.geometry.type === 'Polygon' ? disc.geometry.coordinates : []
          expect(ring).toHaveLength(97)
          turf.geometry.coordinates[0]?.forEach(([x = 0, y = 0], corner) => {
            // Across 180° ours goes on, so that the outline stays in one piece.
            expect(Math.sin(((ring[corner]?.[0] ?? 0) - x) * (Math.PI / 360))).toBeCloseTo(0, 8)
            expect(ring[corner]?.[1]).toBeCloseTo(y, 8)
          })
        },
      ),
    )
  })
})
