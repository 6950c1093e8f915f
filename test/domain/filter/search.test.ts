import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markWords } from '../../../src/domain/filter/markWords.ts'
import { makeSearchIndex } from '../../../src/domain/filter/search.ts'
import { theDataset as dataset } from '../../fixtures/theDataset.ts'

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

describe('A file of any words', () => {
  const [anyIncident] = dataset.incidents
  if (!anyIncident) throw new Error('the dataset is empty')
  /** Incidents that are known by their titles and summaries only. */
  const searchIn = (records: readonly { readonly title: string; readonly summary?: string }[]) => {
    const incidents = records.map(({ title, summary = '' }) => ({
      ...anyIncident,
      title: { en: title },
      summary: { en: summary },
      placeId: null,
      placeCandidates: [],
      reports: [],
    }))
    return finished(makeSearchIndex({ ...dataset, incidents }))
  }
  // Few letters, so that words begin like others; long ones, and one that is no prefix of itself doubled.
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'abж'), minLength: 1, maxLength: 5 }),
    fc.string({ unit: fc.constantFrom('a'), minLength: 20, maxLength: 70 }),
  )
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))

  test('is found by the beginnings of its words, all of them, and by nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 150 }),
        fc.array(word, { minLength: 1, maxLength: 4 }),
        (titles, sought) => {
          const beginnings = sought.map((part) => part.replaceAll('ж', 'z'))
          const expected = titles.flatMap((title, row) => {
            const held = title.replaceAll('ж', 'z').split(' ')
            return beginnings.every((part) => held.some((whole) => whole.startsWith(part))) ? [row] : []
          })
          const found = searchIn(titles.map((title) => ({ title }))).find(sought.join(' '), titles.length)
          expect([...(found?.best ?? [])].sort((a, b) => a - b)).toEqual(expected)
          expect(found?.count).toBe(expected.length)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('has first what holds the words in its title', () => {
    const search = searchIn([
      { title: 'Roadblock reported', summary: 'One document reports a roadblock and, behind it, gunfire.' },
      { title: 'Gunfire reported', summary: 'One document reports it, and names nobody.' },
    ])
    expect(search.find('gunf', 2)).toEqual({ count: 2, best: [1, 0] })
  })
})
