/** The dataset as a table: one row for each report of an incident, so that every quote and voice is kept. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import type { Excerpt } from '../../domain/record/excerpt.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import type { Report } from '../../domain/record/report.ts'
import type { Source } from '../../domain/record/source.ts'
import { type CsvCell, csvTable } from './csvTable.ts'
import { instantText } from './eventBounds.ts'
import { claimsNote, type ExtractNote, footnoteLines } from './extractNote.ts'
import {
  agentName,
  checkText,
  exportLanguage,
  type IncidentExport,
  incidentExports,
  publisherDescription,
} from './incidentExport.ts'

interface Row {
  readonly dataset: Dataset
  readonly account: IncidentExport
  /** null for an incident without reports, which still has its row. */
  readonly report: Report | null
  readonly excerpt: Excerpt | undefined
  readonly source: Source | undefined
}

type Column = readonly [name: string, cell: (row: Row) => CsvCell | undefined]

/** Values of a list in one cell, as Darwin Core recommends (https://dwc.tdwg.org/terms/). */
const list = (values: readonly string[]): string => values.join(' | ')

const placeNames =
  (language: string) =>
  ({ account }: Row): string =>
    list(account.places.flatMap(({ names }) => names[language] ?? []))

/** Only a single point has coordinates in the table: candidates have none that would be true. */
const onlyPoint = ({ account }: Row) => (account.hasCandidates ? undefined : account.points[0])

const incidentColumns: readonly Column[] = [
  ['incidentId', ({ account }) => account.incident.id],
  ['title', ({ account }) => textIn(account.incident.title, exportLanguage)],
  ['category', ({ account }) => account.incident.category],
  ['eventDate', ({ account }) => account.incident.eventDate],
  ['eventTime', ({ account }) => account.incident.eventTime],
  ['eventTimePrecision', ({ account }) => account.incident.eventTimePrecision],
  ['start', ({ account, dataset }) => instantText(account.dating.span.start, dataset.zone)],
  ['endExclusive', ({ account, dataset }) => instantText(account.dating.span.end, dataset.zone)],
  ['eventDateBasis', ({ account }) => account.incident.eventDateBasis],
  ['placeId', ({ account }) => account.incident.placeId],
  ['placeName_en', placeNames('en')],
  ['placeName_sr-Latn', placeNames('sr-Latn')],
  ['placeName_sq', placeNames('sq')],
  ['longitude', (row) => onlyPoint(row)?.[0]],
  ['latitude', (row) => onlyPoint(row)?.[1]],
  ['coordinateUncertaintyInMeters', ({ account }) => account.coordinateUncertaintyInMeters],
  // A point that stands for an area or a line must not be taken for the spot.
  ['geometryType', ({ account }) => account.incident.geometry?.type],
  ['approximate', ({ account }) => account.places.some(({ approximate }) => approximate)],
  ['localityBasis', ({ account }) => account.incident.localityBasis],
  ['placeRole', ({ account }) => account.incident.placeRole],
  ['placeCandidates', ({ account }) => list(account.incident.placeCandidates)],
  ['origins', ({ account }) => account.origins],
  ['disputed', ({ account }) => account.disputed],
  [
    'otherReporting',
    ({ account, dataset }) => list(account.checks.map((check) => checkText(check, dataset))),
  ],
  ['sameText', ({ account, dataset }) => list(account.sameText.map((check) => checkText(check, dataset)))],
  ['episode', ({ account }) => account.incident.episode],
]

const reportColumns: readonly Column[] = [
  ['reportId', ({ report }) => report?.id],
  ['stance', ({ report }) => report?.stance],
  ['speaker', ({ report, dataset }) => (report?.speaker ? agentName(dataset, report.speaker) : null)],
  ['speakerAsWritten', ({ report }) => report?.speakerAsWritten],
  ['via', ({ report, dataset }) => list(report?.via.map((id) => agentName(dataset, id)) ?? [])],
  ['knowledgeBasis', ({ report }) => report?.knowledgeBasis],
  ['knowledgeAsWritten', ({ report }) => report?.knowledgeAsWritten],
  [
    'knowledgeRemarks',
    ({ report }) => report?.knowledgeRemarks && textIn(report.knowledgeRemarks, exportLanguage),
  ],
  ['sourceId', ({ report }) => report?.source],
  ['publisher', ({ source }) => source?.publisher],
  ['publisherDescription', ({ source, dataset }) => publisherDescription(source?.publisher, dataset)],
  ['published', ({ source }) => source?.published],
  ['sourceUrl', ({ source }) => source?.url],
  ['exact', ({ excerpt }) => excerpt?.selector[0].exact],
  ['exactStart', ({ excerpt }) => excerpt?.selector[1]?.start],
  ['exactEnd', ({ excerpt }) => excerpt?.selector[1]?.end],
  ['exactLanguage', ({ excerpt }) => excerpt?.language],
  ['verbatimEventDate', ({ report }) => report?.claims.verbatimEventDate?.verbatim],
  ['verbatimLocality', ({ report }) => report?.claims.verbatimLocality?.verbatim],
]

const datasetColumns: readonly Column[] = [
  ['datasetVersion', ({ dataset }) => dataset.card.version],
  ['license', ({ dataset }) => dataset.card.license],
  ['footnotes', ({ dataset }) => list(footnoteLines(dataset))],
  ['note', () => claimsNote],
]

const columns = [...incidentColumns, ...reportColumns, ...datasetColumns]

/** CSV knows neither comments nor a head: what a file tells of itself stands in columns, the same in every row. */
const extractColumns = (dataset: Dataset, note: ExtractNote): readonly Column[] =>
  Object.entries({ datasetTitle: textIn(dataset.card.title, exportLanguage), ...note }).map(
    ([name, value]) => [name === 'selection' ? 'extract' : name, () => value] as const,
  )

/**
 * CSV (RFC 4180) in order of time, undated incidents last, without a byte order mark. Cells of the incident repeat on
 * each of its reports: count distinct `incidentId`s, not rows.
 *
 * `eventDate` is EDTF; `start` and `endExclusive` are its outer bounds, RFC 3339 with the offset of the dataset's
 * zone, empty where open or undated. Longitude and latitude are degrees (WGS 84) and stand only where there is one
 * point, uncertain by so many metres; candidates are listed by id and name. `exact` is the quote; `exactStart` and
 * `exactEnd` count code points of the archived text. `knowledgeBasis` is on what the speaker's knowledge rests, empty
 * where nobody has looked; `sameText` is where the document's text stands too, and supports nothing. Several values in
 * a cell are parted by ` | `. An extract's note stands in columns of its own.
 */
export function datasetCsv(dataset: Dataset, note?: ExtractNote): string {
  const rows = incidentExports(dataset).flatMap((account) => rowsOf(dataset, account))
  const all = note ? [...columns, ...extractColumns(dataset, note)] : columns
  return csvTable([all.map(([name]) => name), ...rows.map((row) => all.map(([, cell]) => cell(row) ?? null))])
}

function rowsOf(dataset: Dataset, account: IncidentExport): readonly Row[] {
  const { reports } = account.incident
  if (reports.length === 0) {
    return [{ dataset, account, report: null, excerpt: undefined, source: undefined }]
  }
  return reports.map((report) => ({
    dataset,
    account,
    report,
    excerpt: dataset.excerpts.get(report.excerpt),
    source: dataset.sources.get(report.source),
  }))
}
