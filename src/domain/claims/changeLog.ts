/** What the log of a dataset says to whoever comes with a link to an older version of it. */
import type { Dataset, Incident } from '../dataset/dataset.ts'
import { publishersOf } from '../record/check.ts'
import type { Change } from '../record/collection.ts'
import { compareVersions } from './version.ts'

/** Changes after one version up to and with another, the latest first; none where `present` is not the later one. */
export const changesBetween = (
  changes: readonly Change[],
  linked: string,
  present: string,
): readonly Change[] =>
  changes
    .filter(({ version }) => compareVersions(version, linked) > 0 && compareVersions(version, present) <= 0)
    .sort((a, b) => compareVersions(b.version, a.version))

/**
 * The incident an id leads to: the one that has it, has had it, or that the log says took its place, however often
 * it was replaced. Undefined where the dataset knows none.
 */
export function presentIncident(
  id: string,
  { incidents, rowOf, changes }: Pick<Dataset, 'incidents' | 'rowOf' | 'changes'>,
): Incident | undefined {
  const seen = new Set<string>()
  let next: string | undefined = id
  // A log that leads in a circle leads nowhere.
  while (next !== undefined && !seen.has(next)) {
    seen.add(next)
    const row = rowOf.get(next)
    if (row !== undefined) return incidents[row]
    const replaced: string = next
    next = changes.findLast(({ record, replacedBy }) => record === replaced && replacedBy)?.replacedBy
  }
  return undefined
}

/** Ids of every record that incidents rest on: reports, words, voices, places, documents, checks, publishers. */
export function recordsBehind(incidents: readonly Incident[], dataset: Dataset): ReadonlySet<string> {
  const ids = new Set<string>()
  const publishers = new Set<string>()
  const add = (...some: readonly (string | null | undefined)[]): void => {
    for (const id of some) if (id) ids.add(id)
  }
  for (const incident of incidents) {
    add(incident.id, incident.placeId, incident.episode)
    for (const id of [...incident.formerIds, ...incident.placeCandidates]) add(id)
    for (const { id, source, excerpt, speaker, via, claims } of incident.reports) {
      add(id, source, excerpt, speaker, dataset.agents.get(speaker ?? '')?.speaksFor)
      for (const agent of [...via, ...claims.actors]) add(agent)
      for (const figure of claims.figures) add(figure.excerpt)
      add(claims.verbatimEventDate?.excerpt, claims.verbatimLocality?.excerpt)
      publishers.add(dataset.sources.get(source)?.publisher ?? '')
    }
    for (const check of dataset.checksOf(incident.id)) {
      add(check.id)
      for (const name of publishersOf(check)) publishers.add(name)
    }
  }
  for (const name of publishers) add(dataset.publishers.get(name)?.id)
  return ids
}

/** The incidents a record belongs to, if it is a report, an excerpt or a check; the incident itself for its id. */
export function incidentsBehind(record: string, dataset: Dataset): readonly Incident[] {
  const own = presentIncident(record, dataset)
  if (own) return [own]
  const concerns = new Set(dataset.checks.find(({ id }) => id === record)?.concerns ?? [record])
  return dataset.incidents.filter(
    ({ id, reports }) =>
      concerns.has(id) || reports.some((report) => concerns.has(report.id) || concerns.has(report.excerpt)),
  )
}

/** The entry of the log that says a record was withdrawn; undefined where none does. */
export const withdrawalOf = (id: string, changes: readonly Change[]): Change | undefined =>
  changes.findLast(({ record, kind }) => record === id && kind === 'withdrawn')
