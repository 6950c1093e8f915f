/** What an editor has entered at the desk so far: everything as typed, nothing computed. */
import * as v from 'valibot'
import { knowledgeBases } from '../../../domain/record/report.ts'

const text = v.optional(v.string(), '')

const draftSourceSchema = v.object({
  publisher: text,
  headline: text,
  language: v.optional(v.string(), 'en'),
  published: text,
  publishedBasis: v.optional(v.picklist(['stated', 'address', 'content', 'outside', 'unknown']), 'stated'),
  url: text,
  archiveUrl: text,
  remarks: text,
  /** Who publishes it, where the file does not say so yet. */
  publisherDescription: text,
  publisherGroup: text,
  publisherUrl: text,
})

const draftPlaceSchema = v.object({
  key: v.string(),
  en: text,
  srLatn: text,
  srCyrl: text,
  sq: text,
  kind: v.optional(v.string(), 'village'),
  lane: text,
  /** As typed, degrees; both empty: no usable coordinate. */
  latitude: text,
  longitude: text,
  /** As typed, metres. */
  uncertainty: v.optional(v.string(), '500'),
  remarks: text,
})

const draftAgentSchema = v.object({
  key: v.string(),
  name: text,
  kind: v.optional(v.picklist(['person', 'organisation', 'outlet', 'unnamed']), 'person'),
})

const draftIncidentSchema = v.object({
  title: text,
  summary: text,
  category: text,
  eventDate: text,
  eventDateBasis: v.optional(v.picklist(['stated', 'inferred', 'outside']), 'stated'),
  eventDateRemarks: text,
  /** Id of a place of the file, key of a new one, or empty: no place is stated. */
  place: text,
  localityBasis: v.optional(v.picklist(['stated', 'context', 'candidate', 'outside']), 'stated'),
  georeferenceRemarks: text,
})

const draftReportSchema = v.object({
  key: v.string(),
  /** Code points of the document's text, end exclusive. */
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Empty: an incident of its own; else the id of one in the file, or the key of another report of this draft. */
  of: text,
  incident: draftIncidentSchema,
  stance: v.optional(v.picklist(['asserts', 'denies', 'qualifies', 'announces', 'comments']), 'asserts'),
  /** Empty: the document itself; else the id of an agent or the key of a new one. */
  speaker: text,
  speakerAsWritten: text,
  via: v.optional(v.array(v.string()), []),
  /** Empty: not looked at. */
  knowledgeBasis: v.optional(v.picklist(['', ...knowledgeBases]), ''),
  knowledgeAsWritten: text,
  knowledgeRemarks: text,
})

export const draftSchema = v.object({
  text,
  /** The text can be quoted from: it is no longer changed. */
  settled: v.optional(v.boolean(), false),
  source: v.optional(draftSourceSchema, {}),
  places: v.optional(v.array(draftPlaceSchema), []),
  agents: v.optional(v.array(draftAgentSchema), []),
  reports: v.optional(v.array(draftReportSchema), []),
  /** Keys are numbered on and never given twice. */
  nextKey: v.optional(v.number(), 1),
})

export type Draft = v.InferOutput<typeof draftSchema>
export type DraftSource = Draft['source']
export type DraftPlace = Draft['places'][number]
export type DraftAgent = Draft['agents'][number]
export type DraftReport = Draft['reports'][number]
export type DraftIncident = DraftReport['incident']

export const emptyDraft = (): Draft => v.parse(draftSchema, {})
export const emptyPlace = (key: string): DraftPlace => v.parse(draftPlaceSchema, { key })
export const emptyAgent = (key: string): DraftAgent => v.parse(draftAgentSchema, { key })
export const emptyReport = (key: string, start: number, end: number): DraftReport =>
  v.parse(draftReportSchema, { key, start, end, incident: {} })

/** A draft kept earlier; null where the text holds none. */
export function readDraft(kept: string): Draft | null {
  try {
    const parsed = v.safeParse(draftSchema, JSON.parse(kept))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
