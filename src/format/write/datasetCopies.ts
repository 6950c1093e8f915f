/** The copies of a dataset that other people's software opens, served beside the file itself. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { byteOrderMark } from './csvTable.ts'
import { datasetCsv } from './writeCsv.ts'
import { datasetKml } from './writeKml.ts'

export interface DatasetCopy {
  readonly fileName: string
  readonly text: string
}

/**
 * `incidents.csv` and `incidents.kml` for `incidents.geojson`. The table has a byte order mark, because spreadsheets
 * would otherwise misread every č and ë.
 */
export function datasetCopies(dataset: Dataset, fileName: string): readonly DatasetCopy[] {
  const named = (extension: string): string => fileName.replace(/\.[^.]*$/, '') + extension
  return [
    { fileName: named('.csv'), text: byteOrderMark + datasetCsv(dataset) },
    { fileName: named('.kml'), text: datasetKml(dataset) },
  ]
}
