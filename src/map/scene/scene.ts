/** What stands on a map for the filtered incidents: one model for the live map and the still one. Pure. */

import type { TimeOrder } from '../../domain/dataset/timeOrder.ts'
import { type RosetteSeating, seatIncidents } from '../../domain/layout/rosetteSeating.ts'
import { nearestCopy } from '../../domain/layout/seam.ts'
import { type LayoutBody, rungAt, type SiteLayout } from '../../domain/layout/siteLayout.ts'
import { layoutIncidents } from '../../domain/layout/siteLayoutOfIncidents.ts'
import { bodiesAt, type StandingBody } from '../../domain/layout/siteLayoutView.ts'
import type { Box } from '../reportMap.ts'
import type { Page } from './page.ts'
import { SceneBody } from './sceneBody.ts'

/** A body on a page, in pixels from the page's top left corner. */
export interface ScreenBody {
  readonly body: SceneBody
  readonly x: number
  readonly y: number
  /** The true point. */
  readonly trueX: number
  readonly trueY: number
  /** 1: stands whole; below it is folding into, or unfolding from, the circle it merges into; never 0. */
  readonly presence: number
  /** Of a body and the circle it is folding into one is settled: the one that can be pressed and has a name. */
  readonly settled: boolean
}

/** Built when the filters change, never while a window is dragged. */
export class Scene {
  readonly order: TimeOrder
  readonly seating: RosetteSeating
  readonly #layout: SiteLayout
  readonly #bodies = new Map<LayoutBody, SceneBody>()

  constructor(order: TimeOrder) {
    this.order = order
    this.seating = seatIncidents(order)
    this.#layout = layoutIncidents(this.seating)
  }

  /**
   * All bodies of the page's zoom, also those beyond its edges, each in its copy of the world nearest to the page.
   * While places merge, both the bodies that fold and the circle that comes up.
   */
  bodies(page: Page): ScreenBody[] {
    return this.#standing(page).map((standing) => this.#onPage(standing, page))
  }

  /** The settled bodies alone, whole and unfolded: a picture that stands still shows each incident once. */
  bodiesAtRest(page: Page): ScreenBody[] {
    return this.#standing(page)
      .filter(({ body }) => isSettled(body, page.zoom))
      .map((standing) => this.#onPage(unfolded(standing, page.zoom), page))
  }

  #standing(page: Page): StandingBody[] {
    const middle = page.left + page.width / 2
    return bodiesAt(this.#layout, page.zoom).map((standing) => nearestCopy(standing, middle, page.scale))
  }

  #onPage({ body, x, y, trueX, trueY, presence }: StandingBody, { left, top, zoom }: Page): ScreenBody {
    return {
      body: this.#bodyOf(body),
      x: x - left,
      y: y - top,
      trueX: trueX - left,
      trueY: trueY - top,
      presence,
      settled: isSettled(body, zoom),
    }
  }

  #bodyOf(laidOut: LayoutBody): SceneBody {
    const known = this.#bodies.get(laidOut)
    if (known) return known
    const body = new SceneBody(this.seating, laidOut)
    this.#bodies.set(laidOut, body)
    return body
  }
}

/** Between two rungs of the ladder of zooms the nearer one decides. */
function isSettled({ from, to }: LayoutBody, zoom: number): boolean {
  const rung = Math.round(rungAt(zoom))
  return from <= rung && rung <= to
}

/** The body whole, and as far off its true point as on the last rung before it folds. */
function unfolded(standing: StandingBody, zoom: number): StandingBody {
  const { body, trueX, trueY } = standing
  if (rungAt(zoom) >= body.from) return { ...standing, presence: 1 }
  const [x = 0, y = 0] = body.pushed
  return { ...standing, x: trueX + x, y: trueY + y, presence: 1 }
}

/** Does a body reach into the box? */
export const reaches = ({ x, y, body: { radius } }: ScreenBody, box: Box): boolean =>
  x + radius > box.left && x - radius < box.right && y + radius > box.top && y - radius < box.bottom
