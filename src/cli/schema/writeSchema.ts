/**
 * Writes the schemas in `data/schema` of the project it is run in: editors use them to complete and check the
 * dataset and the named views while one types.
 */
import { writeFileSync } from 'node:fs'
import { datasetJsonSchemaText, viewsJsonSchemaText } from './fileSchema.ts'

writeFileSync('data/schema/incidents.schema.json', datasetJsonSchemaText())
writeFileSync('data/schema/views.schema.json', viewsJsonSchemaText())
