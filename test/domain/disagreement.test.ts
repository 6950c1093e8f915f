import { describe, expect, it } from 'vitest'
import { compareFigures } from '../../src/domain/claims/disagreement.ts'
import type { Figure, Report } from '../../src/domain/record/report.ts'

const account = (...figures: Figure[]): Report => ({
  id: 'r',
  source: 's',
  excerpt: 'x',
  stance: 'asserts',
  speaker: null,
  via: [],
  claims: { actors: [], figures },
})
const injured = (counted: string, told: Partial<Figure>): Figure => ({ measure: 'injured', counted, ...told })
const disagree = (...figures: Partial<Figure>[]): boolean | undefined =>
  compareFigures(figures.map((told) => account(injured('people', told))))[0]?.disagree

describe('figures of several accounts', () => {
  it('are compared only where they count the same group, in the same way, as of the same time', () => {
    const groups = compareFigures([
      account(injured('people', { value: 23 }), injured('police officers', { value: 19 })),
      account(injured('people', { value: 25, asOf: '2021-06-02' }), {
        measure: 'arrested',
        counted: 'people',
        value: 2,
      }),
    ])
    expect(groups.map(({ measure, counted, asOf }) => [measure, counted, asOf])).toEqual([
      ['injured', 'people', null],
      ['injured', 'police officers', null],
      ['injured', 'people', '2021-06-02'],
      ['arrested', 'people', null],
    ])
    expect(groups.some((group) => group.disagree)).toBe(false)
  })

  it.each<[string, Partial<Figure>[], boolean]>([
    ['two numbers disagree', [{ value: 30 }, { value: 25 }], true],
    ['the same number twice agrees', [{ value: 30 }, { value: 30 }], false],
    ['“at least 25” holds 30', [{ atLeast: 25 }, { value: 30 }], false],
    ['“at least 31” does not', [{ atLeast: 31 }, { value: 30 }], true],
    ['“at most 25” and “at least 30” disagree', [{ atMost: 25 }, { atLeast: 30 }], true],
    ['“about 25” may be 30', [{ about: 25 }, { value: 30 }], false],
    ['“about 25” is not 50', [{ about: 25 }, { value: 50 }], true],
    ['one out of three is enough', [{ value: 30 }, { about: 30 }, { value: 20 }], true],
    ['one account alone agrees with itself', [{ value: 30 }], false],
  ])('%s', (_, figures, expected) => {
    expect(disagree(...figures)).toBe(expected)
  })
})
