/** What is at a point of the map: found in the layout that was drawn, not by reading pixels. Pure. */
import { at } from '../domain/incidentIndex.ts'
import { standing } from '../domain/incidentSet.ts'
import type { LayoutBody } from '../domain/siteLayout.ts'
import { rowsOfSites } from '../domain/siteLayoutCounts.ts'
import type { LayerFrame } from './incidentLayer/layerFrame.ts'
import { type Scene, type ScreenBody, sitesOfRow } from './incidentLayer/scene.ts'

/** Pixels around a point in which a symbol counts as hit; half of a target of 24 and of 44 (WCAG 2.5.8, 2.5.5). */
export const hitRadius = { fine: 12, coarse: 22 } as const

export interface Picked {
  /** Rows there, nearest first: the whole stack. */
  readonly rows: number[]
  /** The counted circle that was hit, where it is one. */
  readonly circle: LayoutBody | null
}

const nothing: Picked = { rows: [], circle: null }

export function pickAt(scene: Scene, frame: LayerFrame, x: number, y: number, radius: number): Picked {
  const near = frame.bodies
    .map((body) => ({ body, distance: Math.hypot(body.x - x, body.y - y) }))
    .filter(({ body, distance }) => body.presence > 0.5 && distance < body.body.radius + radius)
    .sort((a, b) => a.distance - b.distance)
  const circle = near.find(
    ({ body, distance }) => body.counted && distance <= Math.max(body.body.radius, radius),
  )
  const symbols = near
    .filter(({ body }) => !body.counted)
    .flatMap(({ body }) => seatsOf(scene, body))
    .map((seat) => ({ row: seat.row, distance: Math.hypot(seat.x - x, seat.y - y) }))
    .filter(({ row, distance }) => distance < radius && isShown(scene, frame, row))
    .sort((a, b) => a.distance - b.distance || a.row - b.row)
  const [nearest] = symbols
  if (circle && !(nearest && nearest.distance < circle.distance)) {
    return { rows: rowsOfBody(scene, frame, circle.body.body), circle: circle.body.body }
  }
  return nearest ? { rows: [...new Set(symbols.map(({ row }) => row))], circle: null } : nothing
}

/** Rows of a body that touch the window, ascending. */
export const rowsOfBody = (scene: Scene, frame: LayerFrame, body: LayoutBody): number[] =>
  [...rowsOfSites(scene.seating, body.sites)].filter((row) => isShown(scene, frame, row))

/** Where a row is on the screen: its symbol, or the circle that counts it; several where it has candidates. */
export function placesOfRow(scene: Scene, frame: LayerFrame, row: number): { x: number; y: number }[] {
  const sites = sitesOfRow(scene.seating.index, row)
  return frame.bodies
    .filter(({ body, presence }) => presence > 0.5 && sites.some((site) => body.sites.includes(site)))
    .flatMap((body) =>
      body.counted
        ? [{ x: body.x, y: body.y }]
        : seatsOf(scene, body)
            .filter((seat) => seat.row === row)
            .map(({ x, y }) => ({ x, y })),
    )
}

const isShown = (scene: Scene, frame: LayerFrame, row: number): boolean =>
  standing(scene.seating.index, row, frame.window) !== 'out'

function seatsOf({ seating }: Scene, { body, x, y }: ScreenBody): { row: number; x: number; y: number }[] {
  const [site = -1] = body.sites
  const first = at(seating.firstOfSite, site)
  return Array.from({ length: at(seating.firstOfSite, site + 1) - first }, (_, offset) => {
    const position = first + offset
    return {
      row: at(seating.index.placementRow, at(seating.placements, position)),
      x: x + at(seating.seatX, position),
      y: y + at(seating.seatY, position),
    }
  })
}
