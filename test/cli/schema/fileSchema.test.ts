import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { datasetJsonSchemaText, viewsJsonSchemaText } from '../../../src/cli/schema/fileSchema.ts'

const committed = (name: string): string =>
  readFileSync(new URL(`../../../data/schema/${name}.schema.json`, import.meta.url), 'utf8')

describe('the JSON Schema of a dataset', () => {
  it('is the one committed (npm run schema writes it)', () => {
    expect(committed('incidents')).toBe(datasetJsonSchemaText())
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

describe('the JSON Schema of named views', () => {
  it('is the one committed, and passes the views we have', () => {
    expect(committed('views')).toBe(viewsJsonSchemaText())
    const passes = new Ajv2020({ strict: false }).compile(JSON.parse(viewsJsonSchemaText()))
    const views = JSON.parse(readFileSync('data/views.json', 'utf8'))
    expect(passes(views)).toBe(true)
    expect(passes({ ...views, views: [{ ...views.views[0], id: 'Not A Name' }] })).toBe(false)
  })
})
