/**
 * One form for the many spellings of a name: Serbian in both scripts, Albanian, English and Russian newspapers write
 * Zvečan, Zveçan, Звечан, Zvecan. Folded words are only compared, never shown.
 */

/** Serbian and Russian Cyrillic to Latin as newspapers do it (ISO 9 keeps diacritics that are folded away anyway). */
// biome-ignore format: a table reads better in rows
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'd', е: 'e', ё: 'e', ж: 'z', з: 'z', и: 'i', й: 'j', ј: 'j', к: 'k',
  л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'h',
  ц: 'c', ч: 'c', џ: 'dz', ш: 's', щ: 's', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'ju', я: 'ja',
}

/** Letters that do not come apart into a base and a mark. */
const undividable: Readonly<Record<string, string>> = {
  đ: 'd',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** Two letters for one sound: `Zvechan`, `Zhitkovac`, `Djukanović` beside `Zvečan`, `Žitkovac`, `Đukanović`. */
const digraph = /([csz])h|(d)j/g

/** Lower case, Latin, without marks: `Звечан`, `Zveçan` and `ZVEČAN` all become `zvecan`. */
export function foldSpelling(text: string): string {
  const small = text.toLowerCase()
  return (plainLatin.test(small) ? small : latin(small)).replace(digraph, '$1$2')
}

/** Nothing in it is written another way in ASCII: most words, and quickly told. */
const plainLatin = /^[a-z0-9]*$/

function latin(small: string): string {
  let plain = ''
  for (const letter of small.normalize('NFC')) plain += cyrillic[letter] ?? undividable[letter] ?? letter
  return plain.normalize('NFD').replace(/\p{M}/gu, '')
}

export interface Word {
  /** Offsets in UTF-16 units of the text the word was found in, end exclusive. */
  readonly start: number
  readonly end: number
  readonly folded: string
}

const anyWord = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a text as they are written there. */
export const wordsAlone = (text: string): readonly string[] => text.match(anyWord) ?? []

/** The words of a text, each with its place and its folded form. */
export function words(text: string): readonly Word[] {
  return [...text.matchAll(anyWord)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldSpelling(match[0]),
  }))
}
