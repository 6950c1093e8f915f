/** Citations of the frozen dataset, as the share dialog asks for them. */
import type { Card } from '../../../src/domain/record/collection.ts'
import type { Source } from '../../../src/domain/record/source.ts'
import type { CitationContext, Cited } from '../../../src/format/cite/citedItems.ts'
import { shareTexts } from '../../../src/ui/share/shareTexts.ts'
import { theDataset as dataset } from '../../fixtures/theDataset.ts'

export const words = shareTexts.en.citation
export const context: CitationContext = {
  dataset,
  words,
  accessed: { year: 2026, month: 12, day: 3 },
}

/** The same with another card, or with sources that say something else. */
export const contextWith = (card: Partial<Card>, source: Partial<Source> = {}): CitationContext => ({
  ...context,
  dataset: {
    ...dataset,
    card: { ...dataset.card, ...card },
    sources: new Map([...dataset.sources].map(([id, each]) => [id, { ...each, ...source }])),
  },
})

const addressOf = (hash: string): string => `https://map.example/news/#${hash}`

function incidentCalled(id: string) {
  const incident = dataset.incidents[dataset.rowOf.get(id) ?? -1]
  const report = incident?.reports[0]
  if (!incident || !report) throw new Error(`the dataset has no incident ${id} with a report`)
  return { incident, report }
}

export const ofIncident = (id: string): Cited => ({
  kind: 'incident',
  address: addressOf(`incident=${id}&data=1.0.0`),
  incident: incidentCalled(id).incident,
})

export const ofQuote = (id: string): Cited & { readonly kind: 'quote' } => ({
  kind: 'quote',
  address: addressOf(`incident=${id}&data=1.0.0`),
  ...incidentCalled(id),
})

export const ofList = (...ids: readonly string[]): Cited => ({
  kind: 'list',
  address: addressOf(`pins=${ids.join()}&data=1.0.0`),
  incidents: ids.map((id) => ({
    incident: incidentCalled(id).incident,
    address: addressOf(`incident=${id}&data=1.0.0`),
  })),
})

export const ofView: Cited = {
  kind: 'view',
  address: addressOf('from=2023-05-26&to=2023-05-29&data=1.0.0'),
  title: 'View of 26 – 29 May 2023',
}

export const ofDataset: Cited = { kind: 'dataset', address: addressOf('data=1.0.0') }
