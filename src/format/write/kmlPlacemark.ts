/** One incident as a KML placemark: what is reported, by whom, when and where, and how surely. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import type { Report } from '../../domain/record/report.ts'
import { agentName, checkText, exportLanguage, type IncidentExport } from './incidentExport.ts'
import { exactOf, kmlExtendedData, publisherOf } from './kmlExtendedData.ts'
import { kmlGeometry } from './kmlGeometry.ts'
import { kmlTime } from './kmlTime.ts'
import { knowledgeWords } from './knowledgeWords.ts'
import { element, textElement } from './xml.ts'

/** The styles of the document that placemarks refer to. */
export const kmlStyles = { single: 'incident', candidates: 'candidates' } as const

/** Its children stand in the order the schema of KML demands. An unplaced incident has no geometry. */
export function kmlPlacemark(dataset: Dataset, account: IncidentExport): string {
  const { incident, points, extents, hasCandidates } = account
  const time = kmlTime(account.dating, dataset.zone)
  const geometry = kmlGeometry(points, extents)
  return element(
    'Placemark',
    [
      textElement('name', textIn(incident.title, exportLanguage)),
      textElement('description', description(dataset, account)),
      ...(time === null ? [] : [time]),
      textElement('styleUrl', `#${hasCandidates ? kmlStyles.candidates : kmlStyles.single}`),
      kmlExtendedData(dataset, account),
      ...(geometry === null ? [] : [geometry]),
    ],
    // An XML id may not begin with a digit, an id of ours may.
    { id: `incident.${incident.id}` },
  )
}

/** Plain sentences: programs show them alone, so the voices and the doubts must be among them. */
function description(dataset: Dataset, account: IncidentExport): string {
  const { incident } = account
  const remarks = [incident.summary, incident.eventDateRemarks, incident.georeferenceRemarks]
  return [
    ...remarks.flatMap((map) => (map ? [textIn(map, exportLanguage)] : [])),
    ...incident.reports.map((report) => `“${exactOf(dataset, report)}” – ${chain(dataset, report)}.`),
    `When: ${whenText(account)}. Where: ${whereText(account)}.`,
    `Independent origins: ${account.origins}. Disputed: ${account.disputed ? 'yes' : 'no'}.`,
    ...account.checks.map((check) => `Other reporting ${checkText(check, dataset)}.`),
    ...account.sameText.map((check) => `No support, the text itself: ${checkText(check, dataset)}.`),
  ].join('\n')
}

function whenText({ incident }: IncidentExport): string {
  const { eventDate, eventTime, eventDateBasis } = incident
  if (eventDate === null) return 'not known'
  const basis = eventDateBasis === undefined ? '' : ` (${eventDateBasis})`
  return `${[eventDate, eventTime].filter((part) => part !== undefined).join(' ')}${basis}`
}

function whereText({ places, points, coordinateUncertaintyInMeters: radius }: IncidentExport): string {
  const names = places.map((place) => [...new Set(Object.values(place.names))].join(' / '))
  const named = names.length > 0 ? names.join('; or ') : points.length > 0 ? 'as drawn' : 'not stated'
  return radius === null ? named : `${named}, ± ${radius} m`
}

/** `Aleksandar Vučić → TASS → Tsarizm (denies)`: from the voice to the document. */
function chain(dataset: Dataset, report: Report): string {
  const { speaker, via, stance, knowledgeBasis } = report
  const known = knowledgeBasis === undefined ? '' : `; ${knowledgeWords[knowledgeBasis]}`
  const relays = [...(speaker === null ? [] : [speaker]), ...via].map((id) => agentName(dataset, id))
  return `${[...relays, publisherOf(dataset, report)].join(' → ')} (${stance}${known})`
}
