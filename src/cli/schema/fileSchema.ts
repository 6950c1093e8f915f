/** The whole dataset file as one JSON Schema, from the definitions the reader itself reads with. */
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { cardSchema, listSchemas } from '../../domain/record/collection.ts'
import { edtfSchema } from '../../domain/record/edtfSchema.ts'
import { geometrySchema } from '../../domain/record/geometrySchema.ts'
import { identifierSchema } from '../../domain/record/identifier.ts'
import { incidentSchema } from '../../domain/record/incident.ts'
import { languageMapSchema } from '../../domain/record/languageMap.ts'

const featureSchema = v.object({
  type: v.literal('Feature'),
  id: identifierSchema,
  geometry: v.nullable(geometrySchema),
  properties: incidentSchema,
})

const lists = Object.entries(listSchemas).map(
  ([name, entry]) => [name, v.optional(v.array(entry as v.GenericSchema))] as const,
)

const fileSchema = v.object({
  type: v.literal('FeatureCollection'),
  ...cardSchema.entries,
  ...Object.fromEntries(lists),
  features: v.array(featureSchema),
})

/** Shapes that stand in many places are written once. */
const definitions = {
  identifier: identifierSchema,
  languageMap: languageMapSchema,
  edtf: edtfSchema,
  geometry: geometrySchema,
}

/** Draft 2020-12. What only a program can tell (sums, references, calendar days) is left to the check. */
function datasetJsonSchema(): object {
  const schema = toJsonSchema(fileSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
    definitions,
  })
  return { title: 'Dataset of reported incidents', ...schema }
}

/** As committed: indented by two spaces, with a line break at the end. */
export const datasetJsonSchemaText = (): string => `${JSON.stringify(datasetJsonSchema(), null, 2)}\n`
