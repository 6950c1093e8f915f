import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { readDataset } from '../../format/read/readDataset.ts'

export interface DatasetFile {
  readonly text: string
  /** null where the file cannot be read as a dataset. */
  readonly dataset: Dataset | null
}

/** Where dataset and named views are; the site has them below `data/` in any case. Tests give a frozen copy. */
export const dataFolder = process.env['DATA_FOLDER'] ?? 'data'

/** The file of named views; there need not be one. */
export const viewsFile = join(dataFolder, 'views.json')

export const datasetNames = async (): Promise<string[]> =>
  (await readdir(dataFolder)).filter((name) => name.endsWith('.geojson'))

const read = new Map<string, Promise<DatasetFile>>()

/** Read once for a build, which needs it for the copies, the head of the page and the static pages. */
export function datasetFile(name: string): Promise<DatasetFile> {
  const known = read.get(name) ?? readDatasetFile(name)
  read.set(name, known)
  return known
}

async function readDatasetFile(name: string): Promise<DatasetFile> {
  const text = await readFile(join(dataFolder, name), 'utf8')
  return { text, dataset: readDataset(text, name).dataset }
}
