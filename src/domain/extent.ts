/** How far a report reaches on the ground: what is drawn at true size around its symbol, never as a border. */

import circle from '@turf/circle'
import type { Dataset, Incident } from './dataset.ts'
import { placesOf } from './incidentPlaces.ts'
import type { Geometry } from './record/geometrySchema.ts'
import type { Place } from './record/place.ts'

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
      const disc = circle([...geometry.coordinates], radius / 1000, { steps: discSteps, units: 'kilometers' })
      return {
        kind: 'disc',
        approximate: true,
        ghost,
        geometry: { type: 'Polygon', coordinates: disc.geometry.coordinates },
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
