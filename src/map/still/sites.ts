/** The filtered incidents as bodies on a page: lone symbols, rosettes and counted circles, laid out as on the live map. */

import { at, hasFlag, type IncidentIndex, incidentFlag } from '../../domain/incidentIndex.ts'
import { layoutZooms } from '../../domain/layoutZooms.ts'
import { worldSize } from '../../domain/mercator.ts'
import { type SymbolName, symbolOf } from '../../domain/record/collection.ts'
import {
  placementsAt,
  type RosetteSeating,
  rowOfPlacement,
  seatIncidents,
} from '../../domain/rosetteSeating.ts'
import { nearestCopy } from '../../domain/seam.ts'
import { type LayoutBody, rungAt, type SiteLayout } from '../../domain/siteLayout.ts'
import { type CountColumns, countColumns } from '../../domain/siteLayoutCounts.ts'
import { isRosette, layoutIncidents } from '../../domain/siteLayoutOfIncidents.ts'
import { bodiesAt, type StandingBody } from '../../domain/siteLayoutView.ts'
import type { TimeOrder } from '../../domain/timeOrder.ts'
import type { Page } from '../scene/page.ts'

/** One symbol of a lone site or a rosette. */
export interface SiteSymbol {
  readonly row: number
  readonly symbol: SymbolName
  /** Its seat, pixels from the body's centre. */
  readonly x: number
  readonly y: number
  /** One of several candidate places. */
  readonly ghost: boolean
  /** A statement about the place. */
  readonly subject: boolean
  readonly disputed: boolean
  readonly corroborated: boolean
}

/** What stands at one or several sites, whatever the camera and the window. */
export interface SiteBody {
  /** Positions in the index's sites, the one with most incidents first. */
  readonly sites: readonly number[]
  readonly radius: number
  /** Drawn as a number in a circle. */
  readonly counted: boolean
  /** Empty where counted. */
  readonly symbols: readonly SiteSymbol[]
  readonly columns: CountColumns
  /** Its filtered incidents, in the window or not. */
  readonly total: number
}

/** A body as it stands on a page, pixels from the page's top left corner. */
export interface StandingSite {
  readonly body: SiteBody
  readonly x: number
  readonly y: number
  readonly trueX: number
  readonly trueY: number
}

/** The bodies of one selection of incidents, for all cameras and windows. */
export interface SiteModel {
  readonly index: IncidentIndex
  readonly seating: RosetteSeating
  standing(page: Page): StandingSite[]
}

export function siteModel(order: TimeOrder): SiteModel {
  const seating = seatIncidents(order)
  const layout = layoutIncidents(seating)
  const known = new Map<LayoutBody, SiteBody>()
  const bodyOf = (laidOut: LayoutBody): SiteBody => {
    const found = known.get(laidOut)
    if (found) return found
    const body = siteBody(seating, laidOut)
    known.set(laidOut, body)
    return body
  }
  return {
    index: order.index,
    seating,
    standing: (page) =>
      settledBodies(layout, page.zoom).map((settled) => {
        const { body, x, y, trueX, trueY } = nearestCopy(settled, page.left + page.width / 2, page.scale)
        return {
          body: bodyOf(body),
          x: x - page.left,
          y: y - page.top,
          trueX: trueX - page.left,
          trueY: trueY - page.top,
        }
      }),
  }
}

/**
 * Bodies at a zoom with every merge either done or not yet begun: a picture that stands still shows each incident
 * once. Between two rungs of the ladder the nearer one decides.
 */
function settledBodies(layout: SiteLayout, zoom: number): StandingBody[] {
  const moving = new Map(bodiesAt(layout, zoom).map((standing) => [standing.body, standing]))
  const rung = layoutZooms.lowest + Math.round(rungAt(zoom)) / layoutZooms.rungsPerZoom
  return bodiesAt(layout, rung).map((settled) => {
    const exact = moving.get(settled.body)
    if (exact?.presence === 1) return exact
    const trueX = settled.body.x * worldSize(zoom)
    const trueY = settled.body.y * worldSize(zoom)
    const x = trueX + settled.x - settled.trueX
    const y = trueY + settled.y - settled.trueY
    return { ...settled, x, y, trueX, trueY }
  })
}

function siteBody(seating: RosetteSeating, { radius, sites }: LayoutBody): SiteBody {
  const columns = countColumns(seating, sites)
  const [only] = sites
  const alone = sites.length === 1 && only !== undefined && isRosette(seating, only)
  return {
    sites,
    radius,
    counted: !alone,
    symbols: alone ? symbolsAt(seating, only) : [],
    columns,
    total: columns.starts.length + columns.undated,
  }
}

function symbolsAt(seating: RosetteSeating, site: number): SiteSymbol[] {
  const { index } = seating
  const first = at(seating.firstOfSite, site)
  return Array.from({ length: placementsAt(seating, site) }, (_, offset) => {
    const position = first + offset
    const row = rowOfPlacement(seating, position)
    return {
      row,
      symbol: symbolOf(index, row),
      x: at(seating.seatX, position),
      y: at(seating.seatY, position),
      ghost: at(index.placementGhost, at(seating.placements, position)) === 1,
      subject: hasFlag(index, row, incidentFlag.subject),
      disputed: hasFlag(index, row, incidentFlag.disputed),
      corroborated: hasFlag(index, row, incidentFlag.corroborated),
    }
  })
}
