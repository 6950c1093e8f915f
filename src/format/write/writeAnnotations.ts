/**
 * Every quote as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/): the words and where they stand in
 * the document are the target, the incident it is quoted for is the body.
 */

import type { Dataset, Incident } from '../../domain/dataset/dataset.ts'
import { isSameText } from '../../domain/record/check.ts'
import type { Excerpt } from '../../domain/record/excerpt.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import type { Report } from '../../domain/record/report.ts'
import type { Source } from '../../domain/record/source.ts'
import { binaryText } from '../link/binaryText.ts'
import type { SiteAddresses } from '../link/siteAddresses.ts'
import { agentName, checkText, describedPublisher, exportLanguage } from './incidentExport.ts'
import { knowledgeWords } from './knowledgeWords.ts'

/** An `AnnotationCollection` with its one page, as JSON-LD. */
export function datasetAnnotations(dataset: Dataset, at: SiteAddresses): string {
  const quoted = quotedFor(dataset)
  const items = [...dataset.excerpts.values()].map((excerpt) =>
    annotation(dataset, excerpt, quoted.get(excerpt.id) ?? [], at),
  )
  const id = at.file('data/annotations.jsonld')
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: textIn(dataset.card.title, exportLanguage),
    total: items.length,
    first: { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, items },
  })
}

interface Quoting {
  readonly incident: Incident
  readonly report: Report
}

function quotedFor({ incidents }: Dataset): ReadonlyMap<string, readonly Quoting[]> {
  const found = new Map<string, Quoting[]>()
  for (const incident of incidents) {
    for (const report of incident.reports) {
      found.set(report.excerpt, [...(found.get(report.excerpt) ?? []), { incident, report }])
    }
  }
  return found
}

function annotation(
  dataset: Dataset,
  { id, source, selector }: Excerpt,
  quotings: readonly Quoting[],
  at: SiteAddresses,
): object {
  const body = quotings.flatMap(({ incident, report }) => [
    at.incident(incident.id),
    {
      type: 'TextualBody',
      value: `${textIn(incident.title, exportLanguage)} (${[`${voice(dataset, report)} ${report.stance}`, ...knowledge(report)].join('; ')})`,
      format: 'text/plain',
      language: exportLanguage,
      purpose: 'describing',
    },
    ...dataset
      .checksOf(incident.id)
      .filter((check) => isSameText(check) && check.concerns.some((one) => isAbout(one, report)))
      .map((check) => ({
        type: 'TextualBody',
        value: checkText(check, dataset),
        format: 'text/plain',
        language: exportLanguage,
        purpose: 'commenting',
      })),
  ])
  const document = dataset.sources.get(source)
  return {
    id: `${at.file('data/annotations.jsonld')}#${id}`,
    type: 'Annotation',
    // Words that only date or place an incident have no body of their own.
    motivation: body.length > 0 ? 'linking' : 'highlighting',
    ...(body.length > 0 && { body }),
    target: {
      type: 'SpecificResource',
      source: addressOf(source, document),
      selector: selector.flatMap((one) => (one ? withoutEmptyContext(one) : [])),
      ...(document?.url !== undefined &&
        document.archiveUrl !== undefined && { state: { type: 'TimeState', cached: document.archiveUrl } }),
    },
  }
}

const knowledge = ({ knowledgeBasis }: Report): readonly string[] =>
  knowledgeBasis === undefined ? [] : [knowledgeWords[knowledgeBasis]]

/** Of a check about the incident as a whole nobody knows which words it means. */
const isAbout = (concern: string, { id, excerpt }: Report): boolean => concern === id || concern === excerpt

const voice = (dataset: Dataset, { speaker, source }: Report): string =>
  speaker === null
    ? describedPublisher(dataset.sources.get(source)?.publisher ?? source, dataset)
    : agentName(dataset, speaker)

/**
 * The document's address, else that of its archive, else the name of exactly the bytes that were read (RFC 6920),
 * else a name of ours.
 */
function addressOf(id: string, document: Source | undefined): string {
  const found = document?.url ?? document?.archiveUrl
  if (found !== undefined) return found
  const bytes = document?.text?.sha256.match(/../g)?.map((pair) => Number.parseInt(pair, 16))
  if (!bytes) return `urn:incident-map:source:${id}`
  const hash = btoa(binaryText(bytes))
  return `ni:///sha-256;${hash.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

/** A context that is not needed is left out, not written as an empty text. */
const withoutEmptyContext = (selector: NonNullable<Excerpt['selector'][number]>): object =>
  Object.fromEntries(Object.entries(selector).filter(([, value]) => value !== ''))
