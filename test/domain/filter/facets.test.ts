import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceCounts, facetsOf, passes } from '../../../src/domain/filter/facets.ts'
import { type Filter, facetNames, noFilter, toggled } from '../../../src/domain/filter/filter.ts'
import { markWords } from '../../../src/domain/filter/markWords.ts'
import { searchIndex } from '../../../src/domain/filter/search.ts'
import { readDataset } from '../../../src/format/readDataset.ts'

const { dataset } = readDataset(readFileSync('data/incidents.geojson', 'utf8'), 'incidents.geojson')
if (!dataset) throw new Error('the dataset was not read')
const facets = facetsOf(dataset)
const rows = dataset.incidents.map((_, row) => row)

/** Any filter over choices the dataset has. */
const anyFilter: fc.Arbitrary<Filter> = fc
  .record(
    Object.fromEntries(
      facetNames.map((name) => [name, fc.subarray([...facets[name].choices], { maxLength: 2 })]),
    ),
  )
  .map((chosen) => ({ ...noFilter, ...chosen }))

describe('A filter', () => {
  test('that asks nothing passes everything', () => {
    expect(rows.every((row) => passes(facets, noFilter, row))).toBe(true)
  })

  test('gives for each choice exactly the count shown beside it', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...facetNames), (filter, name) => {
        const counts = choiceCounts(facets, filter, name)
        facets[name].choices.forEach((choice, position) => {
          const alone = { ...filter, [name]: [choice] }
          expect(counts[position]).toBe(rows.filter((row) => passes(facets, alone, row)).length)
        })
      }),
      { numRuns: 40 },
    )
  })

  test('finds what happened in a town also under its municipality', () => {
    const inMunicipality = rows.filter((row) =>
      passes(facets, { ...noFilter, places: ['mun-zubin-potok'] }, row),
    )
    const inTown = rows.filter((row) => passes(facets, { ...noFilter, places: ['zubin-potok'] }, row))
    expect(inTown.length).toBeGreaterThan(0)
    expect(inMunicipality).toEqual(expect.arrayContaining(inTown))
  })

  test('takes a choice in and out', () => {
    const once = toggled(noFilter, 'groups', 'clash')
    expect(once.groups).toEqual(['clash'])
    expect(toggled(once, 'groups', 'clash')).toEqual(noFilter)
  })
})

describe('Search', () => {
  const search = searchIndex(dataset)
  const found = (query: string): string[] =>
    (search.find(query) ?? []).map((row) => dataset.incidents[row]?.id ?? '').sort()

  test('finds a place in every spelling', () => {
    const expected = found('Zvečan')
    expect(expected).toContain('i4017')
    for (const spelling of ['Zvecan', 'Zveçan', 'Звечан', 'zvechan', 'ZVEČAN'])
      expect(found(spelling)).toEqual(expected)
    expect(found('Zvechani')).toContain('i3015')
  })

  test('finds words of a quote, people, and several words together', () => {
    expect(found('stormed')).toContain('i4015')
    expect(found('Вучић')).toEqual(found('Vucic'))
    expect(found('Vucic').length).toBeGreaterThan(0)
    expect(found('gunfire zvecan')).toContain('i4017')
    expect(found('gunfire nowhere')).toEqual([])
  })

  test('asks for nothing where the query holds no word', () => {
    expect(search.find('  …')).toBeNull()
  })

  test('marks the found words and loses no letter of the text', () => {
    const pieces = markWords('Gunfire in Zvečan, said the town of Zvecan.', 'Звечан')
    expect(pieces.map(({ text }) => text).join('')).toBe('Gunfire in Zvečan, said the town of Zvecan.')
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Zvečan', 'Zvecan'])
  })
})
