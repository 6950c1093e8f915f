import type { Check } from '../record/check.ts'
import type { Change } from '../record/collection.ts'
import type { IncidentProperties } from '../record/incident.ts'
import type { Place } from '../record/place.ts'
import type { PublisherTables } from '../record/publisher.ts'
import type { Report } from '../record/report.ts'
import type { Source } from '../record/source.ts'
import type { Dataset } from './dataset.ts'

/**
 * Members that are read only when a record is open: remarks, and addresses of other reporting, by the kind of record.
 * Each of them may be missing.
 */
export const remarkMembers = {
  incidents: ['eventDateRemarks', 'georeferenceRemarks', 'identityRemarks'],
  reports: ['knowledgeAsWritten', 'knowledgeRemarks'],
  places: ['georeferenceSources', 'georeferenceRemarks'],
  sources: ['remarks'],
  checks: ['value', 'url', 'seenThrough'],
} as const
export type RemarkedKind = keyof typeof remarkMembers

interface Remarked {
  readonly incidents: IncidentProperties
  readonly reports: Report
  readonly places: Place
  readonly sources: Source
  readonly checks: Check
}

type RemarksOf<Kind extends RemarkedKind> = Partial<
  Pick<Remarked[Kind], (typeof remarkMembers)[Kind][number] & keyof Remarked[Kind]>
>

/** By the id of the record. */
export type Remarks = { readonly [Kind in RemarkedKind]: Readonly<Record<string, RemarksOf<Kind>>> }

/** What of a dataset may come later than the rest: nothing of it is needed for map, timeline and list. */
export interface Supplement extends PublisherTables {
  readonly changes: readonly Change[]
  readonly remarks: Remarks
}

export const noRemarks: Remarks = { incidents: {}, reports: {}, places: {}, sources: {}, checks: {} }

/** A record with what the supplement has of it. */
export const remarked = <Kind extends RemarkedKind, Item extends { readonly id: string }>(
  kind: Kind,
  record: Item,
  remarks: Remarks,
): Item & RemarksOf<Kind> => ({ ...record, ...remarks[kind][record.id] })

/** The dataset with its supplement in its place, as it was before a build set the two apart. */
export function withSupplement(
  dataset: Dataset,
  { publisherGroups, publishers, changes, remarks }: Supplement,
): Dataset {
  const { supplementFile: _, ...card } = dataset.card
  const eachOf = <Kind extends 'places' | 'sources'>(kind: Kind): Dataset[Kind] =>
    new Map([...dataset[kind]].map(([id, record]) => [id, remarked(kind, record, remarks)])) as Dataset[Kind]
  return {
    ...dataset,
    card,
    publisherGroups,
    publishers,
    changes,
    places: eachOf('places'),
    sources: eachOf('sources'),
    checks: dataset.checks.map(({ addressApart: _, ...check }) => remarked('checks', check, remarks)),
    incidents: dataset.incidents.map((incident) => ({
      ...remarked('incidents', incident, remarks),
      reports: incident.reports.map((report) => remarked('reports', report, remarks)),
    })),
  }
}
