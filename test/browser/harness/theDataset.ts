/** The project's own dataset, read as the app reads it: what tests compare the page with. */
import { readFileSync } from 'node:fs'
import type { Dataset, Incident } from '../../../src/domain/dataset.ts'
import { readDataset } from '../../../src/format/readDataset.ts'

export const datasetPath = 'data/incidents.geojson'
export const datasetText = readFileSync(datasetPath, 'utf8')

/** @throws {Error} when a text that a test relies on cannot be read. */
export function datasetOf(text: string): Dataset {
  const { dataset } = readDataset(text, datasetPath)
  if (!dataset) throw new Error('the dataset of the test cannot be read')
  return dataset
}

export const theDataset: Dataset = datasetOf(datasetText)

/** @throws {Error} when the dataset no longer has the incident a test speaks of. */
export function incidentCalled(id: string): { readonly incident: Incident; readonly row: number } {
  const row = theDataset.rowOf.get(id)
  const incident = row === undefined ? undefined : theDataset.incidents[row]
  if (row === undefined || !incident) throw new Error(`the dataset has no incident ${id}`)
  return { incident, row }
}
