/** The dataset file and the file of named views as JSON Schema, from the definitions the readers themselves read with. */
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { cardSchema, listSchemas } from '../../domain/record/collection.ts'
import { edtfSchema } from '../../domain/record/edtfSchema.ts'
import { geometrySchema } from '../../domain/record/geometrySchema.ts'
import { identifierSchema } from '../../domain/record/identifier.ts'
import { incidentSchema } from '../../domain/record/incident.ts'
import { languageMapSchema } from '../../domain/record/languageMap.ts'
import { namedViewSchema, namedViewsVersion } from '../../domain/record/namedView.ts'

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

const viewsFileSchema = v.object({
  viewsVersion: v.literal(namedViewsVersion),
  views: v.array(namedViewSchema),
})

/**
 * Draft 2020-12, as committed: indented by two spaces, with a line break at the end. What only a program can tell
 * (sums, references, calendar days) is left to the check.
 */
function jsonSchemaText(
  title: string,
  schema: v.GenericSchema,
  shared: Record<string, v.GenericSchema>,
): string {
  const written = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
    definitions: shared,
  })
  return `${JSON.stringify({ title, ...written }, null, 2)}\n`
}

export const datasetJsonSchemaText = (): string =>
  jsonSchemaText('Dataset of reported incidents', fileSchema, definitions)

export const viewsJsonSchemaText = (): string =>
  jsonSchemaText('Named views of a dataset', viewsFileSchema, {
    identifier: identifierSchema,
    languageMap: languageMapSchema,
  })
