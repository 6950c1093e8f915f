/** What of the map panels leave free. */
import type { Padding } from './reportMap.ts'

/** Pixels a symbol keeps from the edge of what is free, so that its ring and its neighbours show too. */
const margin = 32

/**
 * The smallest move, in pixels of the camera, after which a place on the screen stands in the free part of the map;
 * zero where it does already.
 */
export function stepInto(
  place: { readonly x: number; readonly y: number },
  { width, height }: { readonly width: number; readonly height: number },
  { top, right, bottom, left }: Padding,
): { x: number; y: number } {
  return {
    x: step(place.x, left + margin, width - right - margin),
    y: step(place.y, top + margin, height - bottom - margin),
  }
}

function step(value: number, low: number, high: number): number {
  if (low > high) return value - (low + high) / 2
  return value < low ? value - low : value > high ? value - high : 0
}
