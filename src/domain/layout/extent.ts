/** How far a report reaches on the ground: what is drawn at true size around its symbol, never as a border. */

import type { Dataset, Incident } from '../dataset/dataset.ts'
import { placesOf } from '../dataset/incidentPlaces.ts'
import type { Geometry } from '../record/geometrySchema.ts'
import type { Place } from '../record/place.ts'

export interface Extent {
  /** `disc`: the point may lie anywhere within; `area` and `line`: reported for all or some part of it. */
  readonly kind: 'disc' | 'area' | 'line'
  /** The outline itself is only roughly known. */
  readonly approximate: boolean
  /** One of several candidates. */
  readonly ghost: boolean
  readonly geometry: Geometry
}

/** Corners of a disc: at the largest zoom its outline stays within a pixel of a circle. */
const discSteps = 96

/**
 * The extents of many incidents, each piece of ground once however many were reported there; `ghost` only where it is
 * nobody's place for certain. Extents are worked out when first asked for and stay the same objects.
 */
export function extentCollector({
  incidents,
  places,
}: Pick<Dataset, 'incidents' | 'places'>): (rows: Iterable<number>) => readonly Extent[] {
  const made = new Map<Incident, readonly (readonly [key: string, extent: Extent])[]>()
  const keyed = (incident: Incident): readonly (readonly [string, Extent])[] => {
    const known = made.get(incident)
    if (known) return known
    const fresh = extentsOf(incident, places).map(
      (extent) => [JSON.stringify(extent.geometry), extent] as const,
    )
    made.set(incident, fresh)
    return fresh
  }
  return (rows) => {
    // Columns may be all there is, a million of them.
    if (incidents.length === 0) return []
    const found = new Map<string, Extent>()
    for (const row of rows) {
      const incident = incidents[row]
      if (!incident) continue
      for (const [key, extent] of keyed(incident)) {
        if (!found.has(key) || found.get(key)?.ghost) found.set(key, extent)
      }
    }
    return [...found.values()]
  }
}

/** The extents of one incident; none where it has no place, several where it has candidates. */
export function extentsOf(incident: Incident, places: ReadonlyMap<string, Place>): readonly Extent[] {
  const found = placesOf(incident, places)
  return found.flatMap((place) => extentOf(place, found.length > 1) ?? [])
}

function extentOf(place: Place, ghost: boolean): Extent | null {
  const { geometry, coordinateUncertaintyInMeters: radius, approximate } = place
  if (!geometry) return null
  switch (geometry.type) {
    case 'Point': {
      if (radius === undefined) return null
      return {
        kind: 'disc',
        approximate: true,
        ghost,
        geometry: { type: 'Polygon', coordinates: [circleAround(geometry.coordinates, radius)] },
      }
    }
    case 'LineString':
    case 'MultiLineString':
      return { kind: 'line', approximate, ghost, geometry }
    case 'Polygon':
    case 'MultiPolygon':
      return { kind: 'area', approximate, ghost, geometry }
    case 'MultiPoint':
      return null
  }
}

/** Mean radius of the Earth in metres (IUGG). */
const earthRadius = 6_371_008.8

/**
 * Where one comes to from a point in every direction, on a sphere (the destination point of a great circle).
 *
 * @param centre degrees
 * @param radius metres
 * @returns a ring, counterclockwise and closed (RFC 7946, 3.1.6)
 */
function circleAround([longitude = 0, latitude = 0]: readonly number[], radius: number): number[][] {
  const degree = Math.PI / 180
  const [sine, cosine] = [Math.sin(latitude * degree), Math.cos(latitude * degree)]
  const [far, near] = [Math.sin(radius / earthRadius), Math.cos(radius / earthRadius)]
  return Array.from({ length: discSteps + 1 }, (_, step) => {
    const bearing = -2 * Math.PI * ((step % discSteps) / discSteps)
    const north = sine * near + cosine * far * Math.cos(bearing)
    const east = Math.atan2(Math.sin(bearing) * far * cosine, near - sine * north)
    return [longitude + east / degree, Math.asin(north) / degree]
  })
}
