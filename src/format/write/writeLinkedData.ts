/**
 * The dataset in the words of https://schema.org, as JSON-LD: each incident is a `Claim` that appears in quotations
 * from articles. Nothing is rated, so there is no `ClaimReview`.
 */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { publishersOf } from '../../domain/record/check.ts'
import type { Excerpt } from '../../domain/record/excerpt.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import type { Place } from '../../domain/record/place.ts'
import type { Source } from '../../domain/record/source.ts'
import { isoDay } from '../../domain/time/civil.ts'
import type { SiteAddresses } from '../link/siteAddresses.ts'
import { timeMember } from '../read/timeMember.ts'
import {
  exportLanguage,
  type IncidentExport,
  incidentExports,
  publisherDescription,
} from './incidentExport.ts'
import { knowledgeWords } from './knowledgeWords.ts'

const context = 'https://schema.org'
const inWords = (map: Readonly<Record<string, string>>): string => textIn(map, exportLanguage)

/** What a page says of the dataset it shows; small, the whole is in `incidents.jsonld`. */
export const datasetCard = (dataset: Dataset, at: SiteAddresses): object => ({
  '@context': context,
  ...datasetNode(dataset, at),
})

export function datasetLinkedData(dataset: Dataset, at: SiteAddresses): string {
  const dated = incidentExports(dataset)
  return JSON.stringify({
    '@context': context,
    '@graph': [
      datasetNode(dataset, at),
      ...dated.map((account) => claim(account, dataset, at)),
      ...[...dataset.excerpts.values()].map((excerpt) => quotation(excerpt, dataset, at)),
      ...[...dataset.sources.values()].map((source) => article(source, dataset, at)),
    ],
  })
}

const inGraph = (at: SiteAddresses, id: string): string => `${at.file('data/incidents.jsonld')}#${id}`

const downloads = [
  ['data/incidents.geojson', 'application/geo+json'],
  ['data/incidents.csv', 'text/csv'],
  ['data/incidents.kml', 'application/vnd.google-earth.kml+xml'],
  ['data/incidents.jsonld', 'application/ld+json'],
] as const

function datasetNode({ card, extent, zone }: Dataset, at: SiteAddresses): object {
  const day = (instant: number): string => isoDay(zone.toCivil(instant))
  return {
    '@type': 'Dataset',
    '@id': inGraph(at, 'dataset'),
    name: inWords(card.title),
    ...(card.description && { description: inWords(card.description) }),
    version: card.version,
    ...(card.license !== undefined && { license: card.license }),
    url: at.file(''),
    temporalCoverage: `${day(extent.start)}/${day(extent.end - 1)}`,
    isAccessibleForFree: true,
    distribution: downloads.map(([path, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: at.file(path),
    })),
  }
}

function claim(
  { incident, places, points, sameText }: IncidentExport,
  dataset: Dataset,
  at: SiteAddresses,
): object {
  const time = timeMember(incident, dataset.zone)
  const when = time && ('interval' in time ? time.interval.join('/') : Object.values(time)[0])
  return {
    '@type': 'Claim',
    '@id': at.incident(incident.id),
    name: inWords(incident.title),
    ...(incident.summary && { description: inWords(incident.summary) }),
    ...(when && { temporalCoverage: when }),
    ...(places.length > 0 && {
      spatialCoverage: places.map((place) => placeNode(place, places.length === 1 ? points[0] : undefined)),
    }),
    appearance: [
      ...[...new Set(incident.reports.map(({ excerpt }) => excerpt))].map((id) => ({
        '@id': inGraph(at, id),
      })),
      // Where the same text stands: the claim appears there too, which supports nothing.
      ...sameText.map((check) => ({
        '@type': 'CreativeWork',
        description: inWords(check.text),
        ...(check.url !== undefined && { url: check.url }),
        publisher: publishersOf(check).map((name) => publisherNode(name, dataset)),
      })),
    ],
    isPartOf: { '@id': inGraph(at, 'dataset') },
  }
}

/** @param point where the place is a point and no candidate */
function placeNode({ names, geometry }: Place, point: readonly number[] | undefined): object {
  const [longitude, latitude] = geometry?.type === 'Point' ? (point ?? []) : []
  const name = inWords(names)
  return {
    '@type': 'Place',
    name,
    alternateName: [...new Set(Object.values(names))].filter((other) => other !== name),
    ...(longitude !== undefined && { geo: { '@type': 'GeoCoordinates', longitude, latitude } }),
  }
}

function quotation({ id, source, language, selector }: Excerpt, dataset: Dataset, at: SiteAddresses): object {
  const quoting = dataset.incidents.flatMap(({ reports }) => reports.filter(({ excerpt }) => excerpt === id))
  const speakers = new Set(quoting.flatMap(({ speaker }) => speaker ?? []))
  const bases = new Set(quoting.flatMap(({ knowledgeBasis }) => knowledgeBasis ?? []))
  const agents = [...speakers].flatMap((speaker) => dataset.agents.get(speaker) ?? [])
  const named = agents.filter(({ kind }) => kind !== 'unnamed')
  const unnamed = agents.filter(({ kind }) => kind === 'unnamed')
  return {
    '@type': 'Quotation',
    '@id': inGraph(at, id),
    text: selector[0].exact,
    inLanguage: language,
    ...(bases.size > 0 && {
      description: `How the speaker knows: ${[...bases].map((basis) => knowledgeWords[basis]).join(', ')}`,
    }),
    isPartOf: { '@id': inGraph(at, source) },
    ...(named.length > 0 && {
      creator: named.map(({ kind, names }) => ({
        '@type': kind === 'person' ? 'Person' : 'Organization',
        name: inWords(names),
      })),
    }),
    // Whom a document does not name is no person of ours either.
    ...(unnamed.length > 0 && { creditText: unnamed.map(({ names }) => inWords(names)).join('; ') }),
  }
}

function publisherNode(name: string, dataset: Dataset): object {
  const description = publisherDescription(name, dataset)
  const url = dataset.publishers.get(name)?.url
  return {
    '@type': 'Organization',
    name,
    ...(description !== undefined && { description }),
    ...(url !== undefined && { subjectOf: { '@type': 'WebPage', url } }),
  }
}

function article(
  { id, headline, publisher, url, archiveUrl, language, published, derivedFrom }: Source,
  dataset: Dataset,
  at: SiteAddresses,
): object {
  return {
    '@type': 'NewsArticle',
    '@id': inGraph(at, id),
    ...(headline !== null && { headline }),
    publisher: publisherNode(publisher, dataset),
    inLanguage: language,
    ...(url !== undefined && { url }),
    ...(archiveUrl !== undefined && { archivedAt: archiveUrl }),
    // The word asks for ISO 8601; a date in doubt is none.
    ...(published !== null && /^\d{4}(-\d\d){0,2}$/.test(published) && { datePublished: published }),
    ...(derivedFrom && { isBasedOn: { '@id': inGraph(at, derivedFrom.source) } }),
  }
}
