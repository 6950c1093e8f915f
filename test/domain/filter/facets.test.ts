import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceCounts, facetsOf, passes } from '../../../src/domain/filter/facets.ts'
import { type Filter, facetNames, noFilter, toggled } from '../../../src/domain/filter/filter.ts'
import { theDataset as dataset } from '../../fixtures/theDataset.ts'

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
