import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { datasetJsonSchemaText } from '../../../src/cli/schema/fileSchema.ts'

const committed = new URL('../../../data/schema/incidents.schema.json', import.meta.url)

describe('the JSON Schema of a dataset', () => {
  it('is the one committed (npm run schema writes it)', () => {
    expect(readFileSync(committed, 'utf8')).toBe(datasetJsonSchemaText())
  })

  it('stands on its own: every reference in it can be followed', () => {
    const schema = JSON.parse(datasetJsonSchemaText())
    const references = [...datasetJsonSchemaText().matchAll(/"\$ref": "#\/\$defs\/(\w+)"/g)].map(
      ([, name]) => name,
    )
    expect(references.length).toBeGreaterThan(20)
    for (const name of references) expect(schema.$defs).toHaveProperty(name ?? '')
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.required).toEqual(['type', 'version', 'title', 'timeZone', 'features'])
  })
})
