/** A named stretch of time, and the steps a teacher shows of it. */
import * as v from 'valibot'
import { edtfSchema } from './edtfSchema.ts'
import { identifierSchema } from './identifier.ts'
import { languageMapSchema } from './languageMap.ts'
import { viewRecordSchema } from './viewRecord.ts'

/** What a step may keep back, in the order in which a class is usually told. */
export const reveals = ['title', 'quote', 'speaker', 'source', 'origins', 'checks'] as const
export type Reveal = (typeof reveals)[number]

export const stepSchema = v.object({
  id: identifierSchema,
  title: languageMapSchema,
  text: languageMapSchema,
  question: v.optional(languageMapSchema),
  /** For the teacher only. */
  note: v.optional(languageMapSchema),
  /** What stays hidden until asked for, in this order. */
  reveal: v.optional(v.array(v.picklist(reveals)), []),
  view: viewRecordSchema,
})

export const episodeSchema = v.object({
  id: identifierSchema,
  title: languageMapSchema,
  /** EDTF interval or day. */
  interval: edtfSchema,
  summary: languageMapSchema,
  steps: v.optional(v.array(stepSchema), []),
})

export type Step = v.InferOutput<typeof stepSchema>
export type Episode = v.InferOutput<typeof episodeSchema>
