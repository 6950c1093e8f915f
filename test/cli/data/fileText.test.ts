import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileText } from '../../../src/format/curate/records/fileText.ts'

describe('the file as text', () => {
  it('says the same as the data, and is the same written again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (members) => {
        const raw = JSON.parse(JSON.stringify(members))
        const text = fileText(raw)
        expect(JSON.parse(text)).toEqual(raw)
        expect(fileText(JSON.parse(text))).toBe(text)
      }),
    )
  })

  it('gives each member of a record a line, and keeps short values on it', () => {
    const position = { type: 'Point', coordinates: [20.5, 42.4] }
    expect(fileText({ places: [{ geometry: position, names: { en: 'Town' }, id: 'town' }] })).toBe(`{
  "places": [
    {
      "id": "town",
      "names": { "en": "Town" },
      "geometry": { "type": "Point", "coordinates": [20.5, 42.4] }
    }
  ]
}
`)
  })
})
