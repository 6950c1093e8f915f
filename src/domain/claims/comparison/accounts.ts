/** Which incidents two accounts have to do with each other over, before any of them is laid side by side. */
import type { Dataset, Incident } from '../../dataset/dataset.ts'
import type { Check } from '../../record/check.ts'
import type { Report } from '../../record/report.ts'
import type { Comparison } from '../../view/view.ts'
import { originalOf } from '../origins.ts'

/**
 * Where an incident stands between two accounts. Of two documents: reported in both or in one. Of a document and
 * other reporting: the weightiest thing other reporting does to it, `unchecked` where none is known.
 */
export const comparedGroups = [
  'both',
  'onlyFirst',
  'onlySecond',
  'disputes',
  'qualifies',
  'dates',
  'supports',
  'sameText',
  'unchecked',
] as const
export type ComparedGroup = (typeof comparedGroups)[number]

export interface ComparedRow {
  readonly row: number
  readonly group: ComparedGroup
}

/** What other reporting can do to a claim, the weightiest first; the same text elsewhere does nothing to it. */
const relationsByWeight = ['disputes', 'qualifies', 'dates', 'supports', 'sameText'] as const

/** The weightiest relation of several checks; null of none. */
export const weightiest = (checks: readonly Pick<Check, 'relation'>[]): Check['relation'] | null =>
  relationsByWeight.find((relation) => checks.some((check) => check.relation === relation)) ?? null

/** The reports of an incident that stand in a document, in the order of the record. */
export const reportsIn = (incident: Incident, source: string): readonly Report[] =>
  incident.reports.filter((report) => report.source === source)

/** Ids by which a check can be about a document's account of an incident. */
export const concernsOf = (incident: Incident, reports: readonly Report[]): readonly string[] => [
  incident.id,
  ...reports.flatMap(({ id, excerpt }) => [id, excerpt]),
]

/**
 * The incidents that either account reports, in the order of `rows`, each with where it stands. The episode chooses
 * among them; the window of time does not.
 * @param rows rows of the index that pass the filter
 */
export function comparedRows(
  dataset: Dataset,
  rows: Iterable<number>,
  { accounts: [first, second], episode }: Comparison,
): readonly ComparedRow[] {
  const groupOf =
    second === null ? besideOtherReporting(dataset.checks, first) : besideDocument(first, second)
  const found: ComparedRow[] = []
  for (const row of rows) {
    const incident = dataset.incidents[row]
    if (!incident || (episode !== null && incident.episode !== episode)) continue
    const group = groupOf(incident)
    if (group !== null) found.push({ row, group })
  }
  return found
}

type GroupOf = (incident: Incident) => ComparedGroup | null

function besideDocument(first: string, second: string): GroupOf {
  return ({ reports }) => {
    const inFirst = reports.some(({ source }) => source === first)
    const inSecond = reports.some(({ source }) => source === second)
    if (inFirst && inSecond) return 'both'
    if (inFirst) return 'onlyFirst'
    return inSecond ? 'onlySecond' : null
  }
}

function besideOtherReporting(checks: readonly Check[], source: string): GroupOf {
  const weights = new Map<string, number>()
  for (const { concerns, relation } of checks) {
    const weight = relationsByWeight.indexOf(relation)
    for (const id of concerns) weights.set(id, Math.min(weight, weights.get(id) ?? weight))
  }
  const weightOf = (id: string): number => weights.get(id) ?? Infinity
  return ({ id, reports }) => {
    // One pass without lists: it goes over every incident there is.
    let found = false
    let weight = weightOf(id)
    for (const report of reports) {
      if (report.source !== source) continue
      found = true
      weight = Math.min(weight, weightOf(report.id), weightOf(report.excerpt))
    }
    return found ? (relationsByWeight[weight] ?? 'unchecked') : null
  }
}

/** The document among two that repeats the other, or both repeat a third: then what agrees is one account. */
export function sameText(dataset: Dataset, [first, second]: Comparison['accounts']): boolean {
  return second !== null && originalOf(first, dataset) === originalOf(second, dataset)
}

/**
 * A comparison this dataset can show: of the one asked for, what of it exists, else of the open document or the
 * first original with other reporting; null where there are no documents.
 */
export function answerable(
  { sources, episodes }: Pick<Dataset, 'sources' | 'episodes'>,
  asked: Comparison | null,
  open: string | null,
): { readonly comparison: Comparison | null; readonly unknown: readonly string[] } {
  const [first, second] = asked?.accounts ?? [open ?? '', null]
  const episode = asked?.episode ?? null
  const hasEpisode = episode === null || episodes.some(({ id }) => id === episode)
  const unknown = asked
    ? [
        ...asked.accounts.filter((id) => id !== null && !sources.has(id)),
        ...(hasEpisode ? [] : [episode]),
      ].filter((id) => id !== null)
    : []
  const original = [...sources.values()].find(({ derivedFrom }) => !derivedFrom)
  const known = sources.has(first) ? first : (original ?? sources.values().next().value)?.id
  if (known === undefined) return { comparison: null, unknown }
  const other = second !== null && sources.has(second) && second !== known ? second : null
  return { comparison: { accounts: [known, other], episode: hasEpisode ? episode : null }, unknown }
}
