/** Which incidents a body stands for in a window, one row at a time by the rule of the set. */
import { standing } from '../../domain/incidentSet.ts'
import { rowsOfSites } from '../../domain/siteLayoutCounts.ts'
import type { Span } from '../../domain/time/span.ts'
import type { Box } from '../reportMap.ts'
import type { SiteBody, SiteModel, StandingSite } from './sites.ts'

/** Rows at the body's sites that touch the window, ascending. */
export const rowsIn = (model: SiteModel, body: SiteBody, window: Span): number[] =>
  [...rowsOfSites(model.seating, body.sites)].filter((row) => standing(model.index, row, window) !== 'out')

/** What lies under a point: symbols, nearest first, or the counted circle. */
export type Hit =
  | { readonly kind: 'symbols'; readonly rows: number[] }
  | { readonly kind: 'counted'; readonly body: SiteBody; readonly rows: number[] }

/** What of the window's incidents lies within `reach` pixels of a point of the page; null: nothing. */
export function hitAt(
  model: SiteModel,
  standingSites: readonly StandingSite[],
  window: Span,
  { x, y, reach }: { readonly x: number; readonly y: number; readonly reach: number },
): Hit | null {
  const found: { readonly row: number; readonly distance: number }[] = []
  for (const site of standingSites) {
    const away = Math.hypot(site.x - x, site.y - y)
    if (away > site.body.radius + reach) continue
    if (site.body.counted) {
      if (away > Math.max(site.body.radius, reach)) continue
      const rows = rowsIn(model, site.body, window)
      if (rows.length > 0) return { kind: 'counted', body: site.body, rows }
    }
    for (const symbol of site.body.symbols) {
      const distance = Math.hypot(site.x + symbol.x - x, site.y + symbol.y - y)
      if (distance <= reach && standing(model.index, symbol.row, window) !== 'out') {
        found.push({ row: symbol.row, distance })
      }
    }
  }
  if (found.length === 0) return null
  found.sort((a, b) => a.distance - b.distance || a.row - b.row)
  return { kind: 'symbols', rows: [...new Set(found.map(({ row }) => row))] }
}

/** Where a row's symbol, or the circle that counts it, stands: one place, or one for each candidate. */
export function placesOfRow(
  model: SiteModel,
  standingSites: readonly StandingSite[],
  row: number,
): { readonly x: number; readonly y: number; readonly radius: number }[] {
  return standingSites.flatMap(({ body, x, y }) => {
    if (body.counted) {
      return rowsOfSites(model.seating, body.sites).includes(row) ? [{ x, y, radius: body.radius }] : []
    }
    return body.symbols
      .filter((symbol) => symbol.row === row)
      .map((symbol) => ({ x: x + symbol.x, y: y + symbol.y, radius: 8 }))
  })
}

/** Does a body reach into the box? */
export const reaches = ({ x, y, body }: StandingSite, box: Box): boolean =>
  x + body.radius > box.left &&
  x - body.radius < box.right &&
  y + body.radius > box.top &&
  y - body.radius < box.bottom
