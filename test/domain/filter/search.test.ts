import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, test } from 'vitest'
import { markWords } from '../../../src/domain/filter/markWords.ts'
import { rankRows } from '../../../src/domain/filter/rankRows.ts'
import { makeSearchIndex } from '../../../src/domain/filter/search.ts'
import { makeWordIndex } from '../../../src/domain/filter/wordIndex.ts'
import { readDataset } from '../../../src/format/readDataset.ts'

const { dataset } = readDataset(readFileSync('data/incidents.geojson', 'utf8'), 'incidents.geojson')
if (!dataset) throw new Error('the dataset was not read')

/** Without a pause. */
function finished<Result>(making: Generator<undefined, Result, undefined>): Result {
  let step = making.next()
  while (!step.done) step = making.next()
  return step.value
}

describe('Search', () => {
  const search = finished(makeSearchIndex(dataset))
  const found = (query: string): string[] =>
    (search.find(query, dataset.incidents.length)?.best ?? [])
      .map((row) => dataset.incidents[row]?.id ?? '')
      .sort()

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

  test('counts all it finds, and names the best of them', () => {
    const all = search.find('police', dataset.incidents.length)
    expect(all?.count).toBe(all?.best.length)
    for (const most of [1, 5, 12])
      expect(search.find('police', most)).toEqual({ count: all?.count, best: all?.best.slice(0, most) })
  })

  test('asks for nothing where the query holds no word', () => {
    expect(search.find('  …', 12)).toBeNull()
  })

  test('marks the found words and loses no letter of the text', () => {
    const pieces = markWords('Gunfire in Zvečan, said the town of Zvecan.', 'Звечан')
    expect(pieces.map(({ text }) => text).join('')).toBe('Gunfire in Zvečan, said the town of Zvecan.')
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Zvečan', 'Zvecan'])
  })
})

describe('A ranking', () => {
  // Few letters, so that words begin like others.
  const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 4 })
  const field = fc.array(word, { maxLength: 8 })
  const rows = fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 30 })
  const boost = { heading: 4, body: 1 }

  test('is the one MiniSearch gives, which many rely on', () => {
    fc.assert(
      fc.property(rows, fc.array(word, { minLength: 1, maxLength: 3 }), (texts, sought) => {
        const theirs = new MiniSearch({
          fields: ['heading', 'body'],
          tokenize: (text) => text.match(/\w+/g) ?? [],
          searchOptions: { boost, combineWith: 'AND', prefix: true },
        })
        theirs.addAll(
          texts.map(([heading, body], id) => ({ id, heading: heading.join(' '), body: body.join(' ') })),
        )
        const scores = new Map(theirs.search(sought.join(' ')).map(({ id, score }) => [Number(id), score]))

        const index = finished(
          makeWordIndex(texts.length, [boost.heading, boost.body], (row) => texts[row] ?? []),
        )
        const { count, best } = rankRows(index, sought, texts.length)
        expect([...best].sort()).toEqual([...scores.keys()].sort())
        expect(count).toBe(best.length)
        const inOurOrder = best.map((row) => scores.get(row) ?? 0)
        inOurOrder.forEach((score, position) => {
          const before = inOurOrder[position - 1] ?? Infinity
          expect(score).toBeLessThanOrEqual(before * (1 + 1e-6))
        })
      }),
      { numRuns: 300 },
    )
  })
})
