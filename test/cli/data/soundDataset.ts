/** A small dataset without a fault, with its documents and what lies beside it, for planting one fault at a time. */
import { createHash } from 'node:crypto'
import type { LoadedWord } from '../../../src/format/curate/records/rules/checkWords.ts'

export const documents = {
  a: 'Shots were heard in Southtown on Friday (May 28th). 😀 Shots were heard again in Northtown, said Ana Anić.',
  copy: 'Shots were heard in Southtown on Friday (May 28th). 😀 Shots',
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const text = (document: string) => ({
  sha256: sha256(document),
  length: [...document].length,
  normalization: 'none',
})

const en = (words: string) => ({ en: words })
const names = (name: string) => ({ en: name, 'sr-Latn': name, 'sr-Cyrl': name, sq: name })

/** Offsets, geometry, time and scalars are left to `--write`. */
export const soundDataset = () => ({
  type: 'FeatureCollection',
  version: '1.0.0',
  title: en('Reported incidents'),
  timeZone: 'Europe/Belgrade',
  footnotes: [{ id: 'note', mark: '*', text: en('A note.') }],
  lanes: [{ id: 'south', label: en('South') }],
  categoryGroups: [{ id: 'shots', symbol: 'plus', label: en('Gunfire') }],
  categories: [
    { id: 'gunfire', group: 'shots', label: en('Gunfire'), definition: en('Shots are fired or heard.') },
  ],
  sources: [
    {
      id: 's1',
      headline: null,
      publisher: 'The Paper',
      language: 'en',
      published: null,
      text: text(documents.a),
    },
    {
      id: 's2',
      headline: null,
      publisher: 'The Copy',
      language: 'en',
      published: null,
      text: text(documents.copy),
      derivedFrom: { source: 's1' },
    },
  ],
  agents: [{ id: 'ana', kind: 'person', names: en('Ana Anić') }],
  excerpts: [
    excerpt('x1', 's1', 'heard in Southtown', ''),
    excerpt('x2', 's1', 'Shots', '😀 '),
    excerpt('x3', 's2', 'heard in Southtown', ''),
  ],
  places: [
    {
      id: 'area',
      names: names('Area'),
      kind: 'region',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [20, 42],
            [21, 42],
            [21, 43],
            [20, 43],
            [20, 42],
          ],
        ],
      },
      anchor: [20.5, 42.5],
    },
    {
      id: 'southtown',
      names: names('Southtown'),
      kind: 'town',
      within: 'area',
      lane: 'south',
      geometry: { type: 'Point', coordinates: [20.5, 42.4] },
      coordinateUncertaintyInMeters: 500,
    },
  ],
  checks: [
    {
      id: 'c1',
      concerns: ['i1'],
      relation: 'dates',
      aspect: 'time',
      text: en('The 26th was a Friday.'),
      basis: 'computed',
    },
  ],
  changes: [
    { version: '1.0.0', date: '2026-11-22', record: 'dataset', kind: 'added', what: en('First version.') },
  ],
  features: [
    {
      type: 'Feature',
      id: 'i1',
      properties: {
        title: en('Gunfire reported in Southtown'),
        category: 'gunfire',
        eventDate: '2023-05-26',
        eventTime: '17:00+02:00',
        eventTimePrecision: 'about',
        eventDateBasis: 'outside',
        eventDateRemarks: en('“Friday (May 28th)”: the 26th was a Friday.'),
        placeId: 'southtown',
        reports: [
          { id: 'r1', source: 's1', excerpt: 'x1', stance: 'asserts', speaker: null },
          { id: 'r2', source: 's2', excerpt: 'x3', stance: 'asserts', speaker: null },
        ],
      },
    },
    {
      type: 'Feature',
      id: 'i2',
      properties: {
        title: en('Gunfire reported again'),
        category: 'gunfire',
        eventDate: null,
        eventDateRemarks: en('No date can be told.'),
        reports: [{ id: 'r3', source: 's1', excerpt: 'x2', stance: 'asserts', speaker: 'ana' }],
      },
    },
  ],
})

function excerpt(id: string, source: string, exact: string, prefix: string) {
  return {
    id,
    source,
    language: 'en',
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix: '' },
      { type: 'TextPositionSelector', start: 0, end: 1 },
    ],
  }
}

export const loadedWords: readonly LoadedWord[] = [{ words: 'usurp*', instead: 'name the authority' }]
/** The river runs east along 42.45° N: Southtown lies south of it, on the right bank. */
export const lines = {
  rivers: [
    {
      id: 'river',
      coordinates: [
        [20, 42.45],
        [21, 42.45],
      ],
    },
  ],
}
export const areas = { copies: [], discs: [], banks: [{ river: 'river', places: { southtown: 'right' } }] }
