/** One dataset in memory: the rich records, looked up by id or row, and the columnar index the frame path reads. */

import { disputedBy } from '../claims/disputed.ts'
import { origins } from '../claims/origins.ts'
import { laneOf, placements, type SiteBook, siteBook } from '../layout/incidentSites.ts'
import { acrossSeam } from '../layout/seam.ts'
import type { Agent } from '../record/agent.ts'
import type { Check } from '../record/check.ts'
import {
  type Card,
  type Category,
  type CategoryGroup,
  type Change,
  type Footnote,
  type Lane,
  symbolNames,
  type Term,
} from '../record/collection.ts'
import type { Episode } from '../record/episode.ts'
import type { Excerpt } from '../record/excerpt.ts'
import type { Geometry } from '../record/geometrySchema.ts'
import type { IncidentProperties } from '../record/incident.ts'
import type { Place } from '../record/place.ts'
import type { Publisher, PublisherGroup, PublisherTables } from '../record/publisher.ts'
import type { Source } from '../record/source.ts'
import { eventDating } from '../time/eventSpan.ts'
import { day, type Span } from '../time/span.ts'
import { type TimeZone, timeZone } from '../time/timeZone.ts'
import { buildIncidentIndex, type IncidentIndex, incidentFlag, none } from './incidentIndex.ts'
import { placeIdsOf } from './incidentPlaces.ts'

export interface Incident extends IncidentProperties {
  readonly id: string
  /** The feature's own geometry; null where it has none. */
  readonly geometry: Geometry | null
}

/** What a dataset has in common with the file it was read from. */
interface DatasetLists {
  readonly card: Card
  readonly footnotes: readonly Footnote[]
  readonly lanes: readonly Lane[]
  readonly categoryGroups: readonly CategoryGroup[]
  readonly categories: readonly Category[]
  readonly episodes: readonly Episode[]
  readonly changes: readonly Change[]
  readonly checks: readonly Check[]
}

/** What a file holds once it is read: sound records, every reference of theirs resolvable, ids unique. */
export interface DatasetParts extends DatasetLists {
  readonly measures: readonly Term[]
  readonly countedGroups: readonly Term[]
  readonly publisherGroups: readonly PublisherGroup[]
  readonly publishers: readonly Publisher[]
  readonly sources: readonly Source[]
  readonly agents: readonly Agent[]
  readonly excerpts: readonly Excerpt[]
  readonly places: readonly Place[]
  /** In the order of the file. */
  readonly incidents: readonly Incident[]
}

export interface Dataset extends DatasetLists, PublisherTables {
  /** What figures count, by code. */
  readonly measures: ReadonlyMap<string, Term>
  readonly countedGroups: ReadonlyMap<string, Term>
  readonly sources: ReadonlyMap<string, Source>
  readonly agents: ReadonlyMap<string, Agent>
  readonly excerpts: ReadonlyMap<string, Excerpt>
  readonly places: ReadonlyMap<string, Place>
  /** In order of the rows of `index`. */
  readonly incidents: readonly Incident[]
  /** Row of an incident by its id or a former id; a present id wins over a former one. */
  readonly rowOf: ReadonlyMap<string, number>
  readonly index: IncidentIndex
  readonly zone: TimeZone
  /**
   * From the first to the last finite bound of a dated incident, padded to whole days of the zone; the day
   * 1970-01-01 where no incident is dated.
   */
  readonly extent: Span
  /**
   * Checks that concern a record, each once, in the order of the file. For an incident these are also the checks
   * of its reports and of their excerpts; for any other id those that name it.
   */
  checksOf(id: string): readonly Check[]
}

/** @throws UnknownTimeZone where the card names a zone the platform does not know (the reader has checked). */
export function assembleDataset(parts: DatasetParts): Dataset {
  const zone = timeZone(parts.card.timeZone)
  const sources = byId(parts.sources)
  const places = byId(parts.places)
  const agents = byId(parts.agents)
  const excerpts = byId(parts.excerpts)
  const checksNaming = groupByConcern(parts.checks)
  const filed = new Map(parts.checks.map((check, position) => [check, position]))
  const book = siteBook(places)
  const entry = entryOf(parts, { zone, places, book, checksNaming, sources, agents, excerpts })
  const built = buildIncidentIndex(parts.incidents.length, entry, book.sites)
  // Only now: the book has a site when an incident has asked for it.
  const index = { ...built, sites: acrossSeam(book.sites) }
  const incidents = Array.from(index.given, (given) => parts.incidents[given] as Incident)
  const rowOf = rowsById(incidents)

  return {
    ...parts,
    measures: byId(parts.measures),
    countedGroups: byId(parts.countedGroups),
    publishers: new Map(parts.publishers.map((publisher) => [publisher.name, publisher])),
    sources,
    agents,
    excerpts,
    places,
    incidents,
    rowOf,
    index,
    zone,
    extent: wholeDays(index, zone),
    checksOf: (id) => {
      const row = rowOf.get(id)
      const incident = row === undefined ? undefined : incidents[row]
      const concerned = incident ? checksOfIncident(incident, checksNaming) : new Set(checksNaming.get(id))
      return [...concerned].sort((a, b) => (filed.get(a) ?? 0) - (filed.get(b) ?? 0))
    },
  }
}

interface Lookups {
  readonly zone: TimeZone
  readonly places: ReadonlyMap<string, Place>
  readonly book: SiteBook
  readonly checksNaming: ReadonlyMap<string, readonly Check[]>
  readonly sources: ReadonlyMap<string, Source>
  readonly agents: ReadonlyMap<string, Agent>
  readonly excerpts: ReadonlyMap<string, Excerpt>
}

/** Makes the row of the index for the incident at a position of the file. */
function entryOf(parts: DatasetParts, lookups: Lookups) {
  const { zone, places, book, checksNaming } = lookups
  const positions = (records: readonly { id: string }[]): ReadonlyMap<string, number> =>
    new Map(records.slice(0, none).map(({ id }, position) => [id, position]))
  const categoryPosition = positions(parts.categories)
  const lanePosition = positions(parts.lanes)
  const symbolOfGroup = new Map(parts.categoryGroups.map(({ id, symbol }) => [id, symbol]))
  const symbolOfCategory = parts.categories.map(({ group }) => symbolOfGroup.get(group) ?? 'dot')

  return (given: number) => {
    const incident = parts.incidents[given] as Incident
    const { span, precision } = eventDating(incident, zone)
    const category = categoryPosition.get(incident.category ?? '') ?? none
    const { sites, extended } = placements(incident, places, book)
    const disputed = disputedBy(incident, checksOfIncident(incident, checksNaming))
    const corroborated = origins(incident, lookups).origins.length > 1
    return {
      start: span.start,
      end: span.end,
      precision,
      category,
      symbol: symbolNames.indexOf(symbolOfCategory[category] ?? 'dot'),
      lane: lanePosition.get(laneOf(incident, places) ?? '') ?? none,
      reports: Math.min(incident.reports.length, 0xffff),
      sites,
      candidate: placeIdsOf(incident).length > 1,
      flags:
        (disputed ? incidentFlag.disputed : 0) |
        (corroborated ? incidentFlag.corroborated : 0) |
        (incident.placeRole === 'subject' ? incidentFlag.subject : 0) |
        (extended ? incidentFlag.extended : 0),
    }
  }
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

function groupByConcern(checks: readonly Check[]): ReadonlyMap<string, readonly Check[]> {
  const groups = new Map<string, Check[]>()
  for (const check of checks) {
    for (const id of check.concerns) {
      const group = groups.get(id)
      if (group) group.push(check)
      else groups.set(id, [check])
    }
  }
  return groups
}

function checksOfIncident(
  incident: Incident,
  checksNaming: ReadonlyMap<string, readonly Check[]>,
): ReadonlySet<Check> {
  if (checksNaming.size === 0) return new Set()
  const ids = [incident.id, ...incident.reports.flatMap((report) => [report.id, report.excerpt])]
  return new Set(ids.flatMap((id) => checksNaming.get(id) ?? []))
}

function rowsById(incidents: readonly Incident[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>()
  incidents.forEach(({ formerIds }, row) => {
    for (const id of formerIds) rows.set(id, row)
  })
  incidents.forEach(({ id }, row) => {
    rows.set(id, row)
  })
  return rows
}

function wholeDays(index: IncidentIndex, zone: TimeZone): Span {
  const { instants } = index
  const first = instants.find(Number.isFinite)
  const last = instants.findLast(Number.isFinite)
  if (first === undefined || last === undefined) return { start: 0, end: day }
  const start = zone.startOfDay(first)
  // An end is exclusive: a span that ends at midnight does not touch the day that begins there.
  const end = zone.startOfDay(last) === last && last > start ? last : zone.endOfDay(last)
  return { start, end }
}
