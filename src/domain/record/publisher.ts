/** Whoever publishes a document or other reporting: one rule for all, with the place where the description can be read. */
import * as v from 'valibot'
import { identifierSchema } from './identifier.ts'
import { languageMapSchema } from './languageMap.ts'

export const publisherGroupSchema = v.object({ id: identifierSchema, label: languageMapSchema })

export const publisherSchema = v.pipe(
  v.object({
    /** For the log of changes. */
    id: v.optional(identifierSchema),
    /** As it stands in `sources` and `checks`. */
    name: v.pipe(v.string(), v.minLength(1)),
    /** A few words: whose it is, where, of what kind. */
    description: languageMapSchema,
    group: identifierSchema,
    /** Where the description can be read. */
    url: v.optional(v.string()),
    /** It is no medium but the body itself (a police force, a mission) that publishes its own words. */
    isBody: v.optional(v.boolean()),
  }),
  v.check(
    ({ url, isBody }) => url !== undefined || isBody === true,
    'needs url, where its description can be read, or isBody',
  ),
)

export type PublisherGroup = v.InferOutput<typeof publisherGroupSchema>
export type Publisher = v.InferOutput<typeof publisherSchema>

/** What is known of the publishers of a dataset. */
export interface PublisherTables {
  readonly publisherGroups: readonly PublisherGroup[]
  /** By the name that stands in documents and checks. */
  readonly publishers: ReadonlyMap<string, Publisher>
}
