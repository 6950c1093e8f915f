/** References among the lists beside the features. */
import type { Agent } from '../../domain/record/agent.ts'
import type { Category } from '../../domain/record/collection.ts'
import type { Episode } from '../../domain/record/episode.ts'
import type { Excerpt } from '../../domain/record/excerpt.ts'
import type { Place } from '../../domain/record/place.ts'
import type { Publisher } from '../../domain/record/publisher.ts'
import type { Source } from '../../domain/record/source.ts'
import type { ViewRecord } from '../../domain/record/viewRecord.ts'
import type { MemberPath } from './issue.ts'
import type { FoundLists } from './readCollection.ts'
import type { Salvaged } from './salvage.ts'
import { type Known, knownIds, type ReferenceCheck } from './unknownReferences.ts'

/** The lists that features refer to, with all references among them sound. */
export interface ResolvedLists {
  readonly categories: Category[]
  readonly places: Place[]
  readonly sources: Source[]
  readonly excerpts: Excerpt[]
  readonly agents: Agent[]
  readonly publishers: Publisher[]
}

export function resolveLists(lists: FoundLists, references: ReferenceCheck): ResolvedLists {
  const groups = knownIds(
    'category group',
    lists.categoryGroups.map(({ value }) => value.id),
  )
  const sourceIds = knownIds(
    'source',
    lists.sources.map(({ value }) => value.id),
  )
  return {
    // A category whose group is unknown keeps its name and has the plain symbol.
    categories: lists.categories.map(({ value, at }) => {
      references.keep(value.group, groups, () => at(['group']), 'its symbol is the dot')
      return value
    }),
    places: resolvePlaces(lists, references),
    sources: lists.sources.map((found) => resolveSource(found, lists.sources, sourceIds, references)),
    excerpts: lists.excerpts
      .filter(
        ({ value, at }) =>
          references.keep(value.source, sourceIds, () => at(['source']), 'the excerpt is left out') !==
          undefined,
      )
      .map(({ value }) => value),
    agents: resolveAgents(lists, references),
    publishers: resolvePublishers(lists, references),
  }
}

function resolveAgents(lists: FoundLists, references: ReferenceCheck): Agent[] {
  const known = knownIds(
    'agent',
    lists.agents.map(({ value }) => value.id),
  )
  const bodies = new Map(lists.agents.map(({ value }) => [value.id, value.speaksFor]))
  return lists.agents.map(({ value: { speaksFor, mayInclude, ...agent }, at }) => {
    const named = references.keep(speaksFor, known, () => at(['speaksFor']))
    const body = keepOutOfCircle(agent.id, named, bodies, () => {
      const remedy = 'Name the body; until then the reference is ignored.'
      references.fault(at(['speaksFor']), `“${agent.id}” would speak for itself`, remedy)
    })
    return {
      ...agent,
      ...(body !== undefined && { speaksFor: body }),
      ...(mayInclude && {
        mayInclude: references.keepAll(mayInclude, known, (position) => at(['mayInclude', position])),
      }),
    }
  })
}

/** A publisher whose group is unknown keeps its description. */
function resolvePublishers(lists: FoundLists, references: ReferenceCheck): Publisher[] {
  const groups = knownIds(
    'publisher group',
    lists.publisherGroups.map(({ value }) => value.id),
  )
  return lists.publishers.map(({ value, at }) => {
    references.keep(value.group, groups, () => at(['group']), 'it counts to no group')
    return value
  })
}

function resolvePlaces(lists: FoundLists, references: ReferenceCheck): Place[] {
  const lanes = knownIds(
    'lane',
    lists.lanes.map(({ value }) => value.id),
  )
  const placeIds = knownIds(
    'place',
    lists.places.map(({ value }) => value.id),
  )
  const around = new Map(lists.places.map(({ value }) => [value.id, value.within]))
  return lists.places.map(({ value: { within, lane, ...place }, at }) => {
    const named = references.keep(within, placeIds, () => at(['within']))
    const outer = keepOutOfCircle(place.id, named, around, () => {
      const remedy = 'Name the place around it; until then the reference is ignored.'
      references.fault(at(['within']), `“${place.id}” would lie within itself`, remedy)
    })
    const knownLane = references.keep(lane, lanes, () => at(['lane']))
    return {
      ...place,
      ...(outer !== undefined && { within: outer }),
      ...(knownLane !== undefined && { lane: knownLane }),
    }
  })
}

function resolveSource(
  { value, at }: Salvaged<Source>,
  all: readonly Salvaged<Source>[],
  known: Known,
  references: ReferenceCheck,
): Source {
  const { derivedFrom, ...source } = value
  if (!derivedFrom) return value
  const original = references.keep(derivedFrom.source, known, () => at(['derivedFrom', 'source']))
  if (original === undefined) return source
  const copies = new Map(all.map(({ value: one }) => [one.id, one.derivedFrom?.source]))
  if (!leadsTo(value.id, original, copies)) return value
  const message = `“${value.id}” would be a copy of itself`
  references.fault(
    at(['derivedFrom', 'source']),
    message,
    'Name the original; until then it counts as no copy.',
  )
  return source
}

/** `target`, unless following `next` from there leads back to `id`: then the link is taken out of `next` too. */
function keepOutOfCircle(
  id: string,
  target: string | undefined,
  next: Map<string, string | undefined>,
  onCircle: () => void,
): string | undefined {
  if (target === undefined || !leadsTo(id, target, next)) return target
  next.set(id, undefined)
  onCircle()
  return undefined
}

/** Does the chain that begins at `start` come back to `id`? */
function leadsTo(id: string, start: string, next: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = start; at !== undefined && !seen.has(at); at = next.get(at)) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

/** Steps keep their text where what they point at is missing. */
export function resolveEpisodes(
  episodes: FoundLists['episodes'],
  incidents: Known,
  sources: Known,
  references: ReferenceCheck,
): Episode[] {
  return episodes.map(({ value, at }) => ({
    ...value,
    steps: value.steps.map((step, position) => ({
      ...step,
      view: resolveView(
        step.view,
        (path) => at(['steps', position, 'view', ...path]),
        incidents,
        sources,
        references,
      ),
    })),
  }))
}

export function resolveView(
  { incident, source, ...view }: ViewRecord,
  at: (path: MemberPath) => MemberPath,
  incidents: Known,
  sources: Known,
  references: ReferenceCheck,
): ViewRecord {
  const knownIncident = references.keep(incident, incidents, () => at(['incident']))
  const knownSource = references.keep(source, sources, () => at(['source']))
  return {
    ...view,
    ...(knownIncident !== undefined && { incident: knownIncident }),
    ...(knownSource !== undefined && { source: knownSource }),
  }
}
