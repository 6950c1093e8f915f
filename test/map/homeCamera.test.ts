import { describe, expect, it } from 'vitest'
import { buildIncidentIndex } from '../../src/domain/incidentIndex.ts'
import { worldSize } from '../../src/domain/mercator.ts'
import { homeCamera } from '../../src/map/homeCamera.ts'
import { madeDataset } from '../domain/madeDataset.ts'

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
})
