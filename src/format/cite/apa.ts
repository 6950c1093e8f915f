/** References as the Publication Manual of the APA sets them (7th edition, 10.9 for data sets, 8.6 for what is quoted in another work). */
import { dateInText, yearFirst, yearOf } from './citationDate.ts'
import type { CitationWords } from './citationWords.ts'
import type { CslItem, CslName } from './cslItem.ts'
import { capitalise, closeSentence, italic, joinTexts, roman, type StyledText } from './styledText.ts'

export interface ApaCitation {
  /** One for each work of the reference list. */
  readonly references: readonly StyledText[]
  /** What stands in brackets in the text. */
  readonly inText: string
}

/**
 * @param items as `citedItems` gives them
 * @param isQuote whether the second item is where the first was read
 */
export function apa(
  items: readonly [CslItem, ...CslItem[]],
  isQuote: boolean,
  words: CitationWords,
): ApaCitation {
  const [cited, record] = items
  const works = isQuote && record ? [cited, record] : [cited]
  return {
    references: works.map((item) => reference(item, words)),
    inText: `(${works.map((item) => inText(item, words)).join(`, ${words.asQuotedIn} `)})`,
  }
}

function reference(item: CslItem, words: CitationWords): StyledText {
  const author = authorOf(item)
  const date = `(${item.issued ? dateFor(item, words) : words.noDate}).`
  // Without an author the title takes the author's place.
  const head: StyledText[] =
    author === ''
      ? [titleOf(item, words), [roman(date)]]
      : [[roman(closeSentence(author))], [roman(date)], titleOf(item, words)]
  return joinTexts([...head, wholeOf(item, words), [roman(addressOf(item, words))]], ' ')
}

/** Data sets are dated by year, articles by day. */
const dateFor = (item: CslItem, words: CitationWords): string => {
  if (!item.issued) return words.noDate
  return item.type === 'dataset' ? yearOf(item.issued) : yearFirst(item.issued, words)
}

/** Works of their own in italics, parts of one upright. */
function titleOf(item: CslItem, words: CitationWords): StyledText {
  if (item.type !== 'dataset') return [italic(item.title), roman(/[.?!]$/.test(item.title) ? '' : '.')]
  if (item['container-title'] === undefined) return [italic(item.title), roman(` ${edition(item, words)}`)]
  const part = [item.genre, item.number].filter((word) => word !== undefined).join(' ')
  return [roman(part === '' ? closeSentence(item.title) : `${item.title} (${capitalise(part)}).`)]
}

function wholeOf(item: CslItem, words: CitationWords): StyledText {
  const whole = item['container-title']
  if (item.type !== 'dataset' || whole === undefined) return []
  return [roman(`${capitalise(words.in)} `), italic(whole), roman(` ${edition(item, words)}`)]
}

const edition = ({ version }: CslItem, words: CitationWords): string =>
  `${version === undefined ? '' : `(${capitalise(words.version(version))}) `}[${words.dataset}].`

/** No full stop after an address: it would be taken for a part of it. */
function addressOf({ URL, accessed }: CslItem, words: CitationWords): string {
  if (URL === undefined) return ''
  return accessed ? `${words.retrieved(dateInText(accessed, words))} ${URL}` : URL
}

/** An article is by its outlet where nobody else is named. */
const authorOf = (item: CslItem): string =>
  item.author ? namesInList(item.author) : item.type === 'dataset' ? '' : (item['container-title'] ?? '')

function inText(item: CslItem, words: CitationWords): string {
  const author = item.author
    ? item.author.map((name) => ('literal' in name ? name.literal : name.family)).join(' & ')
    : item.type === 'dataset'
      ? item.title
      : item['container-title']
  const year = item.issued
    ? item.issued.circa
      ? words.about(yearOf(item.issued))
      : yearOf(item.issued)
    : words.noDate
  return `${author}, ${year}`
}

/** `Family, G. N., & Family, G.` */
function namesInList(names: readonly CslName[]): string {
  const written = names.map((name) =>
    'literal' in name ? name.literal : [name.family, initials(name.given ?? '')].filter(Boolean).join(', '),
  )
  return written.length < 2 ? written.join('') : `${written.slice(0, -1).join(', ')}, & ${written.at(-1)}`
}

const initials = (given: string): string =>
  given
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => `${name.charAt(0).toUpperCase()}.`)
    .join(' ')
