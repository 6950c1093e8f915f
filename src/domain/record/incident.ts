/** A reported incident: something said to have happened at one place in one stretch of time. */
import * as v from 'valibot'
import { edtfSchema } from './edtfSchema.ts'
import { eventTimeSchema } from './eventTimeSchema.ts'
import { identifierSchema } from './identifier.ts'
import { languageMapSchema } from './languageMap.ts'
import { reportSchema } from './report.ts'

const relationSchema = v.object({
  type: v.picklist(['partOf', 'follows', 'possiblySame']),
  incident: identifierSchema,
})

/** The `properties` of a feature. Everything but the title may be missing in a file that is not ours. */
export const incidentSchema = v.object({
  title: languageMapSchema,
  summary: v.optional(languageMapSchema),
  category: v.optional(identifierSchema),
  alsoInvolves: v.optional(v.array(identifierSchema), []),
  /** Resolved, EDTF; null where no date could be resolved. */
  eventDate: v.optional(v.nullable(edtfSchema), null),
  eventTime: v.optional(eventTimeSchema),
  eventTimePrecision: v.optional(v.picklist(['minute', 'about', 'partOfDay'])),
  eventDateBasis: v.optional(v.picklist(['stated', 'inferred', 'outside'])),
  eventDateRemarks: v.optional(languageMapSchema),
  placeId: v.optional(v.nullable(identifierSchema), null),
  placeCandidates: v.optional(v.array(identifierSchema), []),
  localityBasis: v.optional(v.picklist(['stated', 'context', 'candidate', 'outside'])),
  georeferenceRemarks: v.optional(languageMapSchema),
  /** `subject`: a statement about the place; `saidAt` tells where it was said. */
  placeRole: v.optional(v.picklist(['scene', 'subject']), 'scene'),
  saidAt: v.optional(languageMapSchema),
  /** Set where the feature's geometry is not its place's; says why. */
  geometryRemarks: v.optional(languageMapSchema),
  reports: v.optional(v.array(reportSchema), []),
  relations: v.optional(v.array(relationSchema), []),
  identityRemarks: v.optional(languageMapSchema),
  episode: v.optional(identifierSchema),
  formerIds: v.optional(v.array(identifierSchema), []),
})

export type IncidentProperties = v.InferOutput<typeof incidentSchema>
