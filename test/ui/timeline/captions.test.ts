import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCaptions } from '../../../src/ui/timeline/captionLayout.ts'
import { captionsOf } from '../../../src/ui/timeline/captions.ts'

describe('captions over the stretches', () => {
  const segments = [
    { start: 0, end: 10 },
    { start: 100, end: 130 },
  ]

  it('take the title of the episode that falls into the stretch, and the dates of the stretch', () => {
    expect(captionsOf(segments, [{ title: 'A', start: 2, end: 5 }])).toEqual([
      { start: 0, end: 10, episode: 0, title: 'A' },
      { start: 100, end: 130, episode: null, title: '' },
    ])
  })

  it('name each episode where there are several in one stretch', () => {
    const episodes = [
      { title: 'C', start: 120, end: 140 },
      { title: 'B', start: 90, end: 110 },
    ]
    expect(captionsOf(segments, episodes).slice(1)).toEqual([
      { start: 100, end: 110, episode: 1, title: 'B' },
      { start: 120, end: 130, episode: 0, title: 'C' },
    ])
  })
})

describe('places for captions', () => {
  it('stand at their stretch, whole, where there is room', () => {
    const [first] = placeCaptions([{ start: 40, end: 400, dateWidth: 70, titleWidth: 90 }], 800)
    expect(first).toMatchObject({ x: 40, titled: true })
  })

  it('give up the title first and move only as far as they must', () => {
    const wishes = [0, 45].map((start) => ({ start, end: start + 5, dateWidth: 70, titleWidth: 90 }))
    const [first, second] = placeCaptions(wishes, 800)
    expect(first).toMatchObject({ x: 0, titled: false })
    expect(second).toMatchObject({ x: 82, titled: true })
  })

  it('stay inside the view at its right edge', () => {
    const [only] = placeCaptions([{ start: 795, end: 800, dateWidth: 70, titleWidth: 0 }], 800)
    expect(only?.x).toBe(730)
  })

  it('never overlap and never leave the view', () => {
    const wishes = fc
      .array(fc.tuple(fc.integer({ min: -200, max: 1200 }), fc.integer({ min: 0, max: 300 })), {
        maxLength: 20,
      })
      .map((list) =>
        list
          .toSorted((a, b) => a[0] - b[0])
          .map(([start, length]) => ({ start, end: start + length, dateWidth: 75, titleWidth: length })),
      )
    fc.assert(
      fc.property(wishes, fc.integer({ min: 200, max: 1000 }), (list, width) => {
        let free = 0
        for (const { x, width: taken } of placeCaptions(list, width)) {
          if (x === null) continue
          expect(x).toBeGreaterThanOrEqual(free)
          free = x + taken
          expect(free).toBeLessThanOrEqual(width + 3)
        }
      }),
    )
  })
})
