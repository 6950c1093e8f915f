/** Ids that stand in a record name a record that exists, and a report quotes its own document. */

import type { MemberPath } from '../../../read/issue.ts'
import type { DataFile } from '../dataFile.ts'
import { type Finding, finding } from '../finding.ts'

export function checkReferences(file: DataFile): Finding[] {
  const ids = (list: readonly { readonly value: { readonly id: string } }[]) =>
    new Set(list.map(({ value }) => value.id))
  const known = {
    incident: ids(file.incidents),
    report: ids(file.reports),
    excerpt: ids(file.excerpts),
    source: ids(file.sources),
    agent: ids(file.agents),
    place: ids(file.places),
    lane: ids(file.lanes),
    category: ids(file.categories),
    group: ids(file.categoryGroups),
    episode: ids(file.episodes),
    'publisher group': ids(file.publisherGroups),
  }
  type Kind = keyof typeof known
  const named = (kind: Kind, id: string | null | undefined, path: MemberPath): Finding[] =>
    id === null || id === undefined || known[kind].has(id)
      ? []
      : [finding(path, `“${id}” is no ${kind} of this file`)]
  const each = (kind: Kind, list: readonly string[], path: MemberPath): Finding[] =>
    list.flatMap((id, at) => named(kind, id, [...path, at]))

  const sourceOf = new Map(file.excerpts.map(({ value }) => [value.id, value.source]))
  const concerned = new Set(
    (['incident', 'report', 'excerpt', 'source'] as const).flatMap((kind) => [...known[kind]]),
  )

  return [
    ...file.incidents.flatMap(({ value: { properties: p }, path }) => {
      const at = (member: string): MemberPath => [...path, 'properties', member]
      return [
        ...named('category', p.category, at('category')),
        ...each('category', p.alsoInvolves, at('alsoInvolves')),
        ...named('place', p.placeId, at('placeId')),
        ...each('place', p.placeCandidates, at('placeCandidates')),
        ...named('episode', p.episode, at('episode')),
        ...p.relations.flatMap((relation, which) =>
          named('incident', relation.incident, [...at('relations'), which]),
        ),
      ]
    }),
    ...file.reports.flatMap(({ value: report, path }) => {
      const { verbatimEventDate, verbatimLocality, actors, figures } = report.claims
      const quoted = [report.excerpt, verbatimEventDate?.excerpt, verbatimLocality?.excerpt].concat(
        figures.map((figure) => figure.excerpt),
      )
      return [
        ...named('source', report.source, [...path, 'source']),
        ...named('agent', report.speaker, [...path, 'speaker']),
        ...each('agent', report.via, [...path, 'via']),
        ...each('agent', actors, [...path, 'claims', 'actors']),
        ...quoted.flatMap((excerpt) => named('excerpt', excerpt, path)),
        ...quoted.flatMap((excerpt) => {
          const source = excerpt === undefined ? undefined : sourceOf.get(excerpt)
          return source === undefined || source === report.source
            ? []
            : [
                finding(
                  path,
                  `quotes “${excerpt}” of document ${source}, but reports document ${report.source}`,
                ),
              ]
        }),
      ]
    }),
    ...file.excerpts.flatMap(({ value, path }) => named('source', value.source, [...path, 'source'])),
    ...file.sources.flatMap(({ value, path }) =>
      named('source', value.derivedFrom?.source, [...path, 'derivedFrom']),
    ),
    ...file.places.flatMap(({ value, path }) => [
      ...named('place', value.within, [...path, 'within']),
      ...named('lane', value.lane, [...path, 'lane']),
    ]),
    ...file.agents.flatMap(({ value, path }) => [
      ...named('agent', value.speaksFor, [...path, 'speaksFor']),
      ...each('agent', value.mayInclude ?? [], [...path, 'mayInclude']),
    ]),
    ...file.publishers.flatMap(({ value, path }) =>
      named('publisher group', value.group, [...path, 'group']),
    ),
    ...file.categories.flatMap(({ value, path }) => named('group', value.group, [...path, 'group'])),
    ...file.checks.flatMap(({ value, path }) =>
      value.concerns
        .filter((id) => !concerned.has(id))
        .map((id) =>
          finding([...path, 'concerns'], `“${id}” is no incident, report, excerpt or source of this file`),
        ),
    ),
    ...file.episodes.flatMap(({ value, path }) =>
      value.steps.flatMap(({ view }, at) => [
        ...named('incident', view.incident, [...path, 'steps', at, 'view', 'incident']),
        ...named('source', view.source, [...path, 'steps', at, 'view', 'source']),
      ]),
    ),
  ]
}
