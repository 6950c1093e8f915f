/** One account of an incident: who said so, through whom, in which words, in which document. */
import * as v from 'valibot'
import { identifierSchema } from './identifier.ts'
import { languageMapSchema } from './languageMap.ts'

const count = v.pipe(v.number(), v.minValue(0))

/** A figure as one account gives it. Only figures of one measure, one counted group and one time can disagree. */
const figureSchema = v.pipe(
  v.object({
    /** Id of a measure (`injured`, `arrested`); words no measure has for its id stand for themselves. */
    measure: v.string(),
    /** Whom or what: id of a counted group (`police-officers`), or words likewise. */
    counted: v.string(),
    value: v.optional(count),
    atLeast: v.optional(count),
    atMost: v.optional(count),
    about: v.optional(count),
    asOf: v.optional(v.string()),
    excerpt: v.optional(identifierSchema),
  }),
  v.check(
    (figure) =>
      [figure.value, figure.atLeast, figure.atMost, figure.about].some((number) => number !== undefined),
    'needs one of value, atLeast, atMost, about',
  ),
)

/** Words of the account; `excerpt` where they stand elsewhere in the text than the report's own. */
const verbatimSchema = v.object({ verbatim: v.string(), excerpt: v.optional(identifierSchema) })

const claimsSchema = v.object({
  verbatimEventDate: v.optional(verbatimSchema),
  verbatimLocality: v.optional(verbatimSchema),
  /** Who acts in the incident, according to this account. */
  actors: v.optional(v.array(identifierSchema), []),
  figures: v.optional(v.array(figureSchema), []),
})

/**
 * On what the speaker's knowledge rests, as the document gives it: seen, heard, a recording (film or picture), a
 * document, told by somebody else; `notSaid` where the document does not say.
 */
export const knowledgeBases = ['seen', 'heard', 'recording', 'document', 'told', 'notSaid'] as const
export type KnowledgeBasis = (typeof knowledgeBases)[number]

export const reportSchema = v.object({
  id: identifierSchema,
  source: identifierSchema,
  excerpt: identifierSchema,
  stance: v.picklist(['asserts', 'denies', 'qualifies', 'announces', 'comments']),
  /** null where the document speaks in its own voice. */
  speaker: v.nullable(identifierSchema),
  speakerAsWritten: v.optional(v.string()),
  /** From the speaker to the document, neither included. */
  via: v.optional(v.array(identifierSchema), []),
  /** Missing: nobody has looked. */
  knowledgeBasis: v.optional(v.picklist(knowledgeBases)),
  /** The document's words for it. */
  knowledgeAsWritten: v.optional(v.string()),
  knowledgeRemarks: v.optional(languageMapSchema),
  claims: v.optional(claimsSchema, { actors: [], figures: [] }),
})

export type Report = v.InferOutput<typeof reportSchema>
export type Figure = v.InferOutput<typeof figureSchema>
