/** One frame's worth of what the layer hands to the graphics card, worked out on this side of it. Pure. */
import { countIn } from '../../domain/layout/siteLayoutCounts.ts'
import type { Span } from '../../domain/time/span.ts'
import { leaderEnd, leaderStrength } from '../scene/leader.ts'
import { emptyOpacity } from '../scene/measures.ts'
import type { Page } from '../scene/page.ts'
import type { Scene, ScreenBody } from '../scene/scene.ts'
import type { SceneBody } from '../scene/sceneBody.ts'
import { bodyFloat, bodyFloats } from './bodyShader.ts'

/** Texels a row of the table of sites. */
export const siteTableWidth = 256

export interface LayerFrame {
  readonly page: Page
  readonly window: Span
  readonly bodies: readonly ScreenBody[]
  /** Incidents of each of `bodies` in the window, as counted circles show them. */
  readonly counts: readonly number[]
}

/** Bodies as they stand on the screen; the same camera twice gives the same list. */
export class FrameMaker {
  readonly #scene: Scene
  #page: Page | null = null
  #bodies: readonly ScreenBody[] = []

  constructor(scene: Scene) {
    this.#scene = scene
  }

  frame(page: Page, window: Span): LayerFrame {
    if (!this.#page || !isSamePage(this.#page, page)) {
      this.#bodies = this.#scene.bodies(page)
      this.#page = page
    }
    return {
      page,
      window,
      bodies: this.#bodies,
      counts: this.#bodies.map(({ body }) => countIn(body.columns, window)),
    }
  }
}

const isSamePage = (a: Page, b: Page): boolean =>
  a.zoom === b.zoom && a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height

/** The table of sites the symbol shader looks its places up in: x, y, how far unfolded, opacity. */
export function writeSites(table: Float32Array, bodies: readonly ScreenBody[]): void {
  table.fill(0)
  for (const { body, x, y, presence } of bodies) {
    const [site] = body.sites
    if (body.counted || site === undefined) continue
    table.set([x, y, presence, Math.min(1, presence * 1.5)], site * 4)
  }
}

/** The instances of the body shader: places are written when the camera moves, states in every frame. */
export class BodyRecords {
  #bodies: readonly ScreenBody[] | null = null
  /** Positions in the frame's bodies, in the order of the instances. */
  #order: readonly number[] = []
  #floats = new Float32Array(0)
  #withDisc = 0

  get floats(): Float32Array {
    return this.#floats
  }

  /** How many instances from the first have a disc: a symbol that stands alone has none, only its leader. */
  get withDisc(): number {
    return this.#withDisc
  }

  /** `markOf`: 2 for a body with the selected incident, 1 with the highlighted one, else 0; null: none anywhere. */
  write({ bodies, counts }: LayerFrame, markOf: ((body: SceneBody) => number) | null): void {
    if (bodies !== this.#bodies) this.#place(bodies)
    const floats = this.#floats
    this.#order.forEach((position, instance) => {
      const { presence, body } = bodies[position] as ScreenBody
      const count = counts[position] ?? 0
      const state = instance * bodyFloats + bodyFloat.state
      floats[state] = presence * (count > 0 ? 1 : emptyOpacity)
      floats[state + 1] = body.counted ? count : -1
      floats[state + 2] = body.counted && markOf ? markOf(body) : 0
    })
  }

  #place(bodies: readonly ScreenBody[]): void {
    this.#bodies = bodies
    // Those with a disc first, so that one draw call takes them; counted circles over rosettes that fold into them.
    const rank = (position: number): number => {
      const { body } = bodies[position] as ScreenBody
      return body.counted ? 1 : body.alone ? 2 : 0
    }
    const order = bodies.map((_, position) => position).sort((a, b) => rank(a) - rank(b) || a - b)
    this.#order = order
    this.#withDisc = order.filter((position) => rank(position) < 2).length
    this.#floats = new Float32Array(bodies.length * bodyFloats)
    order.forEach((position, instance) => {
      const standing = bodies[position] as ScreenBody
      const { body, x, y, trueX, trueY } = standing
      const end = leaderEnd(standing)
      const first = instance * bodyFloats
      this.#floats.set([x, y, body.radius, trueX, trueY, end.x, end.y], first)
      this.#floats[first + bodyFloat.tie] = leaderStrength(standing)
    })
  }
}
