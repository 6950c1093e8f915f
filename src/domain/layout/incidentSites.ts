/** From incidents to the sites their symbols stand at: one for each place, one for each bare coordinate. */

import type { Site } from '../dataset/incidentIndex.ts'
import { placesOf } from '../dataset/incidentPlaces.ts'
import type { Geometry } from '../record/geometrySchema.ts'
import type { IncidentProperties } from '../record/incident.ts'
import type { Place } from '../record/place.ts'
import { asPoint, type LongitudeLatitude, representativePoint } from './anchor.ts'
import { toMercator } from './mercator.ts'

/** What of an incident says where it is. */
type Located = Pick<IncidentProperties, 'placeId' | 'placeCandidates' | 'geometryRemarks'> & {
  readonly geometry: Geometry | null
}

/** Sites in the order they were first asked for; asking again gives the same position. */
export interface SiteBook {
  readonly sites: readonly Site[]
  /** Position of a place's site, or null where the place has no point. */
  atPlace(place: Place): number | null
  /** Position of the site of a bare coordinate. */
  atPoint(point: LongitudeLatitude): number
}

export function siteBook(places: ReadonlyMap<string, Place>): SiteBook {
  const sites: Site[] = []
  const seats = new Map<string, number>()
  const seat = (key: string, point: LongitudeLatitude, place: string | null): number => {
    const known = seats.get(key)
    if (known !== undefined) return known
    seats.set(key, sites.length)
    return sites.push({ ...toMercator(point[0], point[1]), place }) - 1
  }
  // Once for each place, however many incidents stand there.
  const points = new Map([...places].map(([id, place]) => [id, pointOf(place)]))
  /** A building whose own coordinate is not known stands at its town's: one site, not two that hide each other. */
  const standInFor = (place: Place): string => {
    const own = points.get(place.id)
    const around = place.within === undefined ? undefined : points.get(place.within)
    const same = own && around && own[0] === around[0] && own[1] === around[1]
    return same && place.kind === 'building' && place.within !== undefined ? place.within : place.id
  }
  return {
    sites,
    atPlace: (place) => {
      const id = standInFor(place)
      const point = points.get(id)
      return point ? seat(`place ${id}`, point, id) : null
    },
    atPoint: (point) => seat(`${point[0]} ${point[1]}`, point, null),
  }
}

/** Where the symbols of a place stand: a point is its own, areas and lines have an anchor or one is computed. */
export function pointOf(place: Place): LongitudeLatitude | null {
  if (!place.geometry) return null
  if (place.geometry.type === 'Point') return asPoint(place.geometry.coordinates)
  return place.anchor ? asPoint(place.anchor) : representativePoint(place.geometry)
}

/**
 * The sites of an incident: several for candidate places, none where no place is stated or known. A geometry of the
 * incident's own counts where it names no place, or where a remark says why it is not its place's.
 */
export function placements(
  incident: Located,
  places: ReadonlyMap<string, Place>,
  book: SiteBook,
): { readonly sites: readonly number[]; readonly extended: boolean } {
  const { geometry, geometryRemarks } = incident
  const named = placesOf(incident, places)
  const sites = geometryRemarks && geometry ? [] : named.map((place) => book.atPlace(place))
  const found = [...new Set(sites)].filter((site) => site !== null)
  if (found.length > 0) {
    return { sites: found, extended: named.some((place) => isExtended(place.geometry)) }
  }
  if (!geometry) return { sites: [], extended: false }
  const points =
    geometry.type === 'MultiPoint' ? geometry.coordinates.map(asPoint) : [representativePoint(geometry)]
  const own = points.flatMap((point) => (point ? [book.atPoint(point)] : []))
  return { sites: [...new Set(own)], extended: isExtended(geometry) }
}

/** The lane of an incident's place, or of the nearest place around it that has one; candidates must agree. */
export function laneOf(incident: Located, places: ReadonlyMap<string, Place>): string | undefined {
  const lanes = new Set(placesOf(incident, places).map((place) => laneOfPlace(place, places)))
  return lanes.size === 1 ? [...lanes][0] : undefined
}

function laneOfPlace(place: Place, places: ReadonlyMap<string, Place>): string | undefined {
  const seen = new Set<Place>()
  let around: Place | undefined = place
  while (around && !seen.has(around)) {
    if (around.lane !== undefined) return around.lane
    seen.add(around)
    around = around.within === undefined ? undefined : places.get(around.within)
  }
  return undefined
}

const isExtended = (geometry: Geometry | null): boolean =>
  geometry !== null && geometry.type !== 'Point' && geometry.type !== 'MultiPoint'
