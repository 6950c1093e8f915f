/** What stands on the map for the filtered incidents, and what of it one window and one camera show. Pure. */
import { lowerBound } from '../../domain/binarySearch.ts'
import { at, type IncidentIndex } from '../../domain/incidentIndex.ts'
import { type RosetteSeating, seatIncidents } from '../../domain/rosetteSeating.ts'
import { nearestCopy } from '../../domain/seam.ts'
import type { LayoutBody, SiteLayout } from '../../domain/siteLayout.ts'
import { type CountColumns, countColumns, countIn } from '../../domain/siteLayoutCounts.ts'
import { isRosette, layoutIncidents } from '../../domain/siteLayoutOfIncidents.ts'
import { bodiesAt, type StandingBody } from '../../domain/siteLayoutView.ts'
import type { Span } from '../../domain/time/span.ts'
import type { TimeOrder } from '../../domain/timeOrder.ts'
import type { Page } from '../scene/page.ts'
import { buildInstances, type Instances } from './instances.ts'

export interface Scene {
  readonly order: TimeOrder
  readonly seating: RosetteSeating
  readonly layout: SiteLayout
  readonly instances: Instances
}

/** Built when the filters change, never while a window is dragged. */
export function buildScene(order: TimeOrder): Scene {
  const seating = seatIncidents(order)
  return { order, seating, layout: layoutIncidents(seating), instances: buildInstances(order, seating) }
}

/** A body in pixels from the map's top left corner. */
export interface ScreenBody extends StandingBody {
  /** Is it a number in a circle, rather than symbols? */
  readonly counted: boolean
}

export function screenBodies(
  { layout, seating }: Scene,
  { zoom, scale, left, top, width }: Page,
): ScreenBody[] {
  return bodiesAt(layout, zoom).map((body) => {
    const standing = nearestCopy(body, left + width / 2, scale)
    return {
      ...standing,
      x: standing.x - left,
      y: standing.y - top,
      trueX: standing.trueX - left,
      trueY: standing.trueY - top,
      counted: isCounted(seating, standing.body),
    }
  })
}

const isCounted = (seating: RosetteSeating, { sites }: LayoutBody): boolean =>
  sites.length > 1 || !isRosette(seating, at(sites, 0))

/** Sites of a row's symbols: none, one, or one for each candidate place. */
export function sitesOfRow({ placementRow, placementSite }: IncidentIndex, row: number): number[] {
  const sites: number[] = []
  for (let placement = lowerBound(placementRow, row); placementRow[placement] === row; placement++) {
    sites.push(at(placementSite, placement))
  }
  return sites
}

/** Counts of bodies in windows; a body's columns are drawn up when it is first asked about. */
export class BodyCounts {
  readonly #seating: RosetteSeating
  readonly #columns = new Map<LayoutBody, CountColumns>()
  #listFor: readonly ScreenBody[] | null = null
  #list: readonly CountColumns[] = []

  constructor(seating: RosetteSeating) {
    this.#seating = seating
  }

  /** Incidents of each body that touch the window, each once. */
  countAll(bodies: readonly ScreenBody[], window: Span): number[] {
    if (bodies !== this.#listFor) {
      this.#listFor = bodies
      this.#list = bodies.map(({ body }) => this.#columnsOf(body))
    }
    return this.#list.map((columns) => countIn(columns, window))
  }

  #columnsOf(body: LayoutBody): CountColumns {
    const known = this.#columns.get(body)
    if (known) return known
    const columns = countColumns(this.#seating, body.sites)
    this.#columns.set(body, columns)
    return columns
  }
}
