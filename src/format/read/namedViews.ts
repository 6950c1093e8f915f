/** data/views.json → the views an editor has named; what is sound of a faulty file is kept and the rest named. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import type { FacetName } from '../../domain/filter/filter.ts'
import { ownVoice } from '../../domain/filter/filter.ts'
import { type NamedView, namedViewSchema, namedViewsVersion } from '../../domain/record/namedView.ts'
import { placedIssues, positionAt } from './filePosition.ts'
import { type FoundIssue, type Issue, type IssueSink, quoteValue } from './issue.ts'
import { salvage } from './salvage.ts'
import { scanJson } from './scanJson.ts'

export interface NamedViewsReading {
  readonly views: readonly NamedView[]
  readonly issues: readonly Issue[]
}

/** @param dataset what the views speak of */
export function readNamedViews(text: string, dataset: Dataset): NamedViewsReading {
  const json = text.replace(/^\ufeff/, '')
  const fault = scanJson(json)
  if (fault) return unreadable(`This is no JSON: ${fault.message}`, positionAt(json, fault.offset).line)
  const value: unknown = JSON.parse(json)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return unreadable(`The file is ${quoteValue(value)}, not named views`, 1)
  const { viewsVersion, views: listed } = value as Record<string, unknown>
  if (!Array.isArray(listed)) return unreadable('There is no list “views”', 1)
  const found: FoundIssue[] = []
  const report: IssueSink = (issue) => void found.push(issue)
  if (viewsVersion !== namedViewsVersion) {
    const message = `“viewsVersion” is ${quoteValue(viewsVersion)}, not ${namedViewsVersion}`
    const remedy = `Write ${namedViewsVersion}; the views are read as if it stood there.`
    report({ severity: 'remark', path: ['viewsVersion'], message, remedy })
  }
  const names = new Set<string>()
  const views = listed.flatMap((entry: unknown, position) => {
    const path = ['views', position]
    const view = salvage(namedViewSchema, entry, 'view', path, report)?.value
    if (!view) return []
    if (names.has(view.id)) {
      const remedy = 'Give every view a name of its own; until then only the first is kept.'
      report({
        severity: 'fault',
        path: [...path, 'id'],
        message: `${quoteValue(view.id)} stands twice`,
        remedy,
      })
      return []
    }
    names.add(view.id)
    for (const { at, message } of unknownRecords(view, dataset)) {
      const remedy = 'Name a record of this dataset, or leave the member out.'
      report({ severity: 'fault', path: [...path, 'view', ...at], message, remedy })
    }
    return [view]
  })
  return { views, issues: placedIssues(json, found) }
}

/** Records the view names and the dataset does not have. */
function unknownRecords(
  { view: { incident, source, filter } }: NamedView,
  { rowOf, sources, places, agents, categoryGroups }: Dataset,
): { readonly at: (string | number)[]; readonly message: string }[] {
  const groups = new Set(categoryGroups.map(({ id }) => id))
  const known: Partial<Record<FacetName, (id: string) => boolean>> = {
    groups: (id) => groups.has(id),
    places: (id) => places.has(id),
    sources: (id) => sources.has(id),
    speakers: (id) => id === ownVoice || agents.has(id),
  }
  const chosen = (['groups', 'places', 'sources', 'speakers'] as const).flatMap((name) =>
    (filter?.[name] ?? []).flatMap((id, position) =>
      known[name]?.(id) ? [] : [{ at: ['filter', name, position], message: unknown(id) }],
    ),
  )
  return [
    ...(incident === undefined || rowOf.has(incident)
      ? []
      : [{ at: ['incident'], message: unknown(incident) }]),
    ...(source === undefined || sources.has(source) ? [] : [{ at: ['source'], message: unknown(source) }]),
    ...chosen,
  ]
}

const unknown = (id: string): string => `${quoteValue(id)} is not in the dataset`

const unreadable = (message: string, line: number): NamedViewsReading => ({
  views: [],
  issues: [
    {
      severity: 'fault',
      pointer: '',
      line,
      message,
      remedy: 'Write an object with “viewsVersion” and a list “views”; until then no view has a name.',
    },
  ],
})
