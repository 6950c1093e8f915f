/** Which incidents a body stands for in a window, and where an incident stands; a row at a time by the rule of the set. */
import { lowerBound } from '../../domain/dataset/binarySearch.ts'
import { at } from '../../domain/dataset/incidentIndex.ts'
import { standing } from '../../domain/dataset/incidentSet.ts'
import type { TimeOrder } from '../../domain/dataset/timeOrder.ts'
import type { Span } from '../../domain/time/span.ts'
import type { Scene, ScreenBody } from './scene.ts'
import type { SceneBody } from './sceneBody.ts'

/** Does a filtered incident touch the window? */
export const isInWindow = ({ order }: Scene, row: number, window: Span): boolean =>
  standing(order.index, row, window) !== 'out'

/** Rows of a body that touch the window, ascending. */
export const rowsOfBody = (scene: Scene, body: SceneBody, window: Span): number[] =>
  Array.from(body.rows.filter((row) => isInWindow(scene, row, window)))

/**
 * Rows that are on the map as part of a number.
 * @param number what the circle shows; unless it is how many of the body's incidents touch the window, the circle
 *   stands for none
 * @returns ascending
 */
export function rowsOfNumber(scene: Scene, body: SceneBody, window: Span, number: number): number[] {
  const rows = rowsOfBody(scene, body, window)
  return rows.length === number ? rows : []
}

/** Sites of a filtered incident's symbols: none, one, or one for each candidate place. */
export function sitesOfRow({ rows, index }: TimeOrder, row: number): number[] {
  if (rows[lowerBound(rows, row)] !== row) return []
  const { placementRow, placementSite } = index
  const sites: number[] = []
  for (let placement = lowerBound(placementRow, row); placementRow[placement] === row; placement++) {
    sites.push(at(placementSite, placement))
  }
  return sites
}

/** Where an incident stands: at its symbol, or at the circle that counts it. */
export interface RowPlace {
  /** Pixels. */
  readonly x: number
  readonly y: number
  /** null: a symbol of its own. */
  readonly circle: SceneBody | null
}

/** One place, or one for each candidate; none for an incident that the filters leave out. */
export function placesOfRow({ order }: Scene, bodies: readonly ScreenBody[], row: number): RowPlace[] {
  const sites = sitesOfRow(order, row)
  return bodies
    .filter(({ body, settled }) => settled && sites.some((site) => body.sites.includes(site)))
    .flatMap(({ body, x, y }): RowPlace[] =>
      body.counted
        ? [{ x, y, circle: body }]
        : body.symbols
            .filter((symbol) => symbol.row === row)
            .map((symbol) => ({ x: x + symbol.x, y: y + symbol.y, circle: null })),
    )
}
