/** The dataset with an editor's draft in it: new records behind the old ones, so that the difference is theirs alone. */
import type { ArchivedText } from '../records/archivedText.ts'
import { fillFile } from '../records/fill/fill.ts'
import { asArray, asObject, type Json, type JsonObject } from '../records/json.ts'
import type { Draft, DraftAgent, DraftIncident, DraftPlace, DraftReport } from './draft.ts'
import { draftPoint } from './draftPoint.ts'
import { type FreshIds, freshIds } from './freshIds.ts'

export interface Added {
  readonly raw: JsonObject
  /** New records by list, for those who paste them. */
  readonly records: JsonObject
  /** Id of the incident each report of the draft tells of, by the report's key. */
  readonly incidentOf: ReadonlyMap<string, string>
}

/**
 * @param text the document's text with its hash; `sha256` empty where the browser computes none
 * @param today `2024-05-01`, for the log of changes
 */
export function withDraft(raw: JsonObject, draft: Draft, text: ArchivedText, today: string): Added {
  const ids = freshIds(idsIn(raw))
  const source = ids.numbered('s', 3)
  const places = new Map(draft.places.map((place) => [place.key, ids.ofName(place.en)]))
  const agents = new Map(draft.agents.map((agent) => [agent.key, ids.ofName(agent.name)]))
  const own = draft.reports.filter((report) => report.of === '')
  const incidents = new Map(own.map((report) => [report.key, ids.numbered('i')]))
  const incidentOf = new Map(
    draft.reports.map((report) => [
      report.key,
      incidents.get(report.key) ?? incidents.get(report.of) ?? report.of,
    ]),
  )
  const excerpts = excerptIds(draft, ids)
  const reportRecords = draft.reports.map((report): { incident: string; record: JsonObject } => {
    const incident = incidentOf.get(report.key) ?? ''
    return {
      incident,
      record: {
        id: ids.lettered(incident.replace(/^i/, 'r')),
        source,
        excerpt: excerpts.get(passageKey(report)) ?? '',
        stance: report.stance,
        speaker: report.speaker === '' ? null : (agents.get(report.speaker) ?? report.speaker),
        ...filledIn({
          speakerAsWritten: report.speakerAsWritten,
          knowledgeBasis: report.knowledgeBasis,
          knowledgeAsWritten: report.knowledgeAsWritten,
        }),
        ...inEnglish('knowledgeRemarks', report.knowledgeRemarks),
        ...(report.via.length > 0 ? { via: report.via.map((relay) => agents.get(relay) ?? relay) } : {}),
      },
    }
  })
  const reportsOf = (incident: string): JsonObject[] =>
    reportRecords.filter((entry) => entry.incident === incident).map(({ record }) => record)

  const lists = {
    ...newPublisher(raw, draft, ids),
    sources: [sourceRecord(source, draft, text)],
    agents: draft.agents.map((agent) => agentRecord(agents.get(agent.key) ?? '', agent)),
    excerpts: excerptRecords(draft, excerpts, source, text),
    places: draft.places.map((place) => placeRecord(places.get(place.key) ?? '', place)),
    features: own.map((report): JsonObject => {
      const id = incidents.get(report.key) ?? ''
      return {
        type: 'Feature',
        id,
        geometry: null,
        properties: {
          ...incidentProperties(report.incident, (place) => places.get(place) ?? place),
          reports: reportsOf(id),
        },
      }
    }),
  }
  const version = nextVersion(String(raw['version'] ?? '0.0.0'))
  const change = {
    version,
    date: today,
    record: source,
    kind: 'added',
    what: { en: `Added “${draft.source.headline || draft.source.publisher}” and what it reports.` },
  }
  const grown: JsonObject = {
    ...raw,
    version,
    ...Object.fromEntries(
      Object.entries(lists).map(([name, records]) => [
        name,
        [...(name === 'features' ? furtherReports(raw, reportsOf) : asArray(raw[name])), ...records],
      ]),
    ),
    changes: [...asArray(raw['changes']), change],
  }
  const whole = fillFile(grown, { archive: new Map([[text.sha256, text]]), places: new Map() })
  const records = Object.fromEntries(
    Object.keys(lists).map((name) => [
      name,
      name === 'features'
        ? asArray(whole[name]).filter((feature) =>
            [...incidentOf.values()].includes(String(asObject(feature)['id'])),
          )
        : asArray(whole[name]).slice(asArray(raw[name]).length),
    ]),
  )
  return { raw: whole, records, incidentOf }
}

/** Incidents of the file with the draft's reports of them at the end of theirs. */
const furtherReports = (raw: JsonObject, reportsOf: (id: string) => JsonObject[]): Json[] =>
  asArray(raw['features']).map((feature): Json => {
    const members = asObject(feature)
    const further = reportsOf(String(members['id']))
    if (further.length === 0) return feature
    const properties = asObject(members['properties'])
    return {
      ...members,
      properties: { ...properties, reports: [...asArray(properties['reports']), ...further] },
    }
  })

function sourceRecord(id: string, { source, text: kept }: Draft, text: ArchivedText): JsonObject {
  return {
    id,
    headline: source.headline === '' ? null : source.headline,
    publisher: source.publisher,
    ...filledIn({ url: source.url, archiveUrl: source.archiveUrl }),
    language: source.language,
    published: source.published === '' ? null : source.published,
    publishedBasis: source.published === '' ? 'unknown' : source.publishedBasis,
    ...(text.sha256 === '' || kept === ''
      ? {}
      : { text: { sha256: text.sha256, length: text.codePoints.length, normalization: 'none' } }),
    ...inEnglish('remarks', source.remarks),
  }
}

/** Who publishes the document, where the file describes publishers and not yet this one. */
function newPublisher(
  raw: JsonObject,
  { source }: Draft,
  ids: ReturnType<typeof freshIds>,
): { publishers?: JsonObject[] } {
  const described = asArray(raw['publishers']).map((publisher) => String(asObject(publisher)['name']))
  if (source.publisherDescription.trim() === '' || described.includes(source.publisher)) return {}
  const publisher: JsonObject = {
    id: ids.ofName(`publisher ${source.publisher}`),
    name: source.publisher,
    ...inEnglish('description', source.publisherDescription),
    group: source.publisherGroup,
    ...filledIn({ url: source.publisherUrl }),
  }
  return { publishers: [publisher] }
}

const agentRecord = (id: string, { kind, name }: DraftAgent): JsonObject => ({
  id,
  kind,
  names: { en: name },
})

function placeRecord(id: string, place: DraftPlace): JsonObject {
  const { point } = draftPoint(place)
  return {
    id,
    names: {
      en: place.en,
      ...filledIn({ 'sr-Latn': place.srLatn, 'sr-Cyrl': place.srCyrl, sq: place.sq }),
    },
    kind: place.kind,
    ...filledIn({ lane: place.lane }),
    geometry: point ? { type: 'Point', coordinates: [point.longitude, point.latitude] } : null,
    ...(point ? { coordinateUncertaintyInMeters: point.metres } : {}),
    ...inEnglish('georeferenceRemarks', place.remarks),
  }
}

function incidentProperties(incident: DraftIncident, placeId: (place: string) => string): JsonObject {
  const dated = incident.eventDate.trim() !== ''
  return {
    title: { en: incident.title },
    ...inEnglish('summary', incident.summary),
    ...filledIn({ category: incident.category }),
    eventDate: dated ? incident.eventDate.trim() : null,
    ...(dated ? { eventDateBasis: incident.eventDateBasis } : {}),
    ...inEnglish('eventDateRemarks', incident.eventDateRemarks),
    placeId: incident.place === '' ? null : placeId(incident.place),
    ...(incident.place === '' ? {} : { localityBasis: incident.localityBasis }),
    ...inEnglish('georeferenceRemarks', incident.georeferenceRemarks),
  }
}

const passageKey = ({ start, end }: DraftReport): string => `${start}-${end}`

/** Words that two reports quote are one excerpt. */
function excerptIds({ reports }: Draft, ids: FreshIds): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const report of reports) {
    const key = passageKey(report)
    if (!found.has(key)) found.set(key, ids.numbered('x'))
  }
  return found
}

function excerptRecords(
  draft: Draft,
  excerpts: ReadonlyMap<string, string>,
  source: string,
  { codePoints }: ArchivedText,
): JsonObject[] {
  return [...excerpts].map(([key, id]) => {
    const [start = 0, end = 0] = key.split('-').map(Number)
    return {
      id,
      source,
      language: draft.source.language,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: codePoints.slice(start, end).join(''),
          // The shortest context is computed with everything else that is.
          prefix: '',
          suffix: '',
        },
        { type: 'TextPositionSelector', start, end },
      ],
    }
  })
}

const filledIn = (members: Readonly<Record<string, string>>): JsonObject =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value.trim() !== ''))

const inEnglish = (member: string, text: string): JsonObject =>
  text.trim() === '' ? {} : { [member]: { en: text } }

/** Data are added: the middle number rises. */
function nextVersion(version: string): string {
  const [major = '0', minor = '0'] = version.split('.')
  return `${major}.${Number(minor) + 1 || 1}.0`
}

function idsIn(raw: JsonObject): string[] {
  const lists = ['publishers', 'sources', 'agents', 'excerpts', 'places', 'checks', 'episodes', 'features']
  return lists.flatMap((name) =>
    asArray(raw[name]).flatMap((record) => {
      const members = asObject(record)
      const properties = asObject(members['properties'])
      const within = [...asArray(properties['reports']), ...asArray(members['steps'])].map((part) =>
        String(asObject(part)['id']),
      )
      return [String(members['id']), ...within, ...asArray(properties['formerIds']).map(String)]
    }),
  )
}
