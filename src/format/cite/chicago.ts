/**
 * Notes and bibliography as the Chicago Manual of Style sets them (17th edition, 14.205–10 for what is published on
 * the web): the note with commas, the bibliography with full stops and the family name first.
 */
import { dateInText } from './citationDate.ts'
import type { CitationWords } from './citationWords.ts'
import type { CslItem, CslName } from './cslItem.ts'
import {
  capitalise,
  closeSentence,
  italic,
  joinTexts,
  quoteText,
  roman,
  type StyledText,
} from './styledText.ts'

type Items = readonly [CslItem, ...CslItem[]]

export interface ChicagoCitation {
  readonly note: StyledText
  readonly bibliography: StyledText
}

/**
 * @param items as `citedItems` gives them
 * @param exact the words quoted, where a quote is cited
 */
export function chicago(items: Items, exact: string | null, words: CitationWords): ChicagoCitation {
  const [cited, record] = items
  if (exact === null || !record || cited.type === 'dataset') {
    return { note: sentence(noteOf(cited, words)), bibliography: entryOf(cited, words) }
  }
  const inDocument: StyledText = [roman(`“${exact},” ${words.in} `), ...noteOf(cited, words)]
  return {
    note: sentence([...inDocument, roman(`, ${words.quotedIn} `), ...noteOf(record, words)]),
    bibliography: [
      ...entryOf(cited, words),
      roman(` ${capitalise(words.quotedIn)} `),
      ...sentence(noteOf(record, words)),
    ],
  }
}

const sentence = (text: StyledText): StyledText => [...text, roman('.')]

/** Author, “Part,” reported incident i1 in *Whole*, version, date, accessed date, address */
function noteOf(item: CslItem, words: CitationWords): StyledText {
  const whole = item['container-title']
  const title: StyledText =
    whole === undefined
      ? [italic(item.title)]
      : [roman(`${quoteText(item.title, ',')} ${partOf(item, words)}`), italic(whole)]
  return joinTexts(
    [
      [roman(namesInNote(item.author ?? [], words))],
      title,
      [roman(item.version === undefined ? '' : words.version(item.version))],
      [roman(item.issued ? dateInText(item.issued, words) : words.noDate)],
      [roman(item.accessed ? words.accessed(dateInText(item.accessed, words)) : '')],
      [roman(item.URL ?? '')],
    ],
    ', ',
  )
}

/** Author. “Part.” Reported incident i1 in *Whole*, version. Date. Accessed date. Address. */
function entryOf(item: CslItem, words: CitationWords): StyledText {
  const whole = item['container-title']
  const version = item.version === undefined ? '' : words.version(item.version)
  const title: StyledText =
    whole === undefined
      ? [italic(item.title), roman(`. ${closeSentence(capitalise(version))}`)]
      : [
          roman(`${quoteText(item.title, '.')} ${capitalise(partOf(item, words))}`),
          italic(whole),
          roman(version === '' ? '.' : `, ${closeSentence(version)}`),
        ]
  const sentences = [
    capitalise(item.issued ? dateInText(item.issued, words) : words.noDate),
    item.accessed ? capitalise(words.accessed(dateInText(item.accessed, words))) : '',
    item.URL ?? '',
  ]
  return joinTexts(
    [
      [roman(item.author ? closeSentence(namesInBibliography(item.author, words)) : '')],
      title,
      ...sentences.map((text) => [roman(text === '' ? '' : closeSentence(text))]),
    ],
    ' ',
  )
}

/** `reported incident i4015 in `, or `in ` for what has no number; an outlet follows its article without a word. */
function partOf({ type, genre, number }: CslItem, words: CitationWords): string {
  if (type !== 'dataset') return ''
  return [genre, number, words.in, ''].filter((word) => word !== undefined).join(' ')
}

const forename = (name: CslName): string =>
  'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ')

const namesInNote = (names: readonly CslName[], { and }: CitationWords): string =>
  listed(names.map(forename), and)

function namesInBibliography(names: readonly CslName[], { and }: CitationWords): string {
  const [first, ...others] = names
  if (!first) return ''
  const inverted = 'literal' in first ? first.literal : [first.family, first.given].filter(Boolean).join(', ')
  return listed([inverted, ...others.map(forename)], and)
}

/** `A`, `A and B`, `A, B, and C` */
function listed(names: readonly string[], and: string): string {
  if (names.length < 3) return names.join(` ${and} `)
  return `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1)}`
}
