import { describe, expect, test } from 'vitest'
import { publisherBalance } from '../../src/domain/claims/publisherBalance.ts'
import type { PublisherTables } from '../../src/domain/record/publisher.ts'
import { madeCheck } from './madeDataset.ts'

const publisher = (name: string, group: string) =>
  [name, { name, description: { en: name }, group, isBody: true }] as const
const tables: PublisherTables = {
  publisherGroups: ['north', 'south', 'silent'].map((id) => ({ id, label: { en: id } })),
  publishers: new Map([
    publisher('Herald', 'north'),
    publisher('Post', 'north'),
    publisher('Times', 'south'),
    publisher('Lost', 'no-such-group'),
  ]),
}
const supports = (id: string, told: object) => ({ ...madeCheck(id, 'supports', 'existence', 'i1'), ...told })
const rows = (checks: Parameters<typeof publisherBalance>[0]) =>
  publisherBalance(checks, tables).map(({ group, checks: count, publishers }) => [group, count, publishers])

describe('The balance of other reporting', () => {
  test('counts for each group the checks that cite it, and how many of it are cited', () => {
    const checks = [
      supports('c1', { publisher: 'Herald' }),
      supports('c2', { publisher: 'Herald' }),
      supports('c3', { publisher: 'Times' }),
    ]
    expect(rows(checks)).toEqual([
      ['north', 2, 1],
      ['south', 1, 1],
      ['silent', 0, 0],
    ])
  })

  test('counts a check of several publishers once for each of their groups', () => {
    expect(rows([supports('c1', { publishers: ['Herald', 'Post', 'Times'] })])).toEqual([
      ['north', 1, 2],
      ['south', 1, 1],
      ['silent', 0, 0],
    ])
  })

  test('tells the relations apart: the same text is cited, and supports nothing', () => {
    const same = { ...madeCheck('c1', 'sameText', 'wording', 'i1'), publisher: 'Times' }
    const [, south] = publisherBalance([same, supports('c2', { publisher: 'Times' })], tables)
    expect(south?.byRelation).toEqual({ supports: 1, disputes: 0, qualifies: 0, dates: 0, sameText: 1 })
  })

  test('counts apart what has no known publisher, and our own calculations not at all', () => {
    const checks = [
      supports('c1', {}),
      supports('c2', { publisher: 'Nobody knows it' }),
      supports('c3', { publisher: 'Lost' }),
      supports('c4', { basis: 'computed' }),
    ]
    expect(rows(checks).at(-1)).toEqual([null, 3, 2])
  })
})
