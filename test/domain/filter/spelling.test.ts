import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldSpelling, words } from '../../../src/domain/filter/spelling.ts'

describe('One form for many spellings', () => {
  test.each([
    ['zvecan', ['Zvečan', 'Zveçan', 'Звечан', 'ZVECAN', 'Zvechan']],
    ['dukanovic', ['Đukanović', 'Djukanović', 'Dukanovic', 'Ђукановић']],
    ['ljubljana', ['Ljubljana', 'Љубљана']],
    ['dzafer', ['Džafer', 'Џафер']],
    ['leposavic', ['Leposavić', 'Лепосавић']],
    ['ekater', ['Ёкатер', 'Екатер']],
    ['zitkovac', ['Žitkovac', 'Zhitkovac', 'Житковац']],
    ['banjske', ['Banjskë', 'Banjske']],
  ])('%s', (form, spellings) => {
    for (const spelling of spellings) expect(foldSpelling(spelling)).toBe(form)
  })

  test('leaves no mark, no capital and no Serbian or Russian letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aZčĆšŽđDjhNçËëёЕЂљЊџЩ ') }), (text) => {
        expect(foldSpelling(text)).toMatch(/^[a-z ]*$/)
      }),
    )
  })

  test('words keep their place in the text', () => {
    const text = 'In Zvečan (Звечан), “stun grenades”.'
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'In',
      'Zvečan',
      'Звечан',
      'stun',
      'grenades',
    ])
    expect(words(text).map((word) => word.folded)).toEqual(['in', 'zvecan', 'zvecan', 'stun', 'grenades'])
  })
})
