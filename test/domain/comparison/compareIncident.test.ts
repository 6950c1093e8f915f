import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answerable,
  type ComparedGroup,
  comparedRows,
  sameText,
} from '../../../src/domain/claims/comparison/accounts.ts'
import { compareIncident } from '../../../src/domain/claims/comparison/compareIncident.ts'
import type { Dataset } from '../../../src/domain/dataset/dataset.ts'
import type { Comparison } from '../../../src/domain/view/view.ts'
import { madeCheck, madeDataset, madeExcerpt, madeIncident, madeReport, madeSource } from '../madeDataset.ts'

const excerpts = [
  madeExcerpt('x-p1', 'paper', 'did obtain confirmation'),
  madeExcerpt('x-p2', 'paper', 'nothing concrete'),
  madeExcerpt('x-j1', 'journal', 'nothing  concrete'),
  madeExcerpt('x-j2', 'journal', 'roads were blocked'),
  madeExcerpt('x-c1', 'copy', 'did obtain confirmation'),
]
const told = madeDataset({
  sources: [madeSource('copy', 'paper'), madeSource('paper'), madeSource('journal')],
  excerpts,
  episodes: [
    { id: 'spring', title: { en: 'Spring' }, interval: '2019-03-11', summary: { en: '' }, steps: [] },
  ],
  incidents: [
    madeIncident(
      'both',
      [
        madeReport('p1', 'paper', { claims: { actors: ['police'], figures: [] } }),
        madeReport('p2', 'paper', { stance: 'qualifies' }),
        madeReport('j1', 'journal', { stance: 'denies', claims: { actors: ['residents'], figures: [] } }),
        madeReport('j2', 'journal'),
        madeReport('c1', 'copy', { claims: { actors: ['police'], figures: [] } }),
      ],
      { episode: 'spring' },
    ),
    madeIncident('paper-only', [madeReport('p3', 'paper')], { episode: 'spring' }),
    madeIncident('journal-only', [madeReport('j3', 'journal')]),
    madeIncident('unheard', [madeReport('p4', 'paper')]),
  ],
  checks: [
    madeCheck('support', 'supports', 'existence', 'both'),
    madeCheck('not-confirmed', 'disputes', 'wording', 'p1', 'both'),
    madeCheck('misread', 'qualifies', 'translation', 'x-p2'),
    madeCheck('as-a-whole', 'qualifies', 'wording', 'both'),
    madeCheck('residents', 'disputes', 'actor', 'both'),
    madeCheck('of-the-journal', 'disputes', 'wording', 'j2'),
    madeCheck('day', 'dates', 'time', 'paper-only'),
  ],
})

const incident = (dataset: Dataset, id: string) => {
  const found = dataset.incidents[dataset.rowOf.get(id) ?? -1]
  if (!found) throw new Error(`no incident ${id}`)
  return found
}
const linesOf = (...accounts: Comparison['accounts']) =>
  compareIncident(told, incident(told, 'both'), accounts).lines
const groupsOf = (comparison: Comparison): Record<string, ComparedGroup> =>
  Object.fromEntries(
    comparedRows(told, told.incidents.keys(), comparison).map(({ row, group }) => [
      told.incidents[row]?.id,
      group,
    ]),
  )

describe('a document beside other reporting', () => {
  it('has each quotation beside what is said to it, then what is said to all of it, then the unanswered', () => {
    const wording = linesOf('paper', null).filter(({ aspect }) => aspect === 'wording')
    expect(
      wording.map(({ first, checks, outcome }) => [
        first.flatMap((telling) => (telling.kind === 'quote' ? telling.excerpt : [])),
        checks.map(({ id }) => id),
        outcome,
      ]),
    ).toEqual([
      [['x-p1'], ['not-confirmed'], 'disputes'],
      [['x-p2'], ['misread'], 'qualifies'],
      [[], ['as-a-whole'], 'qualifies'],
    ])
  })

  it('is answered aspect by aspect, and only in what it says itself', () => {
    const lines = linesOf('paper', null)
    expect(lines.find(({ aspect }) => aspect === 'actor')).toMatchObject({
      checks: [{ id: 'residents' }],
      outcome: 'disputes',
    })
    expect(lines.find(({ aspect }) => aspect === 'existence')).toMatchObject({ outcome: 'supports' })
    expect(lines.flatMap(({ checks }) => checks.map(({ id }) => id))).not.toContain('of-the-journal')
  })

  it('is grouped by the weightiest thing that other reporting does to it', () => {
    expect(groupsOf({ accounts: ['paper', null], episode: null })).toEqual({
      both: 'disputes',
      'paper-only': 'dates',
      unheard: 'unchecked',
    })
  })
})

describe('two documents', () => {
  it('have the same words side by side, then the others together', () => {
    const wording = linesOf('paper', 'journal').filter(({ aspect }) => aspect === 'wording')
    expect(wording.map(({ outcome }) => outcome)).toEqual(['same', 'differs'])
    expect(wording[0]).toMatchObject({ first: [{ excerpt: 'x-p2' }], second: [{ excerpt: 'x-j1' }] })
    expect(wording[1]).toMatchObject({ first: [{ excerpt: 'x-p1' }], second: [{ excerpt: 'x-j2' }] })
  })

  it('differ in who acts, and in whether it happened where one asserts what the other denies', () => {
    const outcomes = new Map(linesOf('paper', 'journal').map(({ aspect, outcome }) => [aspect, outcome]))
    expect(outcomes.get('actor')).toBe('differs')
    expect(outcomes.get('existence')).toBe('differs')
  })

  it('say of each incident whether both report it, and tell where other reporting disputes it', () => {
    expect(groupsOf({ accounts: ['paper', 'journal'], episode: null })).toEqual({
      both: 'both',
      'paper-only': 'onlyFirst',
      unheard: 'onlyFirst',
      'journal-only': 'onlySecond',
    })
    expect(compareIncident(told, incident(told, 'both'), ['paper', 'journal']).disputed).toBe(true)
    expect(compareIncident(told, incident(told, 'unheard'), ['paper', 'journal']).disputed).toBe(false)
  })

  it('are kept to an episode', () => {
    expect(Object.keys(groupsOf({ accounts: ['paper', 'journal'], episode: 'spring' }))).toEqual([
      'both',
      'paper-only',
    ])
  })

  it('are one account where one copies the other', () => {
    expect(sameText(told, ['paper', 'copy'])).toBe(true)
    expect(sameText(told, ['paper', 'journal'])).toBe(false)
    expect(sameText(told, ['paper', null])).toBe(false)
  })
})

describe('a comparison asked for', () => {
  const ask = (accounts: Comparison['accounts'], episode: string | null = null) =>
    answerable(told, { accounts, episode }, null)

  it('is answered as far as the dataset has what it names, and the rest is named', () => {
    expect(ask(['paper', 'journal'], 'spring')).toEqual({
      comparison: { accounts: ['paper', 'journal'], episode: 'spring' },
      unknown: [],
    })
    expect(ask(['paper', 'gone'], 'winter')).toEqual({
      comparison: { accounts: ['paper', null], episode: null },
      unknown: ['gone', 'winter'],
    })
    expect(ask(['gone', 'journal']).comparison?.accounts).toEqual(['paper', 'journal'])
    expect(ask(['paper', 'paper']).comparison?.accounts).toEqual(['paper', null])
  })

  it('begins with the open document, else with the first that is no copy, beside other reporting', () => {
    expect(answerable(told, null, 'journal').comparison?.accounts).toEqual(['journal', null])
    expect(answerable(told, null, null).comparison?.accounts).toEqual(['paper', null])
    expect(answerable(madeDataset({}), null, null).comparison).toBe(null)
  })
})

describe('whatever is compared', () => {
  const account = fc.constantFrom('paper', 'journal', 'copy')
  const other = fc.option(account, { nil: null })

  it('loses no report and no check of the two accounts, and invents none', () => {
    fc.assert(
      fc.property(account, other, (first, second) => {
        fc.pre(first !== second)
        for (const each of told.incidents) {
          const { lines } = compareIncident(told, each, [first, second])
          const side = (key: 'first' | 'second') =>
            new Set(lines.flatMap((line) => line[key].flatMap(({ reports }) => reports)))
          const of = (source: string | null) => each.reports.filter((report) => report.source === source)
          expect(side('first')).toEqual(new Set(of(first)))
          expect(side('second')).toEqual(new Set(of(second)))
          const about = new Set([each.id, ...of(first).flatMap(({ id, excerpt }) => [id, excerpt])])
          const expected = told.checks.filter(({ concerns }) => concerns.some((id) => about.has(id)))
          const shown = lines.flatMap(({ checks }) => checks)
          expect(new Set(shown)).toEqual(new Set(second === null ? expected : []))
          expect(shown).toHaveLength(new Set(shown).size)
        }
      }),
    )
  })
})
