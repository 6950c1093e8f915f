/** Rounds hand-drawn lines and gives a widened line (a lake) its shore. */
import { fromPlane, type LonLat, toPlane } from './position.ts'

type Point = readonly [number, number]

/** Point at `t` (0…1) between `b` and `c` on the Catmull–Rom curve through a, b, c, d. */
function onCurve(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const axis = (i: 0 | 1): number =>
    0.5 *
    (2 * b[i] +
      (c[i] - a[i]) * t +
      (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t * t +
      (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t * t * t)
  return [axis(0), axis(1)]
}

/**
 * A rounder line that still runs through every given vertex (a crossing stays on its road).
 * @param steps pieces each segment is cut into, at least 1
 */
export function smoothLine(line: readonly LonLat[], steps: number): LonLat[] {
  const rounded: LonLat[] = []
  line.forEach((b, index) => {
    const c = line[index + 1]
    if (!c) return
    const a = line[index - 1] ?? b
    const d = line[index + 2] ?? c
    rounded.push(b)
    for (let step = 1; step < steps; step += 1) rounded.push(onCurve(a, b, c, d, step / steps))
  })
  const last = line.at(-1)
  return last ? [...rounded, last] : rounded
}

/** A vertex of a lake's centre line: longitude, latitude, half-width in kilometres. */
export type WideVertex = readonly [longitude: number, latitude: number, halfWidth: number]

/**
 * The closed shore around a centre line with half-widths, counter-clockwise (RFC 7946 §3.1.6).
 * Ends are rounded by a half circle. Throws with fewer than two vertices.
 */
export function wideLineToPolygon(axis: readonly WideVertex[], steps: number): LonLat[] {
  const first = axis[0]
  if (!first || axis.length < 2) throw new Error('wideLineToPolygon: needs two vertices or more')
  const latitude = first[1]
  const centre = smoothLine(
    axis.map(([x, y]): LonLat => [x, y]),
    steps,
  ).map((position) => toPlane(position, latitude))
  const widths = smoothLine(
    axis.map(([, , halfWidth]): LonLat => [halfWidth * 1000, 0]),
    steps,
  ).map(([metres]) => metres)
  const left: Point[] = []
  const right: Point[] = []
  const cap = (index: number, turn: number): Point[] => {
    const at = centre[index]
    const width = widths[index] ?? 0
    if (!at) return []
    const start = headingAt(centre, index) + turn
    return [1, 2, 3].map((quarter): Point => {
      const angle = start + (quarter * Math.PI) / 4
      return [at[0] + width * Math.cos(angle), at[1] + width * Math.sin(angle)]
    })
  }
  centre.forEach(([x, y], index) => {
    const width = widths[index] ?? 0
    const across = headingAt(centre, index) + Math.PI / 2
    const [dx, dy] = [width * Math.cos(across), width * Math.sin(across)]
    left.push([x + dx, y + dy])
    right.push([x - dx, y - dy])
  })
  const shore = [
    ...right,
    ...cap(centre.length - 1, -Math.PI / 2),
    ...left.reverse(),
    ...cap(0, Math.PI / 2),
  ].map((point) => fromPlane(point, latitude))
  const start = shore[0]
  return start ? [...shore, start] : shore
}

/** Direction of a line at a vertex in radians, counter-clockwise from east. */
function headingAt(line: readonly Point[], index: number): number {
  const before = line[index - 1] ?? line[index]
  const after = line[index + 1] ?? line[index]
  return before && after ? Math.atan2(after[1] - before[1], after[0] - before[0]) : 0
}

/** Whether a position lies inside a ring (even–odd rule). */
export function insideRing([x, y]: LonLat, ring: readonly LonLat[]): boolean {
  let inside = false
  ring.forEach((b, index) => {
    const a = ring.at(index - 1)
    if (!a || a[1] > y === b[1] > y) return
    if (x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside
  })
  return inside
}

/** The ring, opened, turned so that it starts with its longest run of vertices outside `other`. */
function outsideRun(ring: readonly LonLat[], other: readonly LonLat[]): LonLat[] {
  const open = ring.slice(0, -1)
  const start = open.findIndex((position) => insideRing(position, other))
  let run: LonLat[] = []
  let longest: LonLat[] = []
  for (const position of [...open.slice(start), ...open.slice(0, start)]) {
    if (insideRing(position, other)) run = []
    else run.push(position)
    if (run.length > longest.length) longest = [...run]
  }
  return start < 0 ? [] : longest
}

/**
 * One ring around two closed counter-clockwise rings that overlap once, as a lake and its arm do.
 * Joined at the nearest vertices, not at the exact crossings: enough for a drawn shore.
 * Throws if they do not overlap.
 */
export function joinRings(one: readonly LonLat[], other: readonly LonLat[]): LonLat[] {
  const joined = [...outsideRun(one, other), ...outsideRun(other, one)]
  const [start] = joined
  const overlapping = one.some((p) => insideRing(p, other)) && other.some((p) => insideRing(p, one))
  if (!start || !overlapping) throw new Error('joinRings: the rings do not overlap')
  return [...joined, start]
}
