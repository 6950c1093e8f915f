/** Small datasets that exports are tried on, read as a file would be. */
import type { Dataset } from '../../src/domain/dataset/dataset.ts'
import { datasetOf } from '../fixtures/theDataset.ts'

/** A file of others: no more than geometry and properties. */
export const plainDataset = (...features: readonly object[]): Dataset =>
  datasetOf(JSON.stringify({ type: 'FeatureCollection', timeZone: 'Europe/Belgrade', features }))

export const plainFeature = (id: string, geometry: object | null, properties: object = {}): object => ({
  type: 'Feature',
  id,
  geometry,
  properties: { title: { en: id }, ...properties },
})
