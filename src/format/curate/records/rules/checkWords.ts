/** Our own texts use no loaded word outside quotation marks: the words of a party stay in its mouth. */
import type { DataFile } from '../dataFile.ts'
import { type Finding, finding } from '../finding.ts'
import { languageMapsIn } from '../languageMapsIn.ts'

/** One entry of the list; `words` may end in `*` for any ending. */
export interface LoadedWord {
  readonly words: string
  /** What to write, or why not. */
  readonly instead: string
}

export function checkWords(file: DataFile, list: readonly LoadedWord[]): Finding[] {
  const patterns = list.map((entry) => ({ entry, pattern: pattern(entry.words) }))
  return languageMapsIn(file.raw).flatMap(({ value, path }) =>
    Object.entries(value).flatMap(([language, text]) => {
      const ours = withoutQuotations(text)
      return patterns.flatMap(({ entry, pattern }) => {
        const [word] = ours.match(pattern) ?? []
        return word
          ? [
              finding(
                [...path, language],
                `“${word}” is a loaded word outside quotation marks; ${entry.instead}`,
              ),
            ]
          : []
      })
    }),
  )
}

/** The text with everything between double quotation marks blanked. */
const withoutQuotations = (text: string): string =>
  text.replace(/“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"/gu, ' “” ')

function pattern(words: string): RegExp {
  const open = words.endsWith('*')
  const literal = (open ? words.slice(0, -1) : words)
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replaceAll(' ', '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}${open ? '\\p{L}*' : ''}(?![\\p{L}\\p{N}])`, 'iu')
}
