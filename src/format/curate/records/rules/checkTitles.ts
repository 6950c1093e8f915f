/** A title fits a row of the list and the label of a dot. */
import { textIn } from '../../../../domain/record/languageMap.ts'
import type { DataFile } from '../dataFile.ts'
import { type Finding, finding } from '../finding.ts'

const longestTitle = 70

export function checkTitles(file: DataFile): Finding[] {
  return file.incidents.flatMap(({ value, path }) => {
    const at = [...path, 'properties', 'title']
    return Object.entries(value.properties.title)
      .filter(([, title]) => [...title].length > longestTitle || title.trim() === '')
      .map(([language]) => {
        const title = textIn(value.properties.title, language)
        return title.trim() === ''
          ? finding(at, `is empty (${language})`)
          : finding(
              at,
              `“${title}” has ${[...title].length} characters; ${longestTitle} are the most (${language})`,
            )
      })
  })
}
