import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceCounts, facetsOf, passes } from '../../../src/domain/filter/facets.ts'
import { type Filter, facetNames, noFilter, toggled } from '../../../src/domain/filter/filter.ts'
import type { KnowledgeBasis } from '../../../src/domain/record/report.ts'
import { theDataset as dataset } from '../../fixtures/theDataset.ts'
import { madeDataset, madeIncident, madeReport, madeSource } from '../madeDataset.ts'

const facets = facetsOf(dataset)
const rows = dataset.incidents.map((_, row) => row)

/** Any filter over choices the dataset has. */
const anyFilter: fc.Arbitrary<Filter> = fc
  .record(
    Object.fromEntries(
      facetNames.map((name) => [
        name,
        fc.subarray([...facets[name].choices], { maxLength: Math.min(2, facets[name].choices.length) }),
      ]),
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

  test('by how speakers know finds an incident by any of its reports, and none where nobody has looked', () => {
    const known = madeDataset({
      sources: [madeSource('s')],
      incidents: [
        madeIncident('both', [
          madeReport('r1', 's', { knowledgeBasis: 'seen' }),
          madeReport('r2', 's', { knowledgeBasis: 'notSaid' }),
        ]),
        madeIncident('not said', [madeReport('r3', 's', { knowledgeBasis: 'notSaid' })]),
        madeIncident('not looked at', [madeReport('r4', 's')]),
      ],
    })
    const facetsOfKnown = facetsOf(known)
    const found = (...knowledge: KnowledgeBasis[]): string[] =>
      known.incidents
        .filter((_, row) => passes(facetsOfKnown, { ...noFilter, knowledge }, row))
        .map(({ id }) => id)
    expect(found('seen')).toEqual(['both'])
    expect(found('notSaid')).toEqual(['both', 'not said'])
    expect(found('seen', 'notSaid')).toEqual(['both', 'not said'])
    expect(facetsOfKnown.knowledge.choices).toEqual(['seen', 'notSaid'])
    expect([...choiceCounts(facetsOfKnown, noFilter, 'knowledge')]).toEqual([1, 2])
  })

  test('offers no choice of how speakers know where no report says so', () => {
    expect(facets.knowledge.choices).toEqual([])
  })

  test('takes a choice in and out', () => {
    const once = toggled(noFilter, 'groups', 'clash')
    expect(once.groups).toEqual(['clash'])
    expect(toggled(once, 'groups', 'clash')).toEqual(noFilter)
  })
})
