import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Reveal, reveals } from '../../src/domain/record/episode.ts'
import { isShown, stepAt } from '../../src/domain/view/lesson.ts'

const shown = (reveal: readonly Reveal[], asked: number): Reveal[] =>
  reveals.filter((part) => isShown({ reveal: [...reveal] }, asked, part))

describe('What a step keeps back', () => {
  test('is told in the order of the step, one part each time somebody asks', () => {
    const reveal: Reveal[] = ['speaker', 'origins', 'checks']
    expect(shown(reveal, 0)).toEqual(['title', 'quote', 'source'])
    expect(shown(reveal, 1)).toEqual(['title', 'quote', 'speaker', 'source'])
    expect(shown(reveal, 2)).toEqual(['title', 'quote', 'speaker', 'source', 'origins'])
    expect(shown(reveal, 3)).toEqual([...reveals])
  })

  test('keeps the voices of a quote back with it', () => {
    expect(shown(['quote'], 0)).toEqual(['title'])
    expect(shown(['quote'], 1)).toEqual(['title', 'quote', 'speaker', 'source'])
    expect(shown(['speaker', 'quote'], 1)).toEqual(['title'])
  })

  test('origins and other reporting are never told unasked', () => {
    expect(shown([], 0)).toEqual(['title', 'quote', 'speaker', 'source'])
    expect(shown([], 9)).toEqual(['title', 'quote', 'speaker', 'source'])
  })

  test('whatever the order: asking tells more and never less, and in the end everything the step names', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...reveals]), fc.nat(6), (reveal, asked) => {
        const before = shown(reveal, asked)
        expect(shown(reveal, asked + 1)).toEqual(expect.arrayContaining(before))
        expect(shown(reveal, reveal.length)).toEqual(expect.arrayContaining(reveal))
      }),
    )
  })
})

test('A number beyond the steps means the nearest step, and there is none where there are no steps', () => {
  const steps = ['a', 'b'].map((id) => ({
    id,
    title: { en: id },
    text: { en: id },
    reveal: [],
    view: { viewVersion: 1 as const },
  }))
  expect([0, 1, 2, 99].map((number) => stepAt({ steps }, number)?.id)).toEqual(['a', 'a', 'b', 'b'])
  expect(stepAt({ steps: [] }, 1)).toBeUndefined()
})
