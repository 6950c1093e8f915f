/** Every text of ours exists in English, and every place carries its name in all four forms. */
import type { MemberPath } from '../../../read/issue.ts'
import type { DataFile } from '../dataFile.ts'
import { type Finding, finding } from '../finding.ts'
import { asArray, asObject, type Json, type JsonObject } from '../json.ts'
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
  return [...english, ...plainTexts(file.raw), ...names]
}

/** Texts that may stand without their language in a file from elsewhere. */
function plainTexts(raw: JsonObject): Finding[] {
  const unlabelled = (text: Json | undefined, path: MemberPath): Finding[] =>
    typeof text === 'string' ? [finding(path, 'is a text without its language; write {"en": …}')] : []
  return [
    ...asArray(raw['checks']).flatMap((check, at) =>
      unlabelled(asObject(check)['value'], ['checks', at, 'value']),
    ),
    ...asArray(raw['places']).flatMap((place, at) =>
      asArray(asObject(place)['georeferenceSources']).flatMap((text: Json, which) =>
        unlabelled(text, ['places', at, 'georeferenceSources', which]),
      ),
    ),
  ]
}
