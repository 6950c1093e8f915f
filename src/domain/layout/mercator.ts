/** Web Mercator (EPSG:3857) scaled to a unit square: x grows east from 180° W, y grows south from about 85.05° N. */

/** Latitude at which the square ends, degrees. */
export const edgeLatitude = 85.0511287798066

export interface MercatorPoint {
  readonly x: number
  readonly y: number
}

export function toMercator(longitude: number, latitude: number): MercatorPoint {
  const clamped = Math.max(-edgeLatitude, Math.min(edgeLatitude, latitude))
  const radians = (clamped * Math.PI) / 180
  return { x: (longitude + 180) / 360, y: (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2 }
}

/** `[longitude, latitude]` in degrees. */
export const fromMercator = ({ x, y }: MercatorPoint): [number, number] => [
  x * 360 - 180,
  (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
]

/** Width of the world in pixels at a zoom, MapLibre's convention (512 px at zoom 0). */
export const worldSize = (zoom: number): number => 512 * 2 ** zoom
