/** A whole dataset in any number: incidents with reports, quotations, speakers and checks, as a large file has them. */
import { assembleDataset, type Dataset, type Incident } from '../../src/domain/dataset/dataset.ts'
import type { Check } from '../../src/domain/record/check.ts'
import { symbolNames } from '../../src/domain/record/collection.ts'
import type { Excerpt } from '../../src/domain/record/excerpt.ts'
import type { Place } from '../../src/domain/record/place.ts'
import type { Report } from '../../src/domain/record/report.ts'
import type { Source } from '../../src/domain/record/source.ts'
import { day } from '../../src/domain/time/span.ts'
import { seededRandom } from './random.ts'
import { syntheticStart } from './synthetic.ts'

/** Two documents that report everything and half of everything: the hardest two to compare. */
export const wholeSource = 'all'
export const halfSource = 'half'
/** An ordinary document, of `incidentsEach` incidents. */
export const plainSource = 'd0'
/** An episode without incidents. */
export const emptyEpisode = 'nothing'

const incidentsEach = 40
const places = 200
const speakers = 60
const years = 4

const label = (text: string) => ({ en: text })
const madeSource = (id: string): Source => ({
  id,
  headline: `Headline of ${id}`,
  publisher: `Publisher ${id}`,
  language: 'en',
  published: '2020-01-01',
  text: { sha256: '0'.repeat(64), length: 100_000, normalization: 'none' },
})

export function syntheticDataset(incidents: number, seed: number): Dataset {
  const random = seededRandom(seed)
  const below = (count: number): number => Math.floor(random() * count)
  const excerpts: Excerpt[] = []
  const checks: Check[] = []

  const report = (id: string, source: string, words: string): Report => {
    const excerpt = `x${id}`
    const start = below(99_000)
    excerpts.push({
      id: excerpt,
      source,
      language: 'en',
      selector: [
        { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: start + words.length },
      ],
    })
    const speaker = below(speakers + 20)
    return {
      id,
      source,
      excerpt,
      stance: 'asserts',
      speaker: speaker < speakers ? `speaker${speaker}` : null,
      via: random() < 0.3 ? [`speaker${below(speakers)}`] : [],
      claims: {
        verbatimEventDate: { verbatim: `on day ${below(30)}` },
        verbatimLocality: { verbatim: `Place ${below(places)}` },
        actors: [`speaker${below(speakers)}`],
        figures: random() < 0.2 ? [{ measure: 'injured', counted: 'people', value: below(30) }] : [],
      },
    }
  }
  const incident = (_: unknown, number: number): Incident => {
    const id = `i${number}`
    const words = `what was reported to have happened as number ${number}`
    if (random() < 0.3) {
      checks.push({
        id: `c${number}`,
        concerns: [id],
        relation: random() < 0.5 ? 'disputes' : 'supports',
        aspect: 'actor',
        text: label('Other reporting has it otherwise.'),
        url: 'https://example.org/',
      })
    }
    return {
      id,
      geometry: null,
      title: label(`Incident ${number} reported`),
      category: symbolNames[below(8)] ?? 'dot',
      alsoInvolves: [],
      eventDate: new Date(syntheticStart + below(years * 365) * day).toISOString().slice(0, 10),
      placeId: `place${below(places)}`,
      placeCandidates: [],
      placeRole: 'scene',
      reports: [
        report(`${number}a`, wholeSource, words),
        report(`${number}b`, `d${Math.floor(number / incidentsEach)}`, words),
        ...(number % 2 === 0 ? [report(`${number}c`, halfSource, `${words}, or not`)] : []),
      ],
      relations: [],
      formerIds: [],
    }
  }
  const made = Array.from({ length: incidents }, incident)
  return assembleDataset({
    card: { version: '0', title: label('Synthetic incidents'), timeZone: 'UTC' },
    footnotes: [],
    lanes: Array.from({ length: 6 }, (_, lane) => ({ id: `lane${lane}`, label: label(`Lane ${lane + 1}`) })),
    categoryGroups: symbolNames.map((symbol) => ({ id: symbol, symbol, label: label(symbol) })),
    categories: symbolNames.map((symbol) => ({
      id: symbol,
      group: symbol,
      label: label(symbol),
      definition: label(''),
    })),
    measures: [],
    countedGroups: [],
    publisherGroups: [],
    publishers: [],
    episodes: [
      { id: emptyEpisode, title: label('Nothing'), interval: '2019-01-01', summary: label(''), steps: [] },
    ],
    changes: [],
    sources: [
      madeSource(wholeSource),
      madeSource(halfSource),
      ...Array.from({ length: Math.ceil(incidents / incidentsEach) }, (_, source) =>
        madeSource(`d${source}`),
      ),
    ],
    agents: Array.from({ length: speakers }, (_, speaker) => ({
      id: `speaker${speaker}`,
      kind: speaker % 4 === 0 ? 'unnamed' : 'person',
      names: label(`Speaker ${speaker}`),
      roles: [],
    })),
    excerpts,
    places: Array.from({ length: places }, (_, place): Place => madePlace(place, random)),
    checks,
    incidents: made,
  })
}

const madePlace = (place: number, random: () => number): Place => ({
  id: `place${place}`,
  names: label(`Place ${place}`),
  aliases: [],
  kind: 'village',
  lane: `lane${place % 6}`,
  geometry: { type: 'Point', coordinates: [20.1 + random() * 1.2, 42.5 + random() * 0.9] },
  coordinateUncertaintyInMeters: 500,
  approximate: false,
  georeferenceSources: [],
  exactMatch: [],
})
