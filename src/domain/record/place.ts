/** The gazetteer: every place a report names, with its names, its extent and how sure that is. */
import * as v from 'valibot'
import { geometrySchema } from './geometrySchema.ts'
import { identifierSchema } from './identifier.ts'
import { languageMapSchema, writtenTextSchema } from './languageMap.ts'

export const placeKinds = [
  'town',
  'town-part',
  'village',
  'building',
  'bridge',
  'crossing',
  'municipality',
  'region',
  'line',
  'base',
  'other',
] as const

export const placeSchema = v.object({
  id: identifierSchema,
  names: languageMapSchema,
  /** Spellings found in the documents ("Rudari", "Zvechani"). */
  aliases: v.optional(v.array(v.string()), []),
  kind: v.picklist(placeKinds),
  /** The place this one lies in. */
  within: v.optional(identifierSchema),
  /** The lane of the timeline. */
  lane: v.optional(identifierSchema),
  /** null where no usable coordinate was found: such a place is listed, not drawn. */
  geometry: v.nullable(geometrySchema),
  /** Where the symbol of an area or a line stands, `[longitude, latitude]` in degrees; ours. */
  anchor: v.optional(v.tuple([v.number(), v.number()])),
  /** Radius in metres about a point that surely holds the place (Darwin Core); never 0. */
  coordinateUncertaintyInMeters: v.optional(
    v.pipe(v.number(), v.gtValue(0, 'must be above 0: no point is exact')),
  ),
  /** An area whose outline is not known: a disc of the radius above over these settlements, drawn dashed. */
  approximate: v.optional(v.boolean(), false),
  georeferenceSources: v.optional(v.array(writtenTextSchema), []),
  georeferenceRemarks: v.optional(languageMapSchema),
  exactMatch: v.optional(v.array(v.string()), []),
})

export type Place = v.InferOutput<typeof placeSchema>
