import { describe, expect, it } from 'vitest'
import { buildIncidentIndex } from '../../../src/domain/dataset/incidentIndex.ts'
import { timeOrder } from '../../../src/domain/dataset/timeOrder.ts'
import { toMercator } from '../../../src/domain/layout/mercator.ts'
import { countIn } from '../../../src/domain/layout/siteLayoutCounts.ts'
import { day, type Span } from '../../../src/domain/time/span.ts'
import { hitAt, hitReach } from '../../../src/map/scene/hit.ts'
import { placesOfRow, rowsOfBody } from '../../../src/map/scene/rows.ts'
import { Scene } from '../../../src/map/scene/scene.ts'

const window: Span = { start: 0, end: 100 * day }

/** Rows 0 to 4 at one place, one a day; 50 more at another; the last is a candidate for both. */
function scenery(passes?: (row: number) => boolean) {
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
  const scene = new Scene(timeOrder(index, passes))
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
  const bodies = scene.bodies(page)
  /** Rows at a point, and the circle that is there. */
  const hit = (at: { readonly x: number; readonly y: number } | undefined, reach: number, during = window) =>
    hitAt(scene, bodies, during, { x: at?.x ?? Number.NaN, y: at?.y ?? Number.NaN, reach })
  const circle = bodies.find(({ body }) => body.counted)
  return { scene, bodies, hit, circle }
}

describe('pointing at the map', () => {
  it('finds each incident of a rosette at its own seat', () => {
    const { scene, bodies, hit } = scenery()
    for (const row of [0, 1, 2, 3, 4]) {
      const [place] = placesOfRow(scene, bodies, row)
      expect(hit(place, hitReach.fine)?.rows[0]).toBe(row)
    }
  })

  it('gives a finger the whole stack, nearest first', () => {
    const { scene, bodies, hit } = scenery()
    const [place] = placesOfRow(scene, bodies, 2)
    const rows = hit(place, hitReach.coarse)?.rows ?? []
    expect(rows[0]).toBe(2)
    expect(rows.length).toBeGreaterThan(1)
  })

  it('finds nothing where nothing is, and nothing that is not in the window', () => {
    const { scene, bodies, hit } = scenery()
    expect(hit({ x: 700, y: 550 }, hitReach.coarse)).toBeNull()
    const [place] = placesOfRow(scene, bodies, 0)
    expect(hit(place, 1)?.rows).toEqual([0])
    expect(hit(place, 1, { start: 3 * day, end: 4 * day })).toBeNull()
  })

  it('opens a counted circle with all it counts', () => {
    const { hit, circle } = scenery()
    const found = hit(circle, hitReach.fine)
    expect(found?.circle).toBe(circle?.body)
    expect(found?.rows).toHaveLength(circle ? countIn(circle.body.columns, window) : -1)
    expect(found?.rows).toHaveLength(51)
  })

  it('passes through a circle that counts none in the window', () => {
    const { hit, circle } = scenery()
    expect(hit(circle, hitReach.fine, { start: 0, end: day })).toBeNull()
  })

  it('hits of a symbol and a circle the one whose middle is nearer', () => {
    const { scene, bodies } = scenery()
    const [rosette, circle] = [false, true].map((counted) =>
      bodies.find(({ body }) => body.counted === counted),
    )
    const [symbol] = rosette?.body.symbols ?? []
    if (!rosette || !circle || !symbol) throw new Error('a body is missing')
    // The first symbol, 16 pixels right of the circle's middle: both are within reach of every point between.
    const beside = { ...circle, x: rosette.x + symbol.x - 16, y: rosette.y + symbol.y }
    const at = (x: number) =>
      [
        [rosette, beside],
        [beside, rosette],
      ].map((order) => hitAt(scene, order, window, { x: beside.x + x, y: beside.y, reach: hitReach.fine }))
    for (const hit of at(7)) expect(hit?.circle).toBe(circle.body)
    for (const hit of at(9)) {
      expect(hit?.circle).toBeNull()
      expect(hit?.rows[0]).toBe(symbol.row)
    }
  })

  it('knows both places of an incident with two candidates', () => {
    const { scene, bodies } = scenery()
    expect(placesOfRow(scene, bodies, 55)).toHaveLength(2)
    expect(bodies.every(({ body }) => rowsOfBody(scene, body, window).includes(55))).toBe(true)
  })

  it('knows no place of an incident that the filters leave out', () => {
    const { scene, bodies } = scenery((row) => row !== 7)
    expect(placesOfRow(scene, bodies, 8)).toHaveLength(1)
    expect(placesOfRow(scene, bodies, 7)).toEqual([])
  })
})
