/** Where one report says how its speaker knows, all do: a gap would read as “does not say”. */
import type { DataFile } from '../dataFile.ts'
import { type Finding, finding } from '../finding.ts'

export function checkKnowledge(file: DataFile): Finding[] {
  const looked = file.reports.some(({ value }) => value.knowledgeBasis !== undefined)
  return file.reports.flatMap(({ value, path }) => {
    const { knowledgeBasis, knowledgeAsWritten, knowledgeRemarks } = value
    if (knowledgeBasis === undefined) {
      const hasWords = knowledgeAsWritten !== undefined || knowledgeRemarks !== undefined
      return looked || hasWords
        ? [finding(path, `“${value.id}” does not say how its speaker knows; write knowledgeBasis`)]
        : []
    }
    return knowledgeBasis === 'notSaid' && knowledgeAsWritten !== undefined
      ? [
          finding(
            [...path, 'knowledgeAsWritten'],
            'has the document’s words for it, but knowledgeBasis is notSaid',
          ),
        ]
      : []
  })
}
