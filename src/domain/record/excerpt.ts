/** The exact words of a document, as a W3C Web Annotation target (https://www.w3.org/TR/annotation-model/#selectors). */
import * as v from 'valibot'
import { identifierSchema } from './identifier.ts'
import { languageMapSchema } from './languageMap.ts'

const textQuoteSelectorSchema = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1)),
  /** The shortest context that makes `exact` unique in its document; empty where it already is. */
  prefix: v.string(),
  suffix: v.string(),
})

/** Offsets count Unicode code points of the archived text, `end` exclusive. */
const textPositionSelectorSchema = v.object({
  type: v.literal('TextPositionSelector'),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

export const excerptSchema = v.object({
  id: identifierSchema,
  source: identifierSchema,
  language: v.string(),
  /** The words, then their place; words without a place are still a quote, only not one that can be shown in place. */
  selector: v.tuple([textQuoteSelectorSchema, v.optional(textPositionSelectorSchema)]),
  /** Ours, and marked as ours wherever it is shown. */
  translation: v.optional(languageMapSchema),
})

export type Excerpt = v.InferOutput<typeof excerptSchema>
