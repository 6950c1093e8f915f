/** The datasets that exports are tried on: ours, and small ones read as a file would be. */
import { readFileSync } from 'node:fs'
import type { Dataset } from '../../src/domain/dataset.ts'
import { readDataset } from '../../src/format/readDataset.ts'

export const ownText = readFileSync(new URL('../../data/incidents.geojson', import.meta.url), 'utf8')

/** @throws {Error} where nothing can be read */
export function datasetOf(text: string): Dataset {
  const { dataset } = readDataset(text, 'incidents.geojson')
  if (!dataset) throw new Error('the dataset cannot be read')
  return dataset
}

/** A file of others: no more than geometry and properties. */
export const plainDataset = (...features: readonly object[]): Dataset =>
  datasetOf(JSON.stringify({ type: 'FeatureCollection', timeZone: 'Europe/Belgrade', features }))

export const plainFeature = (id: string, geometry: object | null, properties: object = {}): object => ({
  type: 'Feature',
  id,
  geometry,
  properties: { title: { en: id }, ...properties },
})
