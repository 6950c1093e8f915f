/** From what was found to what belongs together: every reference is followed once, those that lead nowhere go. */
import type { DatasetParts } from '../../domain/dataset/dataset.ts'
import type { Agent } from '../../domain/record/agent.ts'
import type { Check } from '../../domain/record/check.ts'
import type { Card } from '../../domain/record/collection.ts'
import type { IssueSink } from './issue.ts'
import type { FoundLists } from './readCollection.ts'
import type { FoundIncident } from './readFeature.ts'
import { resolveIncident } from './resolveIncident.ts'
import { resolveEpisodes, resolveLists, resolveView } from './resolveLists.ts'
import { knownIds, ReferenceCheck } from './unknownReferences.ts'

export function resolveParts(
  card: Card,
  lists: FoundLists,
  found: readonly FoundIncident[],
  report: IssueSink,
): DatasetParts {
  const references = new ReferenceCheck(report)
  const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id)
  const resolved = resolveLists(lists, references)
  const sources = knownIds('source', idsOf(resolved.sources))
  // An old id still leads to its incident.
  const incidentIds = knownIds(
    'incident',
    found.flatMap(({ incident }) => [incident.id, ...incident.formerIds]),
  )
  const standIns = new Map<string, Agent>()
  const known = {
    categories: knownIds('category', idsOf(resolved.categories)),
    places: knownIds('place', idsOf(resolved.places)),
    episodes: knownIds(
      'episode',
      lists.episodes.map(({ value }) => value.id),
    ),
    incidents: incidentIds,
    sources,
    agents: knownIds('agent', idsOf(resolved.agents)),
    excerpts: new Map(resolved.excerpts.map((excerpt) => [excerpt.id, excerpt])),
  }
  const incidents = found.map((one) => resolveIncident(one, known, standIns, references))
  const { defaultView, ...rest } = card
  return {
    card: defaultView
      ? {
          ...rest,
          defaultView: resolveView(
            defaultView,
            (path) => ['defaultView', ...path],
            incidentIds,
            sources,
            references,
          ),
        }
      : rest,
    footnotes: lists.footnotes.map(({ value }) => value),
    lanes: lists.lanes.map(({ value }) => value),
    categoryGroups: lists.categoryGroups.map(({ value }) => value),
    measures: lists.measures.map(({ value }) => value),
    countedGroups: lists.countedGroups.map(({ value }) => value),
    publisherGroups: lists.publisherGroups.map(({ value }) => value),
    ...resolved,
    agents: [...resolved.agents, ...standIns.values()],
    episodes: resolveEpisodes(lists.episodes, incidentIds, sources, references),
    changes: lists.changes.map(({ value }) => value),
    checks: resolveChecks(lists.checks, incidents, resolved, references),
    incidents,
  }
}

/** A check keeps those of the records it concerns that can be read; without any it is left out. */
function resolveChecks(
  checks: FoundLists['checks'],
  incidents: DatasetParts['incidents'],
  { sources, excerpts }: Pick<DatasetParts, 'sources' | 'excerpts'>,
  references: ReferenceCheck,
): Check[] {
  const ids = [...incidents, ...incidents.flatMap(({ reports }) => reports), ...sources, ...excerpts]
  const known = knownIds(
    'incident, report, excerpt or source',
    ids.map(({ id }) => id),
  )
  return checks.flatMap(({ value, at }) => {
    const concerns = references.keepAll(value.concerns, known, (position) => at(['concerns', position]))
    if (concerns.length > 0) return [{ ...value, concerns }]
    references.fault(
      at(['concerns']),
      'concerns nothing that can be read',
      'Mend its ids; until then it is left out.',
    )
    return []
  })
}
