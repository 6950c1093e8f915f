/** A view as a file keeps it: named members with a version, never an address. */
import * as v from 'valibot'
import { disputedClasses, originClasses, precisionClasses } from '../filter/filter.ts'
import { identifierSchema } from './identifier.ts'
import { knowledgeBases } from './report.ts'

/** Local civil date or date and time of the dataset's zone, e.g. 2023-05-26 or 2023-05-26T06:00. */
const civilSchema = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/,
    'must be a date or date and time, e.g. 2023-05-26 or 2023-05-26T06:00',
  ),
)

export const cameraSchema = v.object({
  longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  /** Web Mercator zoom, MapLibre's convention (tile size 512); below 0 the world is narrower than that. */
  zoom: v.pipe(v.number(), v.minValue(-2), v.maxValue(22)),
})

const choices = v.exactOptional(v.array(identifierSchema))

export const viewRecordSchema = v.object({
  viewVersion: v.literal(1),
  /** Window of time: first and last day (both within it) or exact local times (end exclusive). */
  window: v.optional(v.object({ from: civilSchema, to: civilSchema })),
  incident: v.optional(identifierSchema),
  source: v.optional(identifierSchema),
  camera: v.optional(cameraSchema),
  axis: v.optional(v.picklist(['folded', 'linear'])),
  /** `all`: the areas and lines of every incident in the window; absent: only of the one in focus. */
  extents: v.optional(v.literal('all')),
  /** Choices of the filter's groups; a group without any is left out. */
  filter: v.optional(
    v.object({
      groups: choices,
      places: choices,
      sources: choices,
      speakers: choices,
      knowledge: v.exactOptional(v.array(v.picklist(knowledgeBases))),
      precisions: v.exactOptional(v.array(v.picklist(precisionClasses))),
      origins: v.exactOptional(v.array(v.picklist(originClasses))),
      disputed: v.exactOptional(v.array(v.picklist(disputedClasses))),
    }),
  ),
})

export type ViewRecord = v.InferOutput<typeof viewRecordSchema>
export type Camera = v.InferOutput<typeof cameraSchema>
