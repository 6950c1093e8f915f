/** A part of a dataset that stands by itself: some of its incidents, and every record that they lead to. */

import { publishersOf } from '../record/check.ts'
import type { Episode } from '../record/episode.ts'
import type { Report } from '../record/report.ts'
import type { ViewRecord } from '../record/viewRecord.ts'
import type { Dataset, DatasetParts, Incident } from './dataset.ts'

/**
 * The parts of a dataset of these incidents only. No reference in it leads out: relations to incidents that are left
 * out go, a step of a lesson loses what it points at, a check keeps those of the records it concerns that are there.
 * What decides how an incident stands (origins, dispute, place) comes along, so that it stands as in the whole.
 */
export function extractOf(dataset: Dataset, incidents: readonly Incident[]): DatasetParts {
  const incidentIds = new Set(incidents.flatMap(({ id, formerIds }) => [id, ...formerIds]))
  const reports = incidents.flatMap((incident) => incident.reports)
  const excerpts = kept(dataset.excerpts, new Set(reports.flatMap(excerptsOf)))
  const sources = kept(
    dataset.sources,
    closure(
      [...reports, ...excerpts].map(({ source }) => source),
      (id) => dataset.sources.get(id)?.derivedFrom?.source,
    ),
  )
  const places = kept(
    dataset.places,
    closure(
      incidents.flatMap(({ placeId, placeCandidates }) => [placeId ?? [], placeCandidates].flat()),
      (id) => dataset.places.get(id)?.within,
    ),
  )
  const named = closure(
    reports.flatMap(({ speaker, via, claims }) => [speaker ?? [], via, claims.actors].flat()),
    (id) => dataset.agents.get(id)?.speaksFor,
  )
  const agents = kept(dataset.agents, named).map(({ mayInclude, ...agent }) => {
    const included = mayInclude?.filter((id) => named.has(id)) ?? []
    return included.length > 0 ? { ...agent, mayInclude: included } : agent
  })
  const figures = reports.flatMap(({ claims }) => claims.figures)
  const categoryIds = new Set(incidents.flatMap(({ category, alsoInvolves }) => [category, ...alsoInvolves]))
  const categories = dataset.categories.filter(({ id }) => categoryIds.has(id))
  const groupIds = new Set(categories.map(({ group }) => group))
  const laneIds = new Set(places.map(({ lane }) => lane))
  const episodeIds = new Set(incidents.map(({ episode }) => episode))
  const sourceIds = new Set(sources.map(({ id }) => id))
  const concernable = new Set([
    ...incidents.map(({ id }) => id),
    ...[...reports, ...sources, ...excerpts].map(({ id }) => id),
  ])
  const checks = dataset.checks.flatMap((check) => {
    const concerns = check.concerns.filter((id) => concernable.has(id))
    return concerns.length === 0 ? [] : [{ ...check, concerns }]
  })
  const publishers = kept(
    dataset.publishers,
    new Set([...sources.map(({ publisher }) => publisher), ...checks.flatMap(publishersOf)]),
  )
  const there = new Set([
    ...concernable,
    ...incidentIds,
    ...[...agents, ...places, ...checks].map(({ id }) => id),
    ...publishers.flatMap(({ id }) => id ?? []),
  ])
  const view = (record: ViewRecord): ViewRecord => withinExtract(record, incidentIds, sourceIds)
  const { defaultView, ...card } = dataset.card
  return {
    card: defaultView ? { ...card, defaultView: view(defaultView) } : card,
    footnotes: dataset.footnotes,
    lanes: dataset.lanes.filter(({ id }) => laneIds.has(id)),
    categoryGroups: dataset.categoryGroups.filter(({ id }) => groupIds.has(id)),
    categories,
    measures: kept(dataset.measures, new Set(figures.map(({ measure }) => measure))),
    countedGroups: kept(dataset.countedGroups, new Set(figures.map(({ counted }) => counted))),
    publisherGroups: dataset.publisherGroups.filter(({ id }) => publishers.some(({ group }) => group === id)),
    publishers,
    episodes: dataset.episodes
      .filter(({ id }) => episodeIds.has(id))
      .map(
        (episode): Episode => ({
          ...episode,
          steps: episode.steps.map((step) => ({ ...step, view: view(step.view) })),
        }),
      ),
    changes: dataset.changes.filter(({ record }) => record === 'dataset' || there.has(record)),
    sources,
    agents,
    excerpts,
    places,
    checks,
    incidents: incidents.map((incident) => ({
      ...incident,
      relations: incident.relations.filter((relation) => incidentIds.has(relation.incident)),
    })),
  }
}

/** Every excerpt a report quotes: its own, and those of words that stand elsewhere in the text. */
function excerptsOf({ excerpt, claims }: Report): string[] {
  const { verbatimEventDate, verbatimLocality, figures } = claims
  return [
    excerpt,
    ...[verbatimEventDate, verbatimLocality, ...figures].flatMap((words) => words?.excerpt ?? []),
  ]
}

/** In the order of the dataset. */
const kept = <Item>(records: ReadonlyMap<string, Item>, keys: ReadonlySet<string>): Item[] =>
  [...records].flatMap(([key, record]) => (keys.has(key) ? [record] : []))

/** The ids and whatever they lead to, step by step. */
function closure(ids: readonly string[], next: (id: string) => string | undefined): ReadonlySet<string> {
  const found = new Set<string>()
  for (const first of ids) {
    for (let id: string | undefined = first; id !== undefined && !found.has(id); id = next(id)) found.add(id)
  }
  return found
}

function withinExtract(
  { incident, source, ...view }: ViewRecord,
  incidents: ReadonlySet<string>,
  sources: ReadonlySet<string>,
): ViewRecord {
  return {
    ...view,
    ...(incident !== undefined && incidents.has(incident) && { incident }),
    ...(source !== undefined && sources.has(source) && { source }),
  }
}
