/**
 * Other reporting, or our own arithmetic, that supports, disputes, qualifies or dates what a document says; or the
 * place where the same text stands that the document took up.
 */
import * as v from 'valibot'
import { edtfSchema } from './edtfSchema.ts'
import { identifierSchema } from './identifier.ts'
import { languageMapSchema, writtenTextSchema } from './languageMap.ts'

export const checkRelations = ['supports', 'disputes', 'qualifies', 'dates', 'sameText'] as const

export const checkSchema = v.pipe(
  v.object({
    id: identifierSchema,
    /** Ids of the incidents, reports, excerpts or sources it is about. */
    concerns: v.pipe(v.array(identifierSchema), v.minLength(1, 'must name what it concerns')),
    /** `sameText`: of the chain the document copied, such as its agency; it shows the copying and supports nothing. */
    relation: v.picklist(checkRelations),
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
    value: v.optional(writtenTextSchema),
    /** One sentence of ours. */
    text: languageMapSchema,
    url: v.optional(v.string()),
    /** A mirror or aggregator through which the publisher's text was seen. */
    seenThrough: v.optional(v.string()),
    /** Written by a build: both addresses stand in the supplement of the dataset. */
    addressApart: v.optional(v.literal(true)),
    /** The name of one publisher. */
    publisher: v.optional(v.string()),
    /** The names of several that carry the same reporting, in place of `publisher`. */
    publishers: v.optional(
      v.pipe(v.array(v.string()), v.minLength(2, 'must name several; one is “publisher”')),
    ),
    date: v.optional(edtfSchema),
    /** `computed`: our own calculation; everything else is reporting and needs an address or a mirror. */
    basis: v.optional(v.literal('computed')),
  }),
  v.check(
    ({ basis, url, seenThrough, addressApart }) =>
      basis === 'computed' || addressApart === true || url !== undefined || seenThrough !== undefined,
    'needs url or seenThrough, or basis "computed"',
  ),
  v.check(
    ({ publisher, publishers }) => publisher === undefined || publishers === undefined,
    'has both publisher and publishers; write one of them',
  ),
)

export type Check = v.InferOutput<typeof checkSchema>
export type CheckRelation = Check['relation']

/** Names of all its publishers; none where it is not known whose reporting it is. */
export const publishersOf = ({
  publisher,
  publishers,
}: Pick<Check, 'publisher' | 'publishers'>): readonly string[] =>
  publishers ?? (publisher === undefined ? [] : [publisher])

export const isSameText = ({ relation }: Pick<Check, 'relation'>): boolean => relation === 'sameText'

/** What answers the documents, in its order, then what only repeats their text. */
export const sameTextLast = (checks: readonly Check[]): readonly Check[] =>
  checks.toSorted((a, b) => Number(isSameText(a)) - Number(isSameText(b)))
