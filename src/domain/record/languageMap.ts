/** Texts of ours carry their language: a map from BCP 47 tag to text. */
import * as v from 'valibot'

export const languageMapSchema = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no BCP 47 language tag')),
    v.string(),
  ),
  v.check((map) => Object.keys(map).length > 0, 'needs at least one language'),
)

export type LanguageMap = v.InferOutput<typeof languageMapSchema>

/** A language map, or a plain text of an older or foreign file, whose language is not given: BCP 47 calls it `und`. */
export const writtenTextSchema = v.pipe(
  v.union([v.string(), languageMapSchema]),
  v.transform((written): LanguageMap => (typeof written === 'string' ? { und: written } : written)),
)

/** The text in `language`, else in the closest language the map has, else in any; never undefined. */
export function textIn(map: LanguageMap, language: string): string {
  const primary = language.split('-')[0] ?? language
  const related = Object.keys(map).find((tag) => tag.split('-')[0] === primary)
  return map[language] ?? (related && map[related]) ?? map['en'] ?? Object.values(map)[0] ?? ''
}
