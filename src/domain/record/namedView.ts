/** A view an editor has given a name: an article embeds it, and it has a page of its own. */
import * as v from 'valibot'
import { languageMapSchema } from './languageMap.ts'
import { viewRecordSchema } from './viewRecord.ts'

/** Narrower than other ids: it is a folder of the site and stands in addresses that people read out. */
const viewNameSchema = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9-]{0,63}$/,
    'is no name of a view (small letters, digits and dashes, at most 64, a letter or digit first)',
  ),
)

export const namedViewSchema = v.object({
  id: viewNameSchema,
  title: languageMapSchema,
  /** One or two sentences. */
  description: languageMapSchema,
  view: viewRecordSchema,
  /** File of its picture below the site; the build writes it where it has drawn one. */
  picture: v.optional(
    v.pipe(v.string(), v.regex(/^view\/[a-z0-9-]+\/picture\.png$/, 'is no picture of a view')),
  ),
})

export const namedViewsVersion = 1

export type NamedView = v.InferOutput<typeof namedViewSchema>
