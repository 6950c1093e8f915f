import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standing } from '../../../src/domain/dataset/incidentSet.ts'
import type { TimeOrder } from '../../../src/domain/dataset/timeOrder.ts'
import { countIn } from '../../../src/domain/layout/siteLayoutCounts.ts'
import { day, type Span } from '../../../src/domain/time/span.ts'
import { pageAt } from '../../../src/map/scene/page.ts'
import { rowsOfBody } from '../../../src/map/scene/rows.ts'
import { Scene } from '../../../src/map/scene/scene.ts'
import { extentPaths } from '../../../src/map/still/ground/extentPaths.ts'
import type { ScenePath } from '../../../src/map/still/ground/groundPaths.ts'
import { pageContents } from '../../../src/map/still/pageContents.ts'
import {
  type Incident,
  orderOf,
  placedRows,
  propsFor,
  someIncidents,
  someWindow,
  someZoom,
} from '../incidents.ts'

const page = (zoom: number, width = 900, height = 600) =>
  pageAt({ longitude: 20.8, latitude: 42.95, zoom }, width, height)

function contentsOf(order: TimeOrder, zoom: number, window: Span) {
  const scene = new Scene(order)
  return { scene, ...pageContents(propsFor(order, window), page(zoom), {}, scene) }
}

/** What the scene stands for in a window, each symbol and each counted incident once. */
function rowsShown(order: TimeOrder, zoom: number, window: Span): number[] {
  const { scene, bodies } = contentsOf(order, zoom, window)
  return bodies.flatMap(({ body }) =>
    body.counted
      ? rowsOfBody(scene, body, window)
      : body.symbols.map(({ row }) => row).filter((row) => standing(order.index, row, window) !== 'out'),
  )
}

describe('the scene', () => {
  it('holds every placed incident of the set, and no other, at any zoom', () => {
    fc.assert(
      fc.property(someIncidents, someZoom, someWindow, (incidents, zoom, window) => {
        const order = orderOf(incidents)
        const shown = [...new Set(rowsShown(order, zoom, window))].sort((a, b) => a - b)
        expect(shown).toEqual(placedRows(order, window))
      }),
    )
  })

  it('holds only what passes the filter', () => {
    fc.assert(
      fc.property(someIncidents, someZoom, someWindow, (incidents, zoom, window) => {
        const order = orderOf(incidents, (row) => row % 3 !== 0)
        const shown = [...new Set(rowsShown(order, zoom, window))].sort((a, b) => a - b)
        expect(shown).toEqual(placedRows(order, window))
        expect(shown.some((row) => row % 3 === 0)).toBe(false)
      }),
    )
  })

  it('shows an incident of one place once, also while places merge', () => {
    fc.assert(
      fc.property(someIncidents, someZoom, someWindow, (incidents, zoom, window) => {
        const order = orderOf(
          incidents.map((incident) => ({ ...incident, sites: incident.sites.slice(0, 1) })),
        )
        const shown = rowsShown(order, zoom, window)
        expect(shown).toHaveLength(new Set(shown).size)
      }),
    )
  })

  it('counts in its circles what the set counts', () => {
    fc.assert(
      fc.property(someIncidents, someZoom, someWindow, (incidents, zoom, window) => {
        const { scene, bodies } = contentsOf(orderOf(incidents), zoom, window)
        for (const { body } of bodies)
          expect(countIn(body.columns, window)).toBe(rowsOfBody(scene, body, window).length)
      }),
    )
  })

  const atEach = (count: number): Incident[] =>
    Array.from({ length: count * 8 }, (_, given) => ({
      start: given % 20,
      length: 1,
      dated: true,
      sites: [given % 8],
    }))

  it('keeps bodies and names apart', () => {
    fc.assert(
      fc.property(someZoom, fc.integer({ min: 1, max: 20 }), (zoom, count) => {
        const { bodies, labels } = contentsOf(orderOf(atEach(count)), zoom, { start: 0, end: 20 * day })
        bodies.forEach((a, position) => {
          for (const b of bodies.slice(position + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.body.radius + b.body.radius)
          }
        })
        const boxes = labels.flatMap(({ place }) => (place ? [place.box] : []))
        boxes.forEach((a, position) => {
          for (const b of boxes.slice(position + 1)) {
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
          }
          for (const { x, y, body } of bodies) {
            const dx = x - Math.max(a.left, Math.min(a.right, x))
            const dy = y - Math.max(a.top, Math.min(a.bottom, y))
            expect(Math.hypot(dx, dy)).toBeGreaterThan(body.radius)
          }
        })
      }),
    )
  })

  it('moves no body and no name because of the window', () => {
    fc.assert(
      fc.property(someIncidents, someZoom, someWindow, someWindow, (incidents, zoom, one, other) => {
        const order = orderOf(incidents)
        const places = (window: Span) => {
          const { bodies, labels } = contentsOf(order, zoom, window)
          return [bodies.map(({ x, y }) => [x, y]), labels.map(({ at, place }) => [at.body.sites, place])]
        }
        expect(places(one)).toEqual(places(other))
      }),
      { numRuns: 40 },
    )
  })

  it('draws a known edge as a hairline, a guessed one as dots, a line as a band', () => {
    const ring = [
      [20.7, 42.9],
      [20.9, 42.9],
      [20.9, 43],
      [20.7, 42.9],
    ]
    const drawn = (type: 'Polygon' | 'LineString', approximate: boolean) => {
      const geometry = type === 'Polygon' ? { type, coordinates: [ring] } : { type, coordinates: ring }
      return extentPaths([{ geometry, approximate, ghost: false, focused: true }], page(10), 'light')
    }
    const edges = (paths: readonly ScenePath[]) => paths.filter(({ stroke }) => stroke !== undefined)
    // A dash of no length with round ends is a dot.
    expect(edges(drawn('Polygon', true))).toMatchObject([{ dashes: [0, 5], roundEnds: true }])
    expect(edges(drawn('Polygon', false))).toMatchObject([{ width: 1 }])
    expect(edges(drawn('Polygon', false))[0]?.dashes).toBeUndefined()
    expect(drawn('LineString', false)).toMatchObject([{ width: 9 }])
  })

  it('draws what is in focus stronger than the rest, and a candidate fainter than a place', () => {
    const ring = [
      [20.7, 42.9],
      [20.9, 42.9],
      [20.9, 43],
      [20.7, 42.9],
    ]
    const tint = (ghost: boolean, focused: boolean) => {
      const extent = { geometry: { type: 'Polygon' as const, coordinates: [ring] }, approximate: true }
      return extentPaths([{ ...extent, ghost, focused }], page(10), 'light').find(({ fill }) => fill)
    }
    expect(tint(false, true)?.opacity).toBeGreaterThan(tint(false, false)?.opacity ?? 1)
    expect(tint(true, false)?.opacity).toBeLessThan(tint(false, false)?.opacity ?? 0)
    expect(tint(false, true)?.fill).not.toBe(tint(false, false)?.fill)
  })
})
