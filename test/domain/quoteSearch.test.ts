import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FoundQuote, findQuotes, quotedStretches } from '../../src/domain/claims/quoteSearch.ts'
import type { Excerpt } from '../../src/domain/record/excerpt.ts'

const quote = (exact: string, start?: number, prefix = '', suffix = ''): Excerpt => ({
  id: `x ${exact} ${start}`,
  source: 's',
  language: 'en',
  selector: [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    start === undefined ? undefined : { type: 'TextPositionSelector', start, end: start + [...exact].length },
  ],
})
const found = (text: string, ...excerpts: Excerpt[]): string[] =>
  findQuotes(text, excerpts).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

describe('a quote', () => {
  it('is in place where its words stand at its offsets, counted in code points', () => {
    expect(found('🚧🚧 The road was blocked.', quote('road', 7))).toEqual(['inPlace road'])
    expect(found('🚧🚧 The road was blocked.', quote('road', 9))).toEqual(['elsewhere road'])
  })

  it('is found wherever its words stand, nearest to its place, or beside its context', () => {
    const text = 'a road, a street, a road, a road'
    const placesOf = (excerpt: Excerpt) => findQuotes(text, [excerpt]).map(({ kind, start }) => [kind, start])
    expect(placesOf(quote('road', 19))).toEqual([['elsewhere', 20]])
    expect(placesOf(quote('road'))).toEqual([['elsewhere', 2]])
    expect(placesOf(quote('road', 30, 'street, a '))).toEqual([['elsewhere', 20]])
  })

  it('is found loosely where only spaces, marks or the writing of accents differ', () => {
    expect(found('He said:\u00a0"We\n  won’t — go"', quote("“We won't - go”"))).toEqual([
      'loosely "We\n  won’t — go"',
    ])
    expect(found('in Zvec\u030can, today', quote('Zvečan'))).toEqual(['loosely Zvec\u030can'])
    expect(found('and then…', quote('then...'))).toEqual(['loosely then…'])
    expect(found('road\u00ADblock', quote('roadblock'))).toEqual(['loosely road\u00ADblock'])
  })

  it('is missing where the words differ', () => {
    expect(found('The road was open.', quote('road was blocked'))).toEqual(['missing '])
    expect(found('', quote('road', 3))).toEqual(['missing '])
  })

  it('cut out of any text is found in place, and found loosely once the spaces are others', () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(' '), fc.constant('“')), {
      minLength: 3,
    })
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (parts, from, length) => {
        const text = parts.join('')
        const points = [...text]
        const start = from % (points.length + 1)
        const exact = points.slice(start, start + 1 + (length % 20)).join('')
        if (exact.trim() === '') return
        expect(found(text, quote(exact, start))).toEqual([`inPlace ${exact}`])
        const [loose] = findQuotes(text.replace(/\s/gu, '\n\u00a0'), [quote(exact)])
        expect(loose?.kind).not.toBe('missing')
      }),
    )
  })
})

describe('the stretches of a quoted text', () => {
  const at = (start: number, end: number): FoundQuote => ({
    excerpt: quote('x'),
    kind: 'inPlace',
    start,
    end,
  })

  it('are cut where a quote begins or ends, and know every quote over them', () => {
    expect(quotedStretches(10, [at(2, 6), at(4, 8)])).toEqual([
      { start: 0, end: 2, quotes: [] },
      { start: 2, end: 4, quotes: [0] },
      { start: 4, end: 6, quotes: [0, 1] },
      { start: 6, end: 8, quotes: [1] },
      { start: 8, end: 10, quotes: [] },
    ])
  })

  it('leave a text without quotes whole', () => {
    expect(quotedStretches(5, [{ ...at(0, 0), kind: 'missing' }])).toEqual([{ start: 0, end: 5, quotes: [] }])
  })

  it('are the whole text, whatever the quotes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(50))), (pairs) => {
        const found = pairs.map(([a, b]) => at(Math.min(a, b), Math.max(a, b)))
        const stretches = quotedStretches(50, found)
        expect(stretches[0]?.start).toBe(0)
        expect(stretches.at(-1)?.end).toBe(50)
        for (const [before, { start }] of stretches.slice(1).entries())
          expect(start).toBe(stretches[before]?.end)
      }),
    )
  })
})
