import { describe, expect, test } from 'vitest'
import {
  changesBetween,
  incidentsBehind,
  presentIncident,
  recordsBehind,
  withdrawalOf,
} from '../../src/domain/claims/changeLog.ts'
import type { Change } from '../../src/domain/record/collection.ts'
import { readDataset } from '../../src/format/read/readDataset.ts'
import { madeCheck, madeDataset, madeExcerpt, madeIncident, madeReport, madeSource } from './madeDataset.ts'

const change = (version: string, record: string, kind: Change['kind'], replacedBy?: string): Change => ({
  version,
  date: '2026-12-01',
  record,
  kind,
  what: { en: `${record} was ${kind}.` },
  ...(replacedBy === undefined ? {} : { replacedBy }),
})

const changes = [
  change('1.0.0', 'dataset', 'added'),
  change('1.1.0', 'a', 'corrected'),
  change('1.2.0', 'old', 'merged', 'older'),
  change('1.10.0', 'older', 'merged', 'a'),
  change('1.10.0', 'gone', 'withdrawn'),
  change('2.0.0', 'round', 'merged', 'about'),
  change('2.0.0', 'about', 'merged', 'round'),
]

const { dataset } = readDataset(
  JSON.stringify({
    type: 'FeatureCollection',
    version: '2.0.0',
    title: { en: 'Made' },
    timeZone: 'UTC',
    changes,
    features: [
      { type: 'Feature', id: 'a', geometry: null, properties: { title: { en: 'A' }, formerIds: ['former'] } },
    ],
  }),
  'made.geojson',
)
if (!dataset) throw new Error('the file was not read')

describe('A view of an older version', () => {
  const made = madeDataset({
    sources: [{ ...madeSource('s'), publisher: 'The Paper' }, madeSource('other')],
    agents: [
      { id: 'spokesperson', kind: 'person', names: { en: 'S' }, roles: [], speaksFor: 'police' },
      { id: 'police', kind: 'organisation', names: { en: 'P' }, roles: [] },
      { id: 'stranger', kind: 'person', names: { en: 'T' }, roles: [] },
    ],
    publisherGroups: [{ id: 'press', label: { en: 'Press' } }],
    publishers: ['The Paper', 'The Journal', 'The Stranger'].map((name, number) => ({
      id: `p${number + 1}`,
      name,
      description: { en: 'a paper' },
      group: 'press',
      isBody: true,
    })),
    excerpts: [madeExcerpt('x-r1', 's', 'shots'), madeExcerpt('x-r2', 's', 'none')],
    checks: [
      { ...madeCheck('c1', 'supports', 'existence', 'r1'), publisher: 'The Journal' },
      madeCheck('c2', 'supports', 'existence', 'i2'),
    ],
    incidents: [
      madeIncident('i1', [madeReport('r1', 's', { speaker: 'spokesperson' })], {
        placeId: 'town',
        formerIds: ['i0'],
      }),
      madeIncident('i2', [madeReport('r2', 's')]),
    ],
  })
  const incident = (id: string) => made.incidents[made.rowOf.get(id) ?? -1] ?? never()

  test('rests on the reports, words, voices, documents, checks and publishers of what it shows', () => {
    const behind = recordsBehind([incident('i1')], made)
    expect([...behind].sort()).toEqual(
      ['i0', 'i1', 'r1', 'x-r1', 's', 'spokesperson', 'police', 'town', 'c1', 'p1', 'p2'].sort(),
    )
  })

  test('leads from a report, a quote or a check to the incidents it belongs to', () => {
    const ids = (record: string) => incidentsBehind(record, made).map(({ id }) => id)
    for (const record of ['i1', 'i0', 'r1', 'x-r1', 'c1']) expect(ids(record)).toEqual(['i1'])
    expect(ids('c2')).toEqual(['i2'])
    expect(ids('stranger')).toEqual([])
  })
})

function never(): never {
  throw new Error('the made dataset lacks a record')
}

describe('The log of a dataset', () => {
  test('tells what has changed after one version and up to another, the latest first', () => {
    const between = (linked: string, present: string) =>
      changesBetween(dataset.changes, linked, present).map(({ version, record }) => `${version} ${record}`)
    expect(between('1.0.0', '1.10.0')).toEqual(['1.10.0 older', '1.10.0 gone', '1.2.0 old', '1.1.0 a'])
    expect(between('1.2.0', '1.2.0')).toEqual([])
    expect(between('2.0.0', '1.0.0')).toEqual([])
  })

  test('leads from an id that was replaced to the incident in its place, however often it was', () => {
    for (const id of ['a', 'former', 'older', 'old']) expect(presentIncident(id, dataset)?.id).toBe('a')
  })

  test('leads nowhere from an id it does not know, that was withdrawn, or that it sends in a circle', () => {
    for (const id of ['unknown', 'gone', 'round']) expect(presentIncident(id, dataset)).toBeUndefined()
  })

  test('says which records were withdrawn', () => {
    expect(withdrawalOf('gone', dataset.changes)?.version).toBe('1.10.0')
    expect(withdrawalOf('old', dataset.changes)).toBeUndefined()
  })
})
