/** The copies of a dataset that other people's software opens, served beside the file itself. */
import { byteOrderMark } from './csvTable.ts'
import { readDataset } from './readDataset.ts'
import { datasetCsv } from './writeCsv.ts'
import { datasetKml } from './writeKml.ts'

export interface DatasetCopy {
  readonly fileName: string
  readonly text: string
}

/**
 * `incidents.csv` and `incidents.kml` for `incidents.geojson`; none where the file cannot be read. The table has a
 * byte order mark, because spreadsheets would otherwise misread every č and ë.
 */
export function datasetCopies(text: string, fileName: string): readonly DatasetCopy[] {
  const { dataset } = readDataset(text, fileName)
  if (!dataset) return []
  const named = (extension: string): string => fileName.replace(/\.[^.]*$/, '') + extension
  return [
    { fileName: named('.csv'), text: byteOrderMark + datasetCsv(dataset) },
    { fileName: named('.kml'), text: datasetKml(dataset) },
  ]
}
