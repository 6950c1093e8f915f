/** A document that reports incidents: what it is, when it was published, which text was read. */
import * as v from 'valibot'
import { edtfSchema } from './edtfSchema.ts'
import { identifierSchema } from './identifier.ts'
import { languageMapSchema } from './languageMap.ts'

export const sourceSchema = v.object({
  id: identifierSchema,
  /** As printed; null where the archived text has none. */
  headline: v.nullable(v.string()),
  publisher: v.string(),
  url: v.optional(v.string()),
  archiveUrl: v.optional(v.string()),
  /** BCP 47. */
  language: v.string(),
  /** EDTF, null where nothing is known. */
  published: v.nullable(edtfSchema),
  publishedBasis: v.optional(v.picklist(['stated', 'address', 'content', 'outside', 'unknown'])),
  /** The archived text: hash of its bytes, length in Unicode code points. Missing where no text was kept. */
  text: v.optional(
    v.object({
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hexadecimal')),
      length: v.pipe(v.number(), v.integer(), v.minValue(1)),
      normalization: v.literal('none'),
    }),
  ),
  /** A copy names what it copies; the check measures and writes the overlap. */
  derivedFrom: v.optional(
    v.object({
      source: identifierSchema,
      sharedCharacters: v.optional(v.pipe(v.number(), v.integer())),
      method: v.optional(v.string()),
    }),
  ),
  remarks: v.optional(languageMapSchema),
})

export type Source = v.InferOutput<typeof sourceSchema>
