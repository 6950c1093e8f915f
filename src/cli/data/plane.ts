/** Plane geometry over the few dozen kilometres of this map: inside, how far, and on which bank. */
import { leastOf } from '../../domain/dataset/bounds.ts'
import type { Geometry, Position } from '../../domain/record/geometrySchema.ts'
import { toPlane } from '../basemap/position.ts'

type Point = readonly [x: number, y: number]
export type Ring = readonly Position[]

/** A position in metres on a local plane; the third member, a height, is dropped. */
function planar(position: Position, atLatitude: number): Point {
  return toPlane([position[0] ?? 0, position[1] ?? 0], atLatitude)
}

interface Nearest {
  /** Metres. */
  readonly distance: number
  /** Twice the area of the triangle segment–point: positive left of the direction of the line. */
  readonly side: number
}

/** Metres from a position to the nearest point of a line, and the side it lies on. */
export function nearestOnLine(position: Position, line: Ring): Nearest {
  const latitude = position[1] ?? 0
  const [x, y] = planar(position, latitude)
  let best: Nearest = { distance: Number.POSITIVE_INFINITY, side: 0 }
  for (let at = 1; at < line.length; at++) {
    const from = line[at - 1]
    const to = line[at]
    if (!from || !to) continue
    const [ax, ay] = planar(from, latitude)
    const [bx, by] = planar(to, latitude)
    const [dx, dy] = [bx - ax, by - ay]
    const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)
    const t = Math.max(0, Math.min(1, along))
    const distance = Math.hypot(x - ax - t * dx, y - ay - t * dy)
    if (distance < best.distance) best = { distance, side: dx * (y - ay) - dy * (x - ax) }
  }
  return best
}

/** Even–odd rule; holes count as outside. */
export function isInside(position: Position, rings: readonly Ring[]): boolean {
  const [x = 0, y = 0] = position
  let inside = false
  for (const ring of rings) {
    ring.forEach((a, at) => {
      const b = ring[(at + 1) % ring.length] ?? a
      const [ax = 0, ay = 0, bx = 0, by = 0] = [a[0], a[1], b[0], b[1]]
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
    })
  }
  return inside
}

/** Metres from a position to a geometry: 0 inside an area. */
export function distanceTo(position: Position, geometry: Geometry): number {
  switch (geometry.type) {
    case 'Point':
      return nearestOnLine(position, [geometry.coordinates, geometry.coordinates]).distance
    case 'MultiPoint':
      return least(geometry.coordinates.map((point) => nearestOnLine(position, [point, point]).distance))
    case 'LineString':
      return nearestOnLine(position, geometry.coordinates).distance
    case 'MultiLineString':
      return least(geometry.coordinates.map((line) => nearestOnLine(position, line).distance))
    case 'Polygon':
      return distanceToArea(position, geometry.coordinates)
    case 'MultiPolygon':
      return least(geometry.coordinates.map((rings) => distanceToArea(position, rings)))
  }
}

const distanceToArea = (position: Position, rings: readonly Ring[]): number =>
  isInside(position, rings) ? 0 : least(rings.map((ring) => nearestOnLine(position, ring).distance))

const least = (numbers: readonly number[]): number => leastOf(numbers, (number) => number)

/** Every position of a geometry. */
export function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat()
    case 'MultiPolygon':
      return geometry.coordinates.flat(2)
  }
}

/** Rings of a geometry's areas, one list per polygon, outer ring first. */
export function polygonsOf(geometry: Geometry): readonly (readonly Ring[])[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}
