/** One frame's worth of what the layer hands to the graphics card, worked out on this side of it. Pure. */
import type { LayoutBody } from '../../domain/siteLayout.ts'
import type { Span } from '../../domain/time/span.ts'
import { bodyFloats } from './bodyShader.ts'
import type { BodyCounts, Scene, ScreenBody, ScreenFrame } from './scene.ts'
import { screenBodies } from './scene.ts'

/** Texels a row of the table of sites. */
export const siteTableWidth = 256

export interface LayerFrame {
  readonly screen: ScreenFrame
  readonly window: Span
  readonly bodies: readonly ScreenBody[]
  /** Incidents of each of `bodies` in the window, as counted circles show them. */
  readonly counts: readonly number[]
}

/** What stands out, by body. */
export interface MarkedRows {
  readonly highlighted: number | null
  readonly selected: number | null
}

/** Bodies without an incident in the window are faded, not removed: their seats stay. */
const fadedOpacity = 0.35

/** Bodies as they stand on the screen; the same camera twice gives the same list. */
export class FrameMaker {
  readonly #scene: Scene
  readonly #counts: BodyCounts
  #screen: ScreenFrame | null = null
  #bodies: readonly ScreenBody[] = []

  constructor(scene: Scene, counts: BodyCounts) {
    this.#scene = scene
    this.#counts = counts
  }

  frame(screen: ScreenFrame, window: Span): LayerFrame {
    if (!this.#screen || !sameScreen(this.#screen, screen)) {
      this.#bodies = screenBodies(this.#scene, screen)
      this.#screen = screen
    }
    return {
      screen,
      window,
      bodies: this.#bodies,
      counts: this.#bodies.map(({ body }) => this.#counts.count(body, window)),
    }
  }
}

const sameScreen = (a: ScreenFrame, b: ScreenFrame): boolean =>
  a.zoom === b.zoom &&
  a.shiftX === b.shiftX &&
  a.shiftY === b.shiftY &&
  a.width === b.width &&
  a.height === b.height

/** The table of sites the symbol shader looks its places up in: x, y, how far unfolded, opacity. */
export function writeSites(table: Float32Array, bodies: readonly ScreenBody[]): void {
  table.fill(0)
  for (const { body, counted, x, y, presence } of bodies) {
    const [site] = body.sites
    if (counted || site === undefined) continue
    table.set([x, y, presence, Math.min(1, presence * 1.5)], site * 4)
  }
}

/** The instances of the body shader. A symbol that stands alone has no disc, only its leader. */
export function writeBodies(
  { bodies, counts }: LayerFrame,
  markOf: (body: LayoutBody) => number,
): { readonly floats: Float32Array; readonly withDisc: number } {
  const floats = new Float32Array(bodies.length * bodyFloats)
  const lone = (standing: ScreenBody): boolean => !standing.counted && standing.body.count === 1
  // Those with a disc first, so that one draw call takes them; counted circles last, over rosettes that fold into them.
  const order = bodies
    .map((_, position) => position)
    .sort((a, b) => rankOf(bodies[a]) - rankOf(bodies[b]) || a - b)
  function rankOf(standing: ScreenBody | undefined): number {
    return !standing || lone(standing) ? 2 : standing.counted ? 1 : 0
  }
  let withDisc = 0
  order.forEach((position, place) => {
    const standing = bodies[position] as ScreenBody
    const { body, x, y, trueX, trueY, presence, counted } = standing
    const count = counts[position] ?? 0
    const opacity = presence * (count > 0 ? 1 : fadedOpacity)
    const shown = counted ? count : -1
    floats.set(
      [x, y, body.radius, trueX, trueY, opacity, shown, counted ? markOf(body) : 0],
      place * bodyFloats,
    )
    if (!lone(standing)) withDisc++
  })
  return { floats, withDisc }
}
