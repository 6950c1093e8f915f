import { describe, expect, it } from 'vitest'
import { buildIncidentIndex } from '../../src/domain/dataset/incidentIndex.ts'
import { incidentsIn } from '../../src/domain/dataset/incidentSet.ts'
import { timeOrder } from '../../src/domain/dataset/timeOrder.ts'
import { worldSize } from '../../src/domain/layout/mercator.ts'
import { readDataset } from '../../src/format/read/readDataset.ts'
import { farthestZoom, homeCamera, type MapSize } from '../../src/map/homeCamera.ts'
import { clampCamera, pageAt } from '../../src/map/scene/page.ts'
import { Scene } from '../../src/map/scene/scene.ts'
import { fittingCamera } from '../../src/ui/map/fittingCamera.ts'
import { acrossTheSeam, fileOf, onePoint, roundTheWorld, wholeCountry } from '../browser/harness/worldFile.ts'
import { madeDataset } from '../domain/madeDataset.ts'
import { theDataset } from '../fixtures/theDataset.ts'

const size = { width: 820, height: 500 }

/** An incident at each of these points of the Mercator plane. */
function datasetAt(points: readonly { readonly x: number; readonly y: number }[]) {
  const entry = {
    start: 0,
    end: 1,
    precision: 'day',
    flags: 0,
    category: 0,
    symbol: 0,
    lane: 0,
    reports: 0,
  } as const
  const sites = points.map((point) => ({ ...point, place: null }))
  const index = buildIncidentIndex(points.length, (given) => ({ ...entry, sites: [given] }), sites)
  return { ...madeDataset({}), index }
}

describe('where a map begins', () => {
  // More points than a call takes arguments. Their layout takes minutes, so only the camera is asked for.
  it('is worked out for two hundred thousand points', () => {
    const side = 0.001
    const many = Array.from({ length: 200_000 }, (_, number) => ({
      x: 0.5 + ((number % 447) / 447) * side,
      y: 0.4 + (Math.floor(number / 447) / 447) * side,
    }))
    expect(worldSize(homeCamera(datasetAt(many), size).zoom) * side).toBeLessThan(size.height)
  })

  const files = { roundTheWorld, acrossTheSeam, onePoint, wholeCountry }
  const sizes: readonly MapSize[] = [
    { width: 280, height: 190 },
    { width: 390, height: 420 },
    { width: 820, height: 500 },
    { width: 1600, height: 900 },
  ]
  const cases = Object.entries(files).flatMap(([name, points]) =>
    sizes.map((size) => [name, size.width, size.height, points] as const),
  )

  it.for(cases)('has everything of %s on %i by %i pixels', ([, width, height, points]) => {
    const { dataset } = readDataset(fileOf(points), 'own.geojson')
    if (!dataset) throw new Error('the file was not read')
    const order = timeOrder(dataset.index)
    const set = incidentsIn(order, { start: -Infinity, end: Infinity })
    const nothing = { padding: { top: 0, right: 0, bottom: 0, left: 0 }, overlays: [] }
    const first = homeCamera(dataset, { width, height })
    for (const camera of [first, fittingCamera(dataset, order, set, { width, height }, nothing)]) {
      expect(clampCamera(camera, farthestZoom(dataset))).toEqual(camera)
      const standing = new Scene(order).bodiesAtRest(pageAt(camera, width, height))
      expect(standing.reduce((sum, { body }) => sum + body.total, 0)).toBe(points.length)
      const outside = standing.filter(
        ({ x, y, body: { radius } }) =>
          !(x >= radius && y >= radius && x <= width - radius && y <= height - radius),
      )
      expect(outside).toEqual([])
    }
  })

  it('looks at 180° when the points stand on both sides of it, and at 0° when they stand everywhere', () => {
    const middle = (points: typeof roundTheWorld): number => {
      const { dataset } = readDataset(fileOf(points), 'own.geojson')
      return dataset ? homeCamera(dataset, size).longitude : Number.NaN
    }
    expect(Math.abs(middle(acrossTheSeam))).toBeGreaterThan(175)
    expect(Math.abs(middle(roundTheWorld))).toBeLessThan(5)
    expect(
      Math.abs(
        middle([
          [179.95, 0],
          [-179.95, 0],
        ]),
      ),
    ).toBeCloseTo(180, 1)
  })

  it('takes points at the poles to the edge of the map', () => {
    const { dataset } = readDataset(
      fileOf([
        [0, 90],
        [10, -90],
        [20, 85.5],
      ]),
      'own.geojson',
    )
    const camera = dataset && homeCamera(dataset, size)
    expect(camera?.latitude).toBeCloseTo(0, 6)
    expect(camera?.zoom).toBe(-0.5)
  })

  it('is where it was for our own data, and no farther away', () => {
    expect(homeCamera(theDataset, size)).toEqual({ longitude: 20.78, latitude: 43, zoom: 9.6 })
    expect(homeCamera(theDataset, { width: 390, height: 400 }).zoom).toBeCloseTo(
      9.6 - Math.log2(700 / 270),
      9,
    )
    expect(farthestZoom(theDataset)).toBe(7)
  })
})
