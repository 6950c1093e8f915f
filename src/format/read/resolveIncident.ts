/** References of an incident and of its reports. */
import type { Incident } from '../../domain/dataset/dataset.ts'
import type { Agent } from '../../domain/record/agent.ts'
import type { Excerpt } from '../../domain/record/excerpt.ts'
import type { Report } from '../../domain/record/report.ts'
import type { MemberPath } from './issue.ts'
import type { FoundIncident } from './readFeature.ts'
import type { Known, ReferenceCheck } from './unknownReferences.ts'

export interface KnownRecords {
  readonly categories: Known
  readonly places: Known
  readonly episodes: Known
  readonly incidents: Known
  readonly sources: Known
  readonly agents: Known
  readonly excerpts: ReadonlyMap<string, Excerpt>
}

/** @param standIns agents that are named but not described; those met are added */
export function resolveIncident(
  { incident, at }: FoundIncident,
  known: KnownRecords,
  standIns: Map<string, Agent>,
  references: ReferenceCheck,
): Incident {
  const { category, episode, ...rest } = incident
  const knownCategory = references.keep(category, known.categories, () => at(['category']))
  const knownEpisode = references.keep(episode, known.episodes, () => at(['episode']))
  const keepAll = (member: 'alsoInvolves' | 'placeCandidates', kind: Known): string[] =>
    references.keepAll(incident[member], kind, (position) => at([member, position]))
  const reports = incident.reports.flatMap((account, position) => {
    const resolved = resolveReport(
      account,
      (path) => at(['reports', position, ...path]),
      known,
      standIns,
      references,
    )
    return resolved ? [resolved] : []
  })
  if (incident.reports.length > 0 && reports.length === 0) {
    const remedy = 'Mend its reports; until then it stands without evidence.'
    references.fault(at(['reports']), 'none of its reports can be read', remedy)
  }
  return {
    ...rest,
    ...(knownCategory !== undefined && { category: knownCategory }),
    ...(knownEpisode !== undefined && { episode: knownEpisode }),
    alsoInvolves: keepAll('alsoInvolves', known.categories),
    placeId: references.keep(incident.placeId, known.places, () => at(['placeId'])) ?? null,
    placeCandidates: keepAll('placeCandidates', known.places),
    relations: incident.relations.filter(
      (relation, position) =>
        references.keep(relation.incident, known.incidents, () => at(['relations', position, 'incident'])) !==
        undefined,
    ),
    reports,
  }
}

function resolveReport(
  account: Report,
  at: (path: MemberPath) => MemberPath,
  known: KnownRecords,
  standIns: Map<string, Agent>,
  references: ReferenceCheck,
): Report | null {
  const loss = 'the report is left out'
  const excerpts: Known = { kind: 'excerpt', has: (id) => known.excerpts.has(id) }
  const source = references.keep(account.source, known.sources, () => at(['source']), loss)
  const excerpt = references.keep(account.excerpt, excerpts, () => at(['excerpt']), loss)
  if (source === undefined || excerpt === undefined) return null
  const quotedFrom = known.excerpts.get(excerpt)?.source
  if (quotedFrom !== source) {
    const message = `“${excerpt}” is quoted from “${quotedFrom}”, but the report names “${source}”`
    references.fault(at(['excerpt']), message, `Name the document of the quote; until then ${loss}.`)
    return null
  }

  // Without its speaker a claim would pass for the document's own: an agent nobody describes stays one, unnamed.
  const voice = (id: string, path: MemberPath): string => {
    const found = references.keep(id, known.agents, () => at(path), 'it stands as an unnamed voice')
    if (found === undefined) standIns.set(id, { id, kind: 'unnamed', names: { und: id }, roles: [] })
    return id
  }
  const { claims } = account
  const withoutUnknown = <Words extends { excerpt?: string | undefined }>(
    words: Words,
    path: MemberPath,
  ): Words => {
    if (references.keep(words.excerpt, excerpts, () => at([...path, 'excerpt'])) === words.excerpt)
      return words
    const { excerpt: _, ...rest } = words
    return rest as Words
  }
  const { verbatimEventDate, verbatimLocality } = claims
  return {
    ...account,
    speaker: account.speaker === null ? null : voice(account.speaker, ['speaker']),
    via: account.via.map((id, position) => voice(id, ['via', position])),
    claims: {
      ...claims,
      ...(verbatimEventDate && {
        verbatimEventDate: withoutUnknown(verbatimEventDate, ['claims', 'verbatimEventDate']),
      }),
      ...(verbatimLocality && {
        verbatimLocality: withoutUnknown(verbatimLocality, ['claims', 'verbatimLocality']),
      }),
      actors: references.keepAll(claims.actors, known.agents, (position) =>
        at(['claims', 'actors', position]),
      ),
      figures: claims.figures.map((figure, position) =>
        withoutUnknown(figure, ['claims', 'figures', position]),
      ),
    },
  }
}
