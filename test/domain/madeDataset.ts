/** Small datasets put together record by record, for tests that say what matters and leave out the rest. */
import {
  assembleDataset,
  type Dataset,
  type DatasetParts,
  type Incident,
} from '../../src/domain/dataset/dataset.ts'
import type { Check } from '../../src/domain/record/check.ts'
import type { Excerpt } from '../../src/domain/record/excerpt.ts'
import type { Report } from '../../src/domain/record/report.ts'
import type { Source } from '../../src/domain/record/source.ts'

export function madeDataset(parts: Partial<DatasetParts>): Dataset {
  return assembleDataset({
    card: { version: '1', title: { en: 'Made' }, timeZone: 'Europe/Belgrade' },
    footnotes: [],
    lanes: [],
    categoryGroups: [],
    categories: [],
    measures: [],
    countedGroups: [],
    publisherGroups: [],
    publishers: [],
    episodes: [],
    changes: [],
    sources: [],
    agents: [],
    excerpts: [],
    places: [],
    checks: [],
    incidents: [],
    ...parts,
  })
}

export const madeSource = (id: string, derivedFrom?: string): Source => ({
  id,
  headline: null,
  publisher: id,
  language: 'en',
  published: null,
  text: { sha256: '0'.repeat(64), length: 100, normalization: 'none' },
  ...(derivedFrom === undefined ? {} : { derivedFrom: { source: derivedFrom } }),
})

export const madeExcerpt = (id: string, source: string, exact: string): Excerpt => ({
  id,
  source,
  language: 'en',
  selector: [
    { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    { type: 'TextPositionSelector', start: 0, end: exact.length },
  ],
})

export const madeReport = (id: string, source: string, told: Partial<Report> = {}): Report => ({
  id,
  source,
  excerpt: `x-${id}`,
  stance: 'asserts',
  speaker: null,
  via: [],
  claims: { actors: [], figures: [] },
  ...told,
})

export const madeIncident = (
  id: string,
  reports: readonly Report[],
  told: Partial<Incident> = {},
): Incident => ({
  id,
  geometry: null,
  title: { en: id },
  alsoInvolves: [],
  eventDate: null,
  placeId: null,
  placeCandidates: [],
  placeRole: 'scene',
  reports: [...reports],
  relations: [],
  formerIds: [],
  ...told,
})

export const madeCheck = (
  id: string,
  relation: Check['relation'],
  aspect: Check['aspect'],
  ...concerns: string[]
): Check => ({ id, relation, aspect, concerns, text: { en: id }, url: 'https://example.org/' })
