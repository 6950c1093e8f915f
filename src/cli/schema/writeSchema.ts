/**
 * Writes `data/schema/incidents.schema.json` of the project it is run in: editors use it to complete and check the
 * dataset while one types.
 */
import { writeFileSync } from 'node:fs'
import { datasetJsonSchemaText } from './fileSchema.ts'

writeFileSync('data/schema/incidents.schema.json', datasetJsonSchemaText())
