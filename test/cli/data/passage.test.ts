import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { occurrences, uniqueContext } from '../../../src/format/curate/records/passage.ts'

/** Few letters, so that passages repeat. */
const text = fc.array(fc.constantFrom('a', 'b', ' ', '😀'), { minLength: 1, maxLength: 40 })
const passage = text.chain((letters) =>
  fc
    .tuple(fc.nat(letters.length - 1), fc.integer({ min: 1, max: letters.length }))
    .map(([start, length]) => ({ letters, start, end: Math.min(letters.length, start + length) })),
)

describe('the context of a passage', () => {
  it('tells it from every other passage, and stands beside it', () => {
    fc.assert(
      fc.property(passage, ({ letters, start, end }) => {
        const { prefix, suffix } = uniqueContext(letters, start, end)
        const whole = [...prefix, ...letters.slice(start, end), ...suffix]
        expect(occurrences(letters, whole)).toEqual([start - [...prefix].length])
      }),
    )
  })

  it('is as short as it can be', () => {
    fc.assert(
      fc.property(passage, ({ letters, start, end }) => {
        const { prefix, suffix } = uniqueContext(letters, start, end)
        const size = [...prefix].length + [...suffix].length
        for (let before = 0; before < size; before++) {
          const after = size - 1 - before
          if (before > start || end + after > letters.length) continue
          expect(occurrences(letters, letters.slice(start - before, end + after)).length).toBeGreaterThan(1)
        }
      }),
    )
  })

  it('is empty where the words stand once', () => {
    expect(uniqueContext([...'one two'], 4, 7)).toEqual({ prefix: '', suffix: '' })
  })
})
