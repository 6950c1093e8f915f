/** A lesson somebody made, as its file and its link keep it. */
import * as v from 'valibot'
import { languageMapSchema } from './languageMap.ts'

export const lessonCardSchema = v.object({
  lessonVersion: v.literal(1),
  /** The version of the data it was made with. */
  datasetVersion: v.optional(v.string()),
  title: languageMapSchema,
})
