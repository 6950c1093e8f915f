/** A data file as a dataset, with all that is wrong with it in words. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { datasetIssues } from './datasetIssues.ts'
import type { Issue } from './issue.ts'
import { parseDataset } from './parseDataset.ts'

export interface DatasetReading {
  /** null where the file as a whole cannot be read; then at least one issue says why. */
  readonly dataset: Dataset | null
  /** In the order of the file. */
  readonly issues: readonly Issue[]
  /** How many features were left out. */
  readonly rejected: number
}

/** @param fileName names the dataset where the file itself does not */
export function readDataset(text: string, fileName: string): DatasetReading {
  const parsing = parseDataset(text, fileName)
  const { dataset, rejected } = parsing
  return { dataset, rejected, issues: datasetIssues(text, parsing) }
}
