/** What an editor does to one part of a draft leaves the others whole. */
import { describe, expect, it } from 'vitest'
import {
  type Draft,
  emptyAgent,
  emptyDraft,
  emptyPlace,
  emptyReport,
} from '../../../src/format/curate/desk/draft.ts'
import { withNewPlace, withoutPlace, withPlace } from '../../../src/format/curate/desk/draftPlaces.ts'
import { draftPoint, pastedPair } from '../../../src/format/curate/desk/draftPoint.ts'
import { withoutReport, withReport } from '../../../src/format/curate/desk/draftReports.ts'
import { faultOwner } from '../../../src/format/curate/desk/faultOwner.ts'

const first = emptyReport('r1', 0, 5)
const second = { ...emptyReport('r2', 6, 9), of: 'r1' }
const third = emptyReport('r3', 10, 14)
const draft: Draft = { ...emptyDraft(), reports: [first, second, third], nextKey: 4 }

describe('a report', () => {
  it('that turns out to tell of a known incident takes along the reports of its own', () => {
    const { reports } = withReport(draft, { ...first, of: 'i1001' })
    expect(reports?.map(({ of }) => of)).toEqual(['i1001', 'i1001', ''])
  })

  it('that goes leaves the reports of its incident with one of their own', () => {
    const { reports } = withoutReport(draft, 'r1')
    expect(reports?.map(({ key, of }) => [key, of])).toEqual([
      ['r2', ''],
      ['r3', ''],
    ])
  })
})

describe('a new place', () => {
  it('is given to the incident it was made for, and taken from every incident when it goes', () => {
    const grown = { ...draft, ...withNewPlace(draft, 'r3', { latitude: '42.9', longitude: '20.8' }) }
    const [place] = grown.places
    expect(grown.reports.map(({ incident }) => incident.place)).toEqual(['', '', place?.key])
    expect(grown.nextKey).toBe(5)
    const key = place?.key ?? ''
    const named = withPlace(grown, { ...emptyPlace(key), en: 'Žitkovac' })
    expect(named.places?.map(({ en }) => en)).toEqual(['Žitkovac'])
    const gone = withoutPlace(grown, key)
    expect(gone.places).toEqual([])
    expect(gone.reports?.map(({ incident }) => incident.place)).toEqual(['', '', ''])
  })

  it('has a point only where all three numbers are sound, and says which is not', () => {
    const typed = (latitude: string, longitude: string, uncertainty = '500') =>
      draftPoint({ latitude, longitude, uncertainty })
    expect(typed('42,9075', ' 20.84 ').point).toEqual({ latitude: 42.9075, longitude: 20.84, metres: 500 })
    expect(typed('', '')).toEqual({ point: null, fault: null })
    expect(typed('north', '20').fault).toBe('latitude')
    expect(typed('90.1', '20').fault).toBe('latitude')
    expect(typed('', '181').fault).toBe('longitude')
    expect(typed('42', '').fault).toBe('half')
    for (const none of ['', '0', '-5', '1e3', 'wide'])
      expect(typed('42', '20', none).fault).toBe('uncertainty')
  })

  it('takes a pair of coordinates from one field, and nothing else for a pair', () => {
    expect(pastedPair(' 42.9075, 20.8403 ')).toEqual({ latitude: '42.9075', longitude: '20.8403' })
    expect(pastedPair('42.9075 -20.8403')).toEqual({ latitude: '42.9075', longitude: '-20.8403' })
    expect([pastedPair('42.9075'), pastedPair('42,9075'), pastedPair('a, b')]).toEqual([null, null, null])
  })
})

describe('a fault of the file', () => {
  it('is about the part of the draft whose record it names', () => {
    const named: Draft = {
      ...draft,
      places: [{ ...emptyPlace('p'), en: 'Žitkovac' }],
      agents: [emptyAgent('a')],
    }
    const raw = {
      sources: [{}, {}],
      places: [{}, {}, {}],
      agents: [{}],
      features: [{}, {}, {}],
    }
    const owner = (pointer: string) => faultOwner(pointer, named, raw)
    expect(owner('sources[1].publisher')).toEqual({ kind: 'document' })
    expect(owner('places[2].names')).toEqual({ kind: 'place', name: 'Žitkovac' })
    expect(owner('agents[0].names')).toEqual({ kind: 'agent', name: '' })
    // The second report tells of the incident of the first.
    expect(owner('features[1].properties.title')).toEqual({ kind: 'report', number: 1 })
    expect(owner('features[2].properties.title')).toEqual({ kind: 'report', number: 3 })
    expect([owner('sources[0]'), owner('places[1]'), owner('features[0]'), owner('')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
