import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainText } from '../../../src/map/streets/plainText.ts'

it.each([
  [
    '<a href="https://openfreemap.org" target="_blank">OpenFreeMap</a> <a href="https://www.openmaptiles.org/">&copy; OpenMapTiles</a> Data from <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a>',
    'OpenFreeMap © OpenMapTiles Data from OpenStreetMap',
  ],
  ['Protomaps &#169; OpenStreetMap &amp; others', 'Protomaps © OpenStreetMap & others'],
  ['&#x3c;script&#62;alert(1)', 'script alert(1)'],
  ['<img src=x onerror=alert(1)>© nobody', '© nobody'],
  ['a &unknown; b', 'a &unknown; b'],
  ['', ''],
])('%s', (markup, text) => {
  expect(plainText(markup)).toBe(text)
})

it('whatever a host sends comes out as one short line without markup', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<', '>', '<b', '&lt;', '&#60;', '&#x3E;', '&#55296;', '\n'),
    ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = plainText(parts.join(''))
      expect(text).not.toMatch(/[<>\p{Cc}\p{Cs}]/u)
      expect([...text].length).toBeLessThanOrEqual(160)
      expect(text).toBe(text.trim())
    }),
  )
})
