/** All that an export tells of one incident, gathered once for every format that writes it. */

import { origins } from '../../domain/claims/origins.ts'
import type { Dataset, Incident } from '../../domain/dataset/dataset.ts'
import { at, type IncidentIndex, incidentFlag, type Site } from '../../domain/dataset/incidentIndex.ts'
import { placesOf } from '../../domain/dataset/incidentPlaces.ts'
import { asPoint, type LongitudeLatitude, representativePoint } from '../../domain/layout/anchor.ts'
import { extentsOf } from '../../domain/layout/extent.ts'
import { pointOf } from '../../domain/layout/incidentSites.ts'
import { type Check, isSameText, publishersOf } from '../../domain/record/check.ts'
import type { Geometry } from '../../domain/record/geometrySchema.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import type { Place } from '../../domain/record/place.ts'
import { type EventDating, eventDating } from '../../domain/time/eventSpan.ts'

/** Exported files speak one language; names of places keep all of theirs. */
export const exportLanguage = 'en'

export interface IncidentExport {
  readonly incident: Incident
  readonly dating: EventDating
  /** Its place, or its candidates; none where no place is named. */
  readonly places: readonly Place[]
  /** It names several candidates, of which perhaps only one has a known point: that one is not its place. */
  readonly hasCandidates: boolean
  /** Where its symbols stand; several for candidates, none where it has no place on the map. */
  readonly points: readonly LongitudeLatitude[]
  /** How far the report reaches around them: discs of uncertainty, lines, areas. */
  readonly extents: readonly Geometry[]
  /** Radius in metres about its one point; null for candidates, lines, areas and where it is not known. */
  readonly coordinateUncertaintyInMeters: number | null
  /** Number of independent origins. */
  readonly origins: number
  readonly disputed: boolean
  /** Other reporting, and our own arithmetic, on the incident, its reports or their words. */
  readonly checks: readonly Check[]
  /** Where else the text of its documents stands: it supports nothing. */
  readonly sameText: readonly Check[]
}

/** In order of time, undated incidents last. */
export function incidentExports(dataset: Dataset): readonly IncidentExport[] {
  const { index, zone, incidents, places: gazetteer } = dataset
  const sites = sitesByRow(index)
  return incidents.map((incident, row) => {
    const places = placesOf(incident, gazetteer)
    const stands = standsOf(incident, sites.get(row) ?? [], gazetteer)
    const checks = dataset.checksOf(incident.id)
    const onlyPlace = stands.atPlaces && places.length === 1 ? places[0] : undefined
    return {
      incident,
      dating: eventDating(incident, zone),
      places,
      hasCandidates: places.length > 1 || stands.points.length > 1,
      points: stands.points,
      extents: stands.atPlaces
        ? extentsOf(incident, gazetteer).map(({ geometry }) => geometry)
        : extentOfOwn(incident.geometry),
      coordinateUncertaintyInMeters: onlyPlace?.coordinateUncertaintyInMeters ?? null,
      origins: origins(incident, dataset).origins.length,
      disputed: (at(index.flags, row) & incidentFlag.disputed) !== 0,
      checks: checks.filter((check) => !isSameText(check)),
      sameText: checks.filter(isSameText),
    }
  })
}

function sitesByRow({ sites, placementRow, placementSite }: IncidentIndex): ReadonlyMap<number, Site[]> {
  const byRow = new Map<number, Site[]>()
  placementRow.forEach((row, placement) => {
    const site = sites[at(placementSite, placement)]
    const known = byRow.get(row)
    if (site && known) known.push(site)
    else if (site) byRow.set(row, [site])
  })
  return byRow
}

/** The degrees of the sites, from the records: the index keeps them projected. */
function standsOf(
  { geometry }: Incident,
  sites: readonly Site[],
  gazetteer: ReadonlyMap<string, Place>,
): { readonly atPlaces: boolean; readonly points: readonly LongitudeLatitude[] } {
  const places = sites.flatMap(({ place }) => (place === null ? [] : (gazetteer.get(place) ?? [])))
  const atPlaces = places.length > 0
  const own = geometry === null || sites.length === 0 ? [] : pointsOf(geometry)
  const points = atPlaces ? places.map(pointOf) : own
  return { atPlaces, points: points.filter((point) => point !== null) }
}

const pointsOf = (geometry: Geometry): readonly (LongitudeLatitude | null)[] =>
  geometry.type === 'MultiPoint' ? geometry.coordinates.map(asPoint) : [representativePoint(geometry)]

const extentOfOwn = (geometry: Geometry | null): readonly Geometry[] =>
  geometry === null || geometry.type === 'Point' || geometry.type === 'MultiPoint' ? [] : [geometry]

/** `disputes, figure: Other reporting counts fewer. (The Paper, a daily of the capital, https://…)` */
export function checkText(check: Check, dataset: Dataset): string {
  const { relation, aspect, text, url, seenThrough, basis } = check
  const whose =
    basis === 'computed'
      ? ['our own calculation']
      : publishersOf(check).map((name) => describedPublisher(name, dataset))
  const named = [...whose, url ?? seenThrough].filter((part) => part !== undefined)
  const suffix = named.length > 0 ? ` (${named.join(', ')})` : ''
  return `${relation}, ${aspect}: ${textIn(text, exportLanguage)}${suffix}`
}

/** What is known of a publisher; undefined where the file says nothing. */
export function publisherDescription(name: string | undefined, { publishers }: Dataset): string | undefined {
  const described = publishers.get(name ?? '')
  return described && textIn(described.description, exportLanguage)
}

/** `The Paper, a daily of the capital` */
export const describedPublisher = (name: string, dataset: Dataset): string =>
  [name, publisherDescription(name, dataset)].filter((part) => part !== undefined).join(', ')

/** Name of whoever speaks or relays; the id where the file names nobody by it. */
export function agentName(dataset: Dataset, id: string): string {
  const agent = dataset.agents.get(id)
  return agent ? textIn(agent.names, exportLanguage) : id
}
