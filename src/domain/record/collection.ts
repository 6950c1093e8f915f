/** The card of a dataset: everything beside its features that the interface shows and a newsroom replaces. */
import * as v from 'valibot'
import { at, type IncidentIndex } from '../dataset/incidentIndex.ts'
import { agentSchema } from './agent.ts'
import { checkSchema } from './check.ts'
import { episodeSchema } from './episode.ts'
import { excerptSchema } from './excerpt.ts'
import { identifierSchema } from './identifier.ts'
import { languageMapSchema } from './languageMap.ts'
import { placeSchema } from './place.ts'
import { publisherGroupSchema, publisherSchema } from './publisher.ts'
import { sourceSchema } from './source.ts'
import { viewRecordSchema } from './viewRecord.ts'

/** The eight shapes of the symbol alphabet; a file assigns them to its own groups. */
export const symbolNames = [
  'triangle',
  'square',
  'diamond',
  'disc',
  'plus',
  'bar',
  'pentagon',
  'dot',
] as const
export type SymbolName = (typeof symbolNames)[number]

export const symbolOf = (index: IncidentIndex, row: number): SymbolName =>
  symbolNames[at(index.symbol, row)] ?? 'dot'

export const categoryGroupSchema = v.object({
  id: identifierSchema,
  symbol: v.picklist(symbolNames),
  label: languageMapSchema,
})

export const categorySchema = v.object({
  id: identifierSchema,
  group: identifierSchema,
  label: languageMapSchema,
  /** One line. */
  definition: languageMapSchema,
})

/** What figures count, as code and words: a measure (“injured”), a counted group (“police officers”). */
export const termSchema = v.object({ id: identifierSchema, label: languageMapSchema })

export const laneSchema = v.object({ id: identifierSchema, label: languageMapSchema })

export const footnoteSchema = v.object({
  id: identifierSchema,
  /** The sign that refers to it, e.g. `*`. */
  mark: v.string(),
  text: languageMapSchema,
  /** Other wordings by name, such as `unmik`, that an embedder may choose; none may be left out. */
  wordings: v.optional(v.record(identifierSchema, languageMapSchema)),
})

export const changeSchema = v.object({
  version: v.string(),
  date: v.string(),
  record: v.string(),
  kind: v.picklist(['added', 'corrected', 'merged', 'split', 'withdrawn']),
  replacedBy: v.optional(identifierSchema),
  what: languageMapSchema,
})

/** Whoever is named when the dataset is cited: people by both names, anybody else by `name`. */
const authorSchema = v.object({
  name: v.optional(v.string()),
  'family-names': v.optional(v.string()),
  'given-names': v.optional(v.string()),
})

/** The card: members that are one thing. */
export const cardSchema = v.object({
  version: v.string(),
  title: languageMapSchema,
  description: v.optional(languageMapSchema),
  license: v.optional(v.string()),
  /** In the words of the Citation File Format (https://citation-file-format.github.io). */
  authors: v.optional(v.array(authorSchema)),
  /** A mail address or a web address that takes corrections. */
  contact: v.optional(v.string()),
  /** IANA time zone of the events. */
  timeZone: v.string(),
  defaultView: v.optional(viewRecordSchema),
  /** The file beside this one that has publishers and the whole log of changes; a build sets them apart. */
  supplementFile: v.optional(
    v.pipe(v.string(), v.regex(/^[\w-]+(\.[\w-]+)*\.json$/, 'is no file beside this one')),
  ),
})

/** The lists: each element is read on its own, so one faulty element costs only itself. */
export const listSchemas = {
  footnotes: footnoteSchema,
  lanes: laneSchema,
  categoryGroups: categoryGroupSchema,
  categories: categorySchema,
  measures: termSchema,
  countedGroups: termSchema,
  publisherGroups: publisherGroupSchema,
  publishers: publisherSchema,
  sources: sourceSchema,
  agents: agentSchema,
  excerpts: excerptSchema,
  places: placeSchema,
  checks: checkSchema,
  episodes: episodeSchema,
  changes: changeSchema,
} as const

export type Author = v.InferOutput<typeof authorSchema>
export type Card = v.InferOutput<typeof cardSchema>
export type CategoryGroup = v.InferOutput<typeof categoryGroupSchema>
export type Category = v.InferOutput<typeof categorySchema>
export type Term = v.InferOutput<typeof termSchema>
export type Lane = v.InferOutput<typeof laneSchema>
export type Footnote = v.InferOutput<typeof footnoteSchema>
export type Change = v.InferOutput<typeof changeSchema>
