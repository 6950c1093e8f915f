import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Neighbours, neighboursOf, tiesOf } from '../../src/domain/claims/related.ts'
import type { Dataset, Incident } from '../../src/domain/dataset/dataset.ts'
import { at, hasFlag, incidentFlag } from '../../src/domain/dataset/incidentIndex.ts'
import { incidentsIn } from '../../src/domain/dataset/incidentSet.ts'
import { timeOrder } from '../../src/domain/dataset/timeOrder.ts'
import { facetsOf, passes } from '../../src/domain/filter/facets.ts'
import { type Filter, noFilter } from '../../src/domain/filter/filter.ts'
import { readDataset } from '../../src/format/read/readDataset.ts'
import { theDataset as own } from '../fixtures/theDataset.ts'

const datasetAt = (file: string): Dataset => {
  const { dataset } = readDataset(readFileSync(new URL(file, import.meta.url), 'utf8'), file)
  if (!dataset) throw new Error('not read')
  return dataset
}
const small = datasetAt('../fixtures/good/small.geojson')
const incidentOf = (dataset: Dataset, id: string): Incident => {
  const incident = dataset.incidents[dataset.rowOf.get(id) ?? -1]
  if (!incident) throw new Error(`no incident ${id}`)
  return incident
}
const group = (id: string, kind: Neighbours['kind'], most = 9): Neighbours | undefined =>
  neighboursOf(incidentOf(small, id), small, most).find((one) => one.kind === kind)

describe('the ties of an incident', () => {
  it('can be followed from either end', () => {
    expect(tiesOf(incidentOf(small, 'i3'), small).map(({ kind, incident }) => [kind, incident.id])).toEqual([
      ['follows', 'i1'],
    ])
    expect(tiesOf(incidentOf(small, 'i1'), small).map(({ kind, incident }) => [kind, incident.id])).toEqual([
      ['followedBy', 'i3'],
    ])
  })

  it('are said once where both records name them', () => {
    for (const incident of own.incidents) {
      const ties = tiesOf(incident, own).map(({ kind, incident: other }) => `${kind} ${other.id}`)
      expect(new Set(ties).size).toBe(ties.length)
      expect(ties.join()).not.toContain(incident.id)
    }
  })
})

describe('incidents near another one', () => {
  it('share its place, which candidates and places inside of it do too', () => {
    expect(group('i1', 'samePlace')).toEqual({
      kind: 'samePlace',
      shared: 'hill',
      incidents: [incidentOf(small, 'i2'), incidentOf(small, 'i5')],
      total: 2,
    })
    expect(group('i7', 'samePlace')).toBeUndefined()
  })

  it('share its time, the closest known first and none that has no date or no end', () => {
    expect(group('i2', 'sameTime')?.incidents.map(({ id }) => id)).toEqual(['i1', 'i6', 'i3'])
    expect(group('i4', 'sameTime')).toBeUndefined()
    expect(group('i3', 'sameTime')).toBeUndefined()
  })

  it('share a speaker, each of them apart', () => {
    expect(group('i1', 'sameSpeaker')).toMatchObject({ shared: 'mayor', total: 1 })
    expect(neighboursOf(incidentOf(small, 'i4'), small, 9).map(({ shared }) => shared)).toContain('mayor')
  })

  it('are counted all, named only up to a number, and not named again where a tie names them', () => {
    expect(group('i2', 'sameTime', 1)).toMatchObject({ total: 3, incidents: [{ id: 'i1' }] })
    const near = group('i1', 'sameTime')
    expect(near?.incidents.map(({ id }) => id)).not.toContain('i3')
    expect(near?.total).toBe(3)
  })

  it('are as many as the filter or the window shows that leads to all of them', () => {
    const facets = facetsOf(own)
    const shownBy = (filter: Partial<Filter>): number =>
      own.incidents.filter((_, row) => passes(facets, { ...noFilter, ...filter }, row)).length
    const order = timeOrder(own.index)
    for (const incident of own.incidents) {
      const row = own.rowOf.get(incident.id) ?? -1
      for (const { kind, shared, total } of neighboursOf(incident, own, 3)) {
        if (kind === 'samePlace') expect(shownBy({ places: [shared ?? ''] })).toBe(total + 1)
        if (kind === 'sameSpeaker') expect(shownBy({ speakers: [shared ?? ''] })).toBe(total + 1)
        if (kind === 'sameTime') {
          expect(hasFlag(own.index, row, incidentFlag.dated)).toBe(true)
          const window = { start: at(own.index.start, row), end: at(own.index.end, row) }
          expect(incidentsIn(order, window).dated).toBe(total + 1)
        }
      }
    }
  })
})
