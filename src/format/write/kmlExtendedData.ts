/** The facts of a placemark as `ExtendedData` of KML 2.2 (OGC 07-147r2, clause 9.2), for programs. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { type LanguageMap, textIn } from '../../domain/record/languageMap.ts'
import type { Place } from '../../domain/record/place.ts'
import type { Report } from '../../domain/record/report.ts'
import {
  agentName,
  checkText,
  exportLanguage,
  type IncidentExport,
  publisherDescription,
} from './incidentExport.ts'
import { element, textElement } from './xml.ts'

type Datum = readonly [name: string, value: string | number | boolean | null | undefined]

/** Named as the members of our own file; what an incident does not tell has no `Data`. */
export function kmlExtendedData(dataset: Dataset, account: IncidentExport): string {
  const { incident } = account
  const data: readonly Datum[] = [
    ['incidentId', incident.id],
    ['category', incident.category],
    ['eventDate', incident.eventDate],
    ['eventTime', incident.eventTime],
    ['eventTimePrecision', incident.eventTimePrecision],
    ['eventDateBasis', incident.eventDateBasis],
    ['eventDateRemarks', inWords(incident.eventDateRemarks)],
    ['placeId', incident.placeId],
    ['localityBasis', incident.localityBasis],
    ['placeRole', incident.placeRole],
    ['georeferenceRemarks', inWords(incident.georeferenceRemarks)],
    ['coordinateUncertaintyInMeters', account.coordinateUncertaintyInMeters],
    ...account.places.flatMap(placeData),
    ['origins', account.origins],
    ['disputed', account.disputed],
    ['episode', incident.episode],
    ...incident.reports.flatMap((report, position) => reportData(dataset, report, position)),
    ...account.checks.map((check, position): Datum => [`checks[${position}]`, checkText(check, dataset)]),
    ...account.sameText.map((check, position): Datum => [`sameText[${position}]`, checkText(check, dataset)]),
  ]
  return element(
    'ExtendedData',
    data.flatMap(([name, value]) =>
      value === null || value === undefined || value === ''
        ? []
        : element('Data', [textElement('value', String(value))], { name }),
    ),
  )
}

const inWords = (map: LanguageMap | undefined): string | undefined => map && textIn(map, exportLanguage)

const placeData = (place: Place, position: number): readonly Datum[] => [
  [`places[${position}].id`, place.id],
  ...Object.entries(place.names).map(
    ([language, name]): Datum => [`places[${position}].names.${language}`, name],
  ),
  [`places[${position}].coordinateUncertaintyInMeters`, place.coordinateUncertaintyInMeters],
  [`places[${position}].approximate`, place.approximate || null],
]

const reportData = (dataset: Dataset, report: Report, position: number): readonly Datum[] => [
  [`reports[${position}].id`, report.id],
  [`reports[${position}].stance`, report.stance],
  [`reports[${position}].exact`, exactOf(dataset, report)],
  [`reports[${position}].speaker`, report.speaker && agentName(dataset, report.speaker)],
  [`reports[${position}].via`, report.via.map((id) => agentName(dataset, id)).join(' | ')],
  [`reports[${position}].knowledgeBasis`, report.knowledgeBasis],
  [`reports[${position}].knowledgeAsWritten`, report.knowledgeAsWritten],
  [`reports[${position}].knowledgeRemarks`, inWords(report.knowledgeRemarks)],
  [`reports[${position}].publisher`, publisherOf(dataset, report)],
  [
    `reports[${position}].publisherDescription`,
    publisherDescription(dataset.sources.get(report.source)?.publisher, dataset),
  ],
  [`reports[${position}].url`, dataset.sources.get(report.source)?.url],
  [`reports[${position}].verbatimEventDate`, report.claims.verbatimEventDate?.verbatim],
  [`reports[${position}].verbatimLocality`, report.claims.verbatimLocality?.verbatim],
]

export const exactOf = (dataset: Dataset, { excerpt }: Report): string =>
  dataset.excerpts.get(excerpt)?.selector[0].exact ?? ''

export const publisherOf = (dataset: Dataset, { source }: Report): string =>
  dataset.sources.get(source)?.publisher ?? source
