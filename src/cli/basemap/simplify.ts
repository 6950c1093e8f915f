/** Thins lines by the Douglas–Peucker rule (Douglas & Peucker 1973) with a tolerance in metres. */
import { type LonLat, toPlane } from './position.ts'

/** Squared distance of `point` from the segment `a`–`b`, all on one plane. */
function squaredDistanceToSegment(
  point: readonly [number, number],
  a: readonly [number, number],
  b: readonly [number, number],
): number {
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / squared
  const t = Math.min(1, Math.max(0, along))
  return (point[0] - a[0] - t * dx) ** 2 + (point[1] - a[1] - t * dy) ** 2
}

/**
 * The vertices of `line` that keep every dropped vertex within `tolerance` metres.
 * First and last stay. Iterative, so a ring of ten thousand vertices does not exhaust the stack.
 */
export function simplifyLine(line: readonly LonLat[], tolerance: number): LonLat[] {
  const first = line[0]
  if (line.length < 3 || !first) return [...line]
  const plane = line.map((position) => toPlane(position, first[1]))
  const keep = new Set([0, line.length - 1])
  const stretches: [number, number][] = [[0, line.length - 1]]
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [from, to] = stretch
    const a = plane[from]
    const b = plane[to]
    if (!a || !b) continue
    let farthest = -1
    let greatest = tolerance * tolerance
    for (let index = from + 1; index < to; index += 1) {
      const point = plane[index]
      const squared = point ? squaredDistanceToSegment(point, a, b) : 0
      if (squared > greatest) {
        greatest = squared
        farthest = index
      }
    }
    if (farthest < 0) continue
    keep.add(farthest)
    stretches.push([from, farthest], [farthest, to])
  }
  return line.filter((_, index) => keep.has(index))
}

/**
 * The finest simplification with at most `limit` vertices, found by halving the tolerance's range.
 * Returns the line and the tolerance in metres it took (0 if the line was short enough).
 */
export function simplifyToCount(
  line: readonly LonLat[],
  limit: number,
): { line: LonLat[]; tolerance: number } {
  if (line.length <= limit) return { line: [...line], tolerance: 0 }
  if (limit < 2) throw new Error(`simplifyToCount: a line needs two vertices, the limit is ${limit}`)
  let low = 0
  let high = 100
  while (simplifyLine(line, high).length > limit) high *= 2
  for (let round = 0; round < 24; round += 1) {
    const middle = (low + high) / 2
    if (simplifyLine(line, middle).length > limit) low = middle
    else high = middle
  }
  return { line: simplifyLine(line, high), tolerance: high }
}
