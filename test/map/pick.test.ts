import { describe, expect, it } from 'vitest'
import { buildIncidentIndex } from '../../src/domain/incidentIndex.ts'
import { toMercator } from '../../src/domain/mercator.ts'
import { day } from '../../src/domain/time/span.ts'
import { timeOrder } from '../../src/domain/timeOrder.ts'
import { FrameMaker } from '../../src/map/incidentLayer/layerFrame.ts'
import { BodyCounts, buildScene } from '../../src/map/incidentLayer/scene.ts'
import { hitRadius, pickAt, placesOfRow, rowsOfBody } from '../../src/map/pick.ts'

/** Rows 0 to 4 at one place, one a day; 50 more at another; the last is a candidate for both. */
function scenery() {
  const sites = [
    { ...toMercator(20.69, 42.91), place: 'zubin-potok' },
    { ...toMercator(20.8, 43.1), place: 'leposavic' },
  ]
  const index = buildIncidentIndex(
    56,
    (given) => ({
      start: given * day,
      end: (given + 1) * day,
      precision: 'day',
      flags: 0,
      category: 0,
      symbol: given % 8,
      lane: 0,
      reports: 1,
      sites: given < 5 ? [0] : given < 55 ? [1] : [0, 1],
    }),
    sites,
  )
  const scene = buildScene(timeOrder(index))
  const zoom = 10
  const scale = 512 * 2 ** zoom
  const [first] = sites
  const page = {
    zoom,
    scale,
    left: (first?.x ?? 0) * scale - 300,
    top: (first?.y ?? 0) * scale - 400,
    width: 800,
    height: 600,
  }
  const frame = new FrameMaker(scene, new BodyCounts(scene.seating)).frame(page, {
    start: 0,
    end: 100 * day,
  })
  return { scene, frame }
}

describe('pointing at the map', () => {
  it('finds each incident of a rosette at its own seat', () => {
    const { scene, frame } = scenery()
    for (const row of [0, 1, 2, 3, 4]) {
      const [place] = placesOfRow(scene, frame, row)
      expect(pickAt(scene, frame, place?.x ?? 0, place?.y ?? 0, hitRadius.fine).rows[0]).toBe(row)
    }
  })

  it('gives a finger the whole stack, nearest first', () => {
    const { scene, frame } = scenery()
    const [place] = placesOfRow(scene, frame, 2)
    const { rows } = pickAt(scene, frame, place?.x ?? 0, place?.y ?? 0, hitRadius.coarse)
    expect(rows[0]).toBe(2)
    expect(rows.length).toBeGreaterThan(1)
  })

  it('finds nothing where nothing is, and nothing that is not in the window', () => {
    const { scene, frame } = scenery()
    expect(pickAt(scene, frame, 700, 550, hitRadius.coarse)).toEqual({ rows: [], circle: null })
    const [place] = placesOfRow(scene, frame, 0)
    const later = { ...frame, window: { start: 3 * day, end: 4 * day } }
    expect(pickAt(scene, later, place?.x ?? 0, place?.y ?? 0, 1).rows).toEqual([])
  })

  it('opens a counted circle with all it counts', () => {
    const { scene, frame } = scenery()
    const position = frame.bodies.findIndex(({ counted }) => counted)
    const body = frame.bodies[position]
    const picked = pickAt(scene, frame, body?.x ?? 0, body?.y ?? 0, hitRadius.fine)
    expect(picked.circle).toBe(body?.body)
    expect(picked.rows).toHaveLength(frame.counts[position] ?? -1)
    expect(picked.rows).toHaveLength(51)
  })

  it('knows both places of an incident with two candidates', () => {
    const { scene, frame } = scenery()
    expect(placesOfRow(scene, frame, 55)).toHaveLength(2)
    expect(frame.bodies.every(({ body }) => rowsOfBody(scene, frame, body).includes(55))).toBe(true)
  })
})
