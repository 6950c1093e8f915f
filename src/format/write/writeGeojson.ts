/** A dataset as the GeoJSON it is read from: `readDataset` gives back what was written. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { timeMember } from '../read/timeMember.ts'
import { claimsNote, type ExtractNote } from './extractNote.ts'
import { type IncidentExport, incidentExports } from './incidentExport.ts'

/** RFC 7946, in order of time; what is computed (`time`, flat members) is written along, empty lists are left out. */
export function datasetGeojson(dataset: Dataset, note?: ExtractNote): string {
  const { card, footnotes, lanes, categoryGroups, categories, publisherGroups, episodes, changes, checks } =
    dataset
  const collection = {
    type: 'FeatureCollection',
    ...card,
    note: claimsNote,
    ...(note && { extract: note }),
    footnotes,
    lanes,
    categoryGroups,
    categories,
    measures: [...dataset.measures.values()],
    countedGroups: [...dataset.countedGroups.values()],
    publisherGroups,
    publishers: [...dataset.publishers.values()],
    sources: [...dataset.sources.values()],
    agents: [...dataset.agents.values()],
    excerpts: [...dataset.excerpts.values()],
    places: [...dataset.places.values()],
    checks,
    episodes,
    changes,
    features: incidentExports(dataset).map((account) => featureOf(account, dataset)),
  }
  return `${JSON.stringify(collection, withoutEmptyLists, 1)}\n`
}

function featureOf({ incident, origins, disputed }: IncidentExport, { zone }: Dataset): object {
  const { id, geometry, title, ...properties } = incident
  return {
    type: 'Feature',
    id,
    geometry,
    time: timeMember(incident, zone),
    properties: { title, title_en: title['en'], ...properties, origins, disputed },
  }
}

/** Lists a record may do without; `features` and coordinates are told from them by their names. */
const withoutEmptyLists = (name: string, value: unknown): unknown =>
  Array.isArray(value) && value.length === 0 && name !== 'features' && name !== 'coordinates'
    ? undefined
    : value
