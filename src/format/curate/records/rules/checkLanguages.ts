/** Every text of ours exists in English, and every place carries its name in all four forms. */
import type { DataFile } from '../dataFile.ts'
import { type Finding, finding } from '../finding.ts'
import { languageMapsIn } from '../languageMapsIn.ts'

const nameForms = ['en', 'sr-Latn', 'sr-Cyrl', 'sq'] as const

export function checkLanguages(file: DataFile): Finding[] {
  const english = languageMapsIn(file.raw)
    .filter(({ value }) => !('en' in value))
    .map(({ path }) => finding(path, 'has no English text; add "en"'))
  const names = file.places.flatMap(({ value, path }) =>
    nameForms
      .filter((form) => form !== 'en' && !value.names[form])
      .map((form) => finding([...path, 'names'], `has no name in “${form}”`)),
  )
  return [...english, ...names]
}
