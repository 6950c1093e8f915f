/** Where one symbol stands for a whole geometry. */
import type { Geometry, Position } from '../record/geometrySchema.ts'

/** `[longitude, latitude]` in degrees, WGS 84. */
export type LongitudeLatitude = readonly [number, number]

/**
 * A point of the geometry: the point itself, the middle of the longest line, a place inside the largest area. Null for
 * a geometry without positions. Lengths and areas are compared in degrees, which is enough to choose by.
 */
export function representativePoint(geometry: Geometry): LongitudeLatitude | null {
  switch (geometry.type) {
    case 'Point':
      return asPoint(geometry.coordinates)
    case 'MultiPoint':
      return geometry.coordinates[0] ? asPoint(geometry.coordinates[0]) : null
    case 'LineString':
      return middleOf(geometry.coordinates)
    case 'MultiLineString':
      return middleOf(largest(geometry.coordinates, lengthOf))
    case 'Polygon':
      return insideOf(geometry.coordinates)
    case 'MultiPolygon':
      return insideOf(largest(geometry.coordinates, ([outer = []]) => Math.abs(signedArea(outer))))
  }
}

/** Longitudes beyond ±180 are folded back: they occur in lines that run across the antimeridian. */
export function asPoint(position: Position): LongitudeLatitude {
  const [longitude = 0, latitude = 0] = position
  return [Math.abs(longitude) <= 180 ? longitude : ((((longitude + 180) % 360) + 360) % 360) - 180, latitude]
}

/** Twice the planar area in square degrees, positive for a ring that runs counterclockwise (RFC 7946 §3.1.6). */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0
  for (let corner = 1; corner < ring.length; corner++) {
    const [x0 = 0, y0 = 0] = ring[corner - 1] ?? []
    const [x1 = 0, y1 = 0] = ring[corner] ?? []
    sum += x0 * y1 - x1 * y0
  }
  return sum
}

function largest<Part>(parts: readonly (readonly Part[])[], size: (part: readonly Part[]) => number) {
  let best: readonly Part[] = []
  let bestSize = -1
  for (const part of parts) {
    const partSize = size(part)
    if (partSize > bestSize) [best, bestSize] = [part, partSize]
  }
  return best
}

const distance = (a: Position | undefined, b: Position | undefined): number =>
  Math.hypot((b?.[0] ?? 0) - (a?.[0] ?? 0), (b?.[1] ?? 0) - (a?.[1] ?? 0))

function lengthOf(line: readonly Position[]): number {
  let length = 0
  for (let next = 1; next < line.length; next++) length += distance(line[next - 1], line[next])
  return length
}

function middleOf(line: readonly Position[]): LongitudeLatitude | null {
  let left = lengthOf(line) / 2
  for (let next = 1; next < line.length; next++) {
    const from = line[next - 1] ?? []
    const to = line[next] ?? []
    const step = distance(from, to)
    if (step >= left && step > 0) {
      const share = left / step
      const between = (axis: 0 | 1): number =>
        (from[axis] ?? 0) + ((to[axis] ?? 0) - (from[axis] ?? 0)) * share
      return asPoint([between(0), between(1)])
    }
    left -= step
  }
  return line[0] ? asPoint(line[0]) : null
}

/** On the parallel through the middle of the outer ring: the middle of the widest stretch inside the area. */
function insideOf(rings: readonly (readonly Position[])[]): LongitudeLatitude | null {
  const outer = rings[0]
  if (!outer?.[0]) return null
  let south = Infinity
  let north = -Infinity
  for (const [, latitude = 0] of outer) {
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  const parallel = (south + north) / 2
  const crossings: number[] = []
  for (const ring of rings) {
    for (let corner = 1; corner < ring.length; corner++) {
      const [x0 = 0, y0 = 0] = ring[corner - 1] ?? []
      const [x1 = 0, y1 = 0] = ring[corner] ?? []
      if (y0 <= parallel !== y1 <= parallel) crossings.push(x0 + ((parallel - y0) / (y1 - y0)) * (x1 - x0))
    }
  }
  crossings.sort((a, b) => a - b)
  let widest: readonly [number, number] | null = null
  for (let entry = 0; entry + 1 < crossings.length; entry += 2) {
    const from = crossings[entry] ?? 0
    const to = crossings[entry + 1] ?? 0
    if (!widest || to - from > widest[1] - widest[0]) widest = [from, to]
  }
  return widest ? asPoint([(widest[0] + widest[1]) / 2, parallel]) : asPoint(outer[0])
}
