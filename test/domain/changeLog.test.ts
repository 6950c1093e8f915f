import { describe, expect, test } from 'vitest'
import { changesBetween, presentIncident, withdrawalOf } from '../../src/domain/claims/changeLog.ts'
import type { Change } from '../../src/domain/record/collection.ts'
import { readDataset } from '../../src/format/read/readDataset.ts'

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
