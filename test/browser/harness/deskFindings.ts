/** What the command line's own checks say of a file from the desk, with its document's text at hand. */
import { createHash } from 'node:crypto'
import { allFindings } from '../../../src/cli/data/rules/allChecks.ts'
import { surroundingsOf } from '../../../src/cli/data/surroundings.ts'
import { dataFile } from '../../../src/format/curate/records/dataFile.ts'
import { pointerOf } from '../../../src/format/read/issue.ts'
import { readDataset } from '../../../src/format/read/readDataset.ts'
import { datasetText } from '../../fixtures/theDataset.ts'

/** What the checks say now and did not say of the frozen dataset, which is older than some of them. */
export function soundFindings(file: string, document: string): string[] {
  const before = new Set(findingsOf(datasetText, document))
  return findingsOf(file, document).filter((line) => !before.has(line))
}

function findingsOf(file: string, document: string): string[] {
  const sha256 = createHash('sha256').update(document).digest('hex')
  const archive = new Map([[sha256, { file: 'article.txt', sha256, codePoints: [...document] }]])
  return [
    ...readDataset(file, 'incidents.geojson').issues.map(({ pointer, message }) => `${pointer}: ${message}`),
    ...allFindings(dataFile(JSON.parse(file)), {
      archive,
      surroundings: surroundingsOf('data/incidents.geojson'),
    })
      .map(({ path, message }) => `${pointerOf(path)}: ${message}`)
      // The texts of the other documents are not published.
      .filter((line) => !line.includes('no archived text has the hash')),
  ]
}
