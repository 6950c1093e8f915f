import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Agreement, agreement } from '../../../src/domain/claims/comparison/agreement.ts'
import { aspects, tellings } from '../../../src/domain/claims/comparison/tellings.ts'
import type { Figure, Report } from '../../../src/domain/record/report.ts'
import { madeReport } from '../madeDataset.ts'

const quotes: Record<string, string> = {
  'x-a': 'two roadblocks on its border',
  'x-b': 'Two\u00a0roadblocks  on its border',
  'x-c': 'citizens put up barricades',
}
const lookups = { quote: (id: string) => quotes[id] ?? id, placeNames: ['Zvečan', 'Zveçan', 'Zvechani'] }
const standing = (aspect: (typeof aspects)[number], first: Report[], second: Report[]): Agreement =>
  agreement(tellings(aspect, first), tellings(aspect, second), lookups)

const atPlace = (verbatim: string) =>
  madeReport('p', 's', { claims: { actors: [], figures: [], verbatimLocality: { verbatim } } })
const acting = (...actors: string[]) => madeReport('a', 's', { claims: { actors, figures: [] } })
const counting = (...figures: Partial<Figure>[]) =>
  madeReport('f', 's', {
    claims: {
      actors: [],
      figures: figures.map((figure) => ({ measure: 'injured', counted: 'people', ...figure })),
    },
  })
const quoting = (id: string) => madeReport(id, 's')

describe('two accounts', () => {
  it('agree on words that differ only in case and in kinds of space', () => {
    expect(standing('wording', [quoting('a')], [quoting('b')])).toBe('same')
    expect(standing('wording', [quoting('a')], [quoting('c')])).toBe('differs')
  })

  it('agree on a place under another of its names or spellings, and say that it is one', () => {
    expect(standing('place', [atPlace('Zvečan')], [atPlace('zvečan')])).toBe('same')
    expect(standing('place', [atPlace('Zvečan')], [atPlace('Zvecan')])).toBe('spelling')
    expect(standing('place', [atPlace('Zvechani')], [atPlace('Zveçan')])).toBe('spelling')
    expect(standing('place', [atPlace('the border')], [atPlace('Rudare')])).toBe('differs')
  })

  it('agree in part where they share one of several', () => {
    expect(standing('actor', [acting('police', 'residents')], [acting('police', 'kfor')])).toBe('partly')
    expect(standing('actor', [acting('police')], [acting('residents')])).toBe('differs')
  })

  it('stand alone where the other is silent', () => {
    expect(standing('actor', [acting('police')], [acting()])).toBe('onlyFirst')
    expect(standing('actor', [acting()], [acting('police')])).toBe('onlySecond')
    expect(standing('actor', [acting()], [acting()])).toBe('silent')
  })

  it.each<[string, Partial<Figure>[], Partial<Figure>[], Agreement]>([
    ['30 beside 30 agree', [{ value: 30 }], [{ value: 30 }], 'same'],
    ['“at least 2” holds 3', [{ atLeast: 2 }], [{ value: 3 }], 'same'],
    ['30 beside 25 differ', [{ value: 30 }], [{ value: 25 }], 'differs'],
    [
      '23 people and 19 officers are never set against each other',
      [{ value: 23 }],
      [{ counted: 'officers', value: 19 }],
      'apart',
    ],
    [
      'two figures of one side, one of them shared, agree in part',
      [{ value: 5 }, { value: 6 }],
      [{ value: 5 }],
      'partly',
    ],
    [
      'a second figure that the other does not count leaves agreement in part',
      [{ value: 5 }, { counted: 'officers', value: 2 }],
      [{ value: 5 }],
      'partly',
    ],
  ])('figures: %s', (_, first, second, expected) => {
    expect(standing('figure', [counting(...first)], [counting(...second)])).toBe(expected)
  })

  it('stand against each other over whether it happened only where one asserts what the other denies', () => {
    const says = (stance: Report['stance']) => [madeReport('s', 's', { stance })]
    expect(standing('existence', says('asserts'), says('denies'))).toBe('differs')
    expect(standing('existence', says('denies'), says('asserts'))).toBe('differs')
    expect(standing('existence', says('asserts'), says('qualifies'))).toBe('same')
  })
})

const words = fc.constantFrom('Zvečan', 'Zvecan', 'Zveçan', 'border', 'the border', 'Rudare', '')
const figure = fc
  .record({ value: fc.integer({ min: 0, max: 4 }), counted: fc.constantFrom('people', 'officers') })
  .map((told): Figure => ({ measure: 'injured', ...told }))
const report = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    stance: fc.constantFrom<Report['stance']>('asserts', 'denies', 'comments'),
    actors: fc.uniqueArray(fc.constantFrom('police', 'kfor', 'residents')),
    figures: fc.array(figure, { maxLength: 3 }),
    locality: fc.option(words, { nil: undefined }),
  })
  .map(({ id, stance, actors, figures, locality }) =>
    madeReport(id, 's', {
      stance,
      claims: {
        actors,
        figures,
        verbatimLocality: locality === undefined ? undefined : { verbatim: locality },
      },
    }),
  )
const account = fc.array(report, { maxLength: 4 })
const mirrored: Partial<Record<Agreement, Agreement>> = { onlyFirst: 'onlySecond', onlySecond: 'onlyFirst' }

describe('whatever two accounts say', () => {
  it('swapping them swaps who stands alone and changes nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...aspects), account, account, (aspect, first, second) => {
        const one = standing(aspect, first, second)
        expect(standing(aspect, second, first)).toBe(mirrored[one] ?? one)
      }),
    )
  })

  it('an account agrees with itself, unless it denies what it asserts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...aspects), account, (aspect, reports) => {
        const against =
          aspect === 'existence' &&
          reports.some(({ stance }) => stance === 'asserts') &&
          reports.some(({ stance }) => stance === 'denies')
        const alone = tellings(aspect, reports).length === 0 ? 'silent' : 'same'
        expect(standing(aspect, reports, reports)).toBe(against ? 'differs' : alone)
      }),
    )
  })
})
