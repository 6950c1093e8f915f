/** The table at the end of a run: what the file holds, so that a loss is seen. */

import { publisherBalance } from '../../domain/claims/publisherBalance.ts'
import { checkRelations } from '../../domain/record/check.ts'
import type { DataFile } from '../../format/curate/records/dataFile.ts'
import { asArray, asObject } from '../../format/curate/records/json.ts'
import { quoteShare } from '../../format/curate/records/rules/checkQuotes.ts'

export function countsTable(file: DataFile): string {
  const flat = asArray(file.raw['features']).map((feature) => asObject(asObject(feature)['properties']))
  const count = <Item>(items: readonly Item[], key: (item: Item) => string | readonly string[]) => {
    const counts = new Map<string, number>()
    for (const item of items)
      for (const name of [key(item)].flat()) counts.set(name, (counts.get(name) ?? 0) + 1)
    return [...counts]
  }
  const properties = file.incidents.map(({ value }) => value.properties)
  const sections: [string, readonly [string, number | string][]][] = [
    [
      'dataset',
      [
        ['incidents', file.incidents.length],
        ['reports', file.reports.length],
        ['excerpts', file.excerpts.length],
        ['checks', file.checks.length],
        ['places', file.places.length],
        ['agents', file.agents.length],
        ['undated', properties.filter(({ eventDate }) => eventDate === null).length],
        [
          'without a place',
          properties.filter((p) => p.placeId === null && p.placeCandidates.length === 0).length,
        ],
        ['disputed', flat.filter((members) => members['disputed'] === true).length],
      ],
    ],
    [
      'reports by document',
      inOrderOf(
        file.sources.map(({ value }) => value.id),
        count(file.reports, ({ value }) => value.source),
      ),
    ],
    [
      'quoted part of the document',
      file.sources.flatMap(({ value: { id, text } }) =>
        text ? [[id, `${(quoteShare(id, text.length, file).quotes * 100).toFixed(1)} %`] as const] : [],
      ),
    ],
    ['incidents by episode', count(properties, ({ episode }) => episode ?? '(none)')],
    [
      'incidents by category',
      inOrderOf(
        file.categories.map(({ value }) => value.id),
        count(properties, ({ category }) => category ?? '(none)'),
      ),
    ],
    [
      'incidents by place',
      inOrderOf(
        file.places.map(({ value }) => value.id),
        count(
          properties,
          ({ placeId, placeCandidates }) =>
            placeId ?? (placeCandidates.length > 0 ? '(candidates)' : '(none)'),
        ),
      ),
    ],
    ['incidents by origins', count(flat, (members) => String(members['origins'] ?? '(not written)')).sort()],
    ['checks by relation', count(file.checks, ({ value }) => value.relation)],
    ['how speakers know', count(file.reports, ({ value }) => value.knowledgeBasis ?? '(not looked at)')],
    ...balance(file),
  ]
  return sections
    .map(([title, rows]) =>
      [title, ...rows.map(([name, number]) => `  ${String(number).padStart(6)}  ${name}`)].join('\n'),
    )
    .join('\n')
}

/** Who is cited how often in checks; nothing where the file does not say who publishes. */
function balance(file: DataFile): [string, [string, number][]][] {
  if (file.publishers.length === 0) return []
  const cited = publisherBalance(
    file.checks.map(({ value }) => value),
    {
      publisherGroups: file.publisherGroups.map(({ value }) => value),
      publishers: new Map(file.publishers.map(({ value }) => [value.name, value])),
    },
  )
  const rows = cited.map(({ group, checks, byRelation, publishers }): [string, number] => {
    const relations = checkRelations
      .filter((relation) => byRelation[relation] > 0)
      .map((relation) => `${relation} ${byRelation[relation]}`)
    return [`${group ?? '(not known)'}: ${relations.join(', ')} (publishers: ${publishers})`, checks]
  })
  return [['checks by group of publishers', rows]]
}

/** Rows in the order of a list of the file, then the others. */
function inOrderOf(ids: readonly string[], rows: readonly [string, number][]): [string, number][] {
  const rank = (name: string) => (ids.includes(name) ? ids.indexOf(name) : ids.length)
  return [...rows].sort((a, b) => rank(a[0]) - rank(b[0]))
}
