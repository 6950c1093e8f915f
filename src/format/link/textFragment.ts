/**
 * Addresses that open a page at given words: `https://example.org/page#:~:text=prefix-,words,-suffix`
 * (https://wicg.github.io/scroll-to-text-fragment/).
 */

/** The words and what stands beside them, as a W3C TextQuoteSelector has them; the context may be empty. */
export interface QuotedWords {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/**
 * The address with a directive that has the browser look for the words. A directive it had is replaced, its own
 * fragment kept. The words are sought in one block of the page: a quote that runs over several lines is given by the
 * first and the last of them, and of the context only the line next to the words counts.
 */
export function addressAtQuote(address: string, { exact, prefix, suffix }: QuotedWords): string {
  const lines = linesOf(exact)
  const [start] = lines
  if (start === undefined) return address
  const end = lines.length > 1 ? lines.at(-1) : undefined
  const before = linesOf(prefix).at(-1)
  const [after] = linesOf(suffix)
  const directive = [
    before === undefined ? [] : [`${encodePart(before)}-`],
    [encodePart(start)],
    end === undefined ? [] : [encodePart(end)],
    after === undefined ? [] : [`-${encodePart(after)}`],
  ]
    .flat()
    .join(',')
  const [page = '', ownFragment = ''] = cutAt(address, '#')
  const [anchor = ''] = cutAt(ownFragment, ':~:')
  return `${page}#${anchor}:~:text=${directive}`
}

const linesOf = (words: string): readonly string[] =>
  words
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** `-`, `,` and `&` have a meaning in a directive; encodeURIComponent lets only `-` through. */
const encodePart = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D')

function cutAt(text: string, mark: string): readonly [string, string] {
  const place = text.indexOf(mark)
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + mark.length)]
}
