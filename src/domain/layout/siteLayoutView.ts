/** The layout as it stands at one zoom: which bodies are there, where, and how far a merge has come. */
import { worldSize } from './mercator.ts'
import { type LayoutBody, rungAt, type SiteLayout } from './siteLayout.ts'

export interface StandingBody {
  readonly body: LayoutBody
  /** Position on the Mercator plane at this zoom, pixels; the centre as drawn. */
  readonly x: number
  readonly y: number
  /** The true point, pixels. */
  readonly trueX: number
  readonly trueY: number
  /** 1: stands whole; below it is folding into, or unfolding from, the circle it merges into; never 0. */
  readonly presence: number
}

/**
 * Bodies at a zoom. Between the rung where a body still stands and the next one out, where it has been merged, it
 * glides to the merged circle while that one comes up: both are there, and their presences add up to 1.
 */
export function bodiesAt(layout: SiteLayout, zoom: number): StandingBody[] {
  const rung = rungAt(zoom)
  const scale = worldSize(zoom)
  const standing: StandingBody[] = []
  for (const body of layout.bodies) {
    if (rung <= body.from - 1 || rung >= body.to + 1) continue
    const presence = rung < body.from ? 1 - (body.from - rung) : rung > body.to ? 1 - (rung - body.to) : 1
    const trueX = body.x * scale
    const trueY = body.y * scale
    let x = trueX + pushedAt(body, rung, 0)
    let y = trueY + pushedAt(body, rung, 1)
    if (rung < body.from && body.parent) {
      const { parent } = body
      x = mix(parent.x * scale + pushedAt(parent, rung, 0), x, presence)
      y = mix(parent.y * scale + pushedAt(parent, rung, 1), y, presence)
    }
    standing.push({ body, x, y, trueX, trueY, presence })
  }
  return standing
}

const mix = (a: number, b: number, share: number): number => a + (b - a) * share

/** Displacement in pixels on one axis, straight between rungs and level beyond the body's own. */
function pushedAt({ pushed, from, to }: LayoutBody, rung: number, axis: 0 | 1): number {
  const along = Math.max(from, Math.min(to, rung)) - from
  const lower = Math.floor(along)
  const upper = Math.min(lower + 1, to - from)
  return mix(pushed[lower * 2 + axis] as number, pushed[upper * 2 + axis] as number, along - lower)
}
