/** What of the map panels leave free. */
import type { Box, Padding } from './reportMap.ts'

/** Pixels a symbol keeps from the edge of what is free, so that its ring and its neighbours show too. */
const margin = 32

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * The smallest move, in pixels of the camera, after which a place on the screen stands in the free part of the map
 * and under none of the `overlays`; zero where it does already.
 */
export function stepInto(
  place: Point,
  { width, height }: { readonly width: number; readonly height: number },
  { top, right, bottom, left }: Padding,
  overlays: readonly Box[] = [],
): Point {
  const free = {
    left: left + margin,
    top: top + margin,
    right: width - right - margin,
    bottom: height - bottom - margin,
  }
  const first = {
    x: step(place.x, free.left, free.right),
    y: step(place.y, free.top, free.bottom),
  }
  const covering = overlays.find((box) => isUnder({ x: place.x - first.x, y: place.y - first.y }, box))
  if (!covering) return first
  // To either side, above or below, whichever is free and nearest.
  const [nearest] = [
    { x: place.x - (covering.left - margin), y: first.y },
    { x: place.x - (covering.right + margin), y: first.y },
    { x: first.x, y: place.y - (covering.top - margin) },
    { x: first.x, y: place.y - (covering.bottom + margin) },
  ]
    .filter(({ x, y }) => {
      const landed = { x: place.x - x, y: place.y - y }
      const inside =
        landed.x >= free.left && landed.x <= free.right && landed.y >= free.top && landed.y <= free.bottom
      return inside && !overlays.some((box) => isUnder(landed, box))
    })
    .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
  return nearest ?? first
}

const isUnder = ({ x, y }: Point, { left, top, right, bottom }: Box): boolean =>
  x > left - margin && x < right + margin && y > top - margin && y < bottom + margin

function step(value: number, low: number, high: number): number {
  if (low > high) return value - (low + high) / 2
  return value < low ? value - low : value > high ? value - high : 0
}
