/** Other reporting, or our own arithmetic, that supports, disputes, qualifies or dates what a document says. */
import * as v from 'valibot'
import { edtfSchema } from './edtfSchema.ts'
import { identifierSchema } from './identifier.ts'
import { languageMapSchema } from './languageMap.ts'

export const checkSchema = v.pipe(
  v.object({
    id: identifierSchema,
    /** Ids of the incidents, reports, excerpts or sources it is about. */
    concerns: v.pipe(v.array(identifierSchema), v.minLength(1, 'must name what it concerns')),
    relation: v.picklist(['supports', 'disputes', 'qualifies', 'dates']),
    aspect: v.picklist([
      'existence',
      'actor',
      'time',
      'place',
      'figure',
      'wording',
      'translation',
      'omission',
    ]),
    value: v.optional(v.string()),
    /** One sentence of ours. */
    text: languageMapSchema,
    url: v.optional(v.string()),
    /** A mirror or aggregator through which the publisher's text was seen. */
    seenThrough: v.optional(v.string()),
    publisher: v.optional(v.string()),
    date: v.optional(edtfSchema),
    /** `computed`: our own calculation; everything else is reporting and needs an address or a mirror. */
    basis: v.optional(v.literal('computed')),
  }),
  v.check(
    (check) => check.basis === 'computed' || check.url !== undefined || check.seenThrough !== undefined,
    'needs url or seenThrough, or basis "computed"',
  ),
)

export type Check = v.InferOutput<typeof checkSchema>
