import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressAtQuote } from '../../src/format/link/textFragment.ts'

const page = 'https://example.org/news?id=7'
const words = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix })

/** Reads a directive as the specification does, to see that what was put in comes out. */
function readDirective(address: string) {
  const directive = new URL(address).hash.split(':~:text=')[1] ?? ''
  const parts = directive.split(',')
  const decoded = (part: string | undefined) => (part === undefined ? undefined : decodeURIComponent(part))
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined
  const [start, end, ...more] = parts
  expect(more).toEqual([])
  return { prefix: decoded(prefix), start: decoded(start), end: decoded(end), suffix: decoded(suffix) }
}

const line = fc
  .string({ unit: 'binary', minLength: 1 })
  .map((text) => text.replace(/[\r\n\u2028\u2029]/g, ' ').trim())
  .filter((text) => text !== '')

describe('an address that opens at a quote', () => {
  it('names the words, with what stands beside them where that is needed', () => {
    expect(addressAtQuote(page, words('the road'))).toBe(`${page}#:~:text=the%20road`)
    expect(addressAtQuote(page, words('the road', 'on ', ' north'))).toBe(
      `${page}#:~:text=on-,the%20road,-north`,
    )
  })

  it('hides the signs that have a meaning in a directive', () => {
    expect(addressAtQuote(page, words('one-way, A & B'))).toBe(`${page}#:~:text=one%2Dway%2C%20A%20%26%20B`)
  })

  it('gives back exactly the words that were put in, whatever they are', () => {
    fc.assert(
      fc.property(line, fc.option(line), fc.option(line), (exact, prefix, suffix) => {
        const address = addressAtQuote(page, words(exact, prefix ?? '', suffix ?? ''))
        expect(readDirective(address)).toEqual({
          prefix: prefix ?? undefined,
          start: exact,
          end: undefined,
          suffix: suffix ?? undefined,
        })
      }),
    )
  })

  it('names the first and the last line of a quote that runs over several', () => {
    const address = addressAtQuote(
      page,
      words('A headline\n\nThe first sentence', 'far\nnear ', ' near\nfar'),
    )
    expect(readDirective(address)).toEqual({
      prefix: 'near',
      start: 'A headline',
      end: 'The first sentence',
      suffix: 'near',
    })
  })

  it('keeps the place an address has, and no earlier directive', () => {
    expect(addressAtQuote(`${page}#part`, words('road'))).toBe(`${page}#part:~:text=road`)
    expect(addressAtQuote(`${page}#part:~:text=old`, words('road'))).toBe(`${page}#part:~:text=road`)
  })

  it('is the plain address where there are no words, and an address for half a character', () => {
    expect(addressAtQuote(page, words(' \n'))).toBe(page)
    expect(addressAtQuote(page, words('a\uD83D'))).toBe(`${page}#:~:text=a%EF%BF%BD`)
  })
})
