/** Cuts lines and rings at a rectangle, so that a page holds nothing from outside it. */
import type { Box } from '../../reportMap.ts'

/** A point as pixels x and y. */
export type Pixel = readonly [number, number]

/** The parts of a line within the box, each a run of points (Liang and Barsky's algorithm, segment by segment). */
export function clipLine(line: readonly Pixel[], box: Box): Pixel[][] {
  const runs: Pixel[][] = []
  let run: Pixel[] | null = null
  for (let end = 1; end < line.length; end++) {
    const a = line[end - 1] as Pixel
    const b = line[end] as Pixel
    const share = shareInside(a, b, box)
    if (!share) {
      run = null
      continue
    }
    const [from, to] = share
    if (!run || from > 0) {
      run = [along(a, b, from)]
      runs.push(run)
    }
    run.push(along(a, b, to))
    if (to < 1) run = null
  }
  return runs
}

/**
 * The part of a ring within the box, as a ring without the repeated last point; empty when nothing is inside
 * (Sutherland and Hodgman's algorithm: parts that fall apart stay joined along the box's edge).
 */
export function clipRing(ring: readonly Pixel[], box: Box): readonly Pixel[] {
  const edges: readonly [0 | 1, number, 1 | -1][] = [
    [0, box.left, 1],
    [0, box.right, -1],
    [1, box.top, 1],
    [1, box.bottom, -1],
  ]
  let points = ring
  for (const [axis, limit, side] of edges) {
    const kept: Pixel[] = []
    const depth = (point: Pixel): number => (point[axis] - limit) * side
    points.forEach((point, position) => {
      const before = points[(position || points.length) - 1] as Pixel
      const now = depth(point)
      const then = depth(before)
      if (now >= 0 !== then >= 0) kept.push(along(before, point, then / (then - now)))
      if (now >= 0) kept.push(point)
    })
    points = kept
  }
  return points
}

/** Which stretch of the segment lies in the box, as shares of its length; null: none. */
function shareInside(a: Pixel, b: Pixel, box: Box): readonly [number, number] | null {
  const x = b[0] - a[0]
  const y = b[1] - a[1]
  const sides: readonly [number, number][] = [
    [-x, a[0] - box.left],
    [x, box.right - a[0]],
    [-y, a[1] - box.top],
    [y, box.bottom - a[1]],
  ]
  let from = 0
  let to = 1
  for (const [way, room] of sides) {
    if (way === 0) {
      if (room < 0) return null
    } else if (way < 0) from = Math.max(from, room / way)
    else to = Math.min(to, room / way)
  }
  return from <= to ? [from, to] : null
}

function along(a: Pixel, b: Pixel, share: number): Pixel {
  if (share <= 0) return a
  if (share >= 1) return b
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}
