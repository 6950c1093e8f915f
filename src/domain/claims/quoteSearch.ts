/** Finds the quotes of a document in a text that is said to be its text. */
import type { Excerpt } from '../record/excerpt.ts'

/** What became of one quote. */
export interface FoundQuote {
  readonly excerpt: Excerpt
  /**
   * `inPlace`: word for word where the record says; `elsewhere`: word for word at another place; `loosely`: with other
   * spaces, line breaks, quotation marks, dashes or accents written in another way; `missing`: not in the text.
   */
  readonly kind: 'inPlace' | 'elsewhere' | 'loosely' | 'missing'
  /** UTF-16 offsets in the text, end exclusive; equal where missing. */
  readonly start: number
  readonly end: number
}

/** In the order given. The offsets of a record count code points, those of the answer UTF-16 units. */
export function findQuotes(text: string, excerpts: readonly Excerpt[]): readonly FoundQuote[] {
  const toUnits = unitsOfCodePoints(
    text,
    excerpts.flatMap(({ selector: [, place] }) => (place ? [place.start, place.end] : [])),
  )
  // Made for the first quote that is not there word for word.
  let loose: LooseText | null = null
  return excerpts.map((excerpt) => {
    const [{ exact, prefix, suffix }, place] = excerpt.selector
    const expected = place && toUnits(place.start)
    if (place && expected !== undefined && text.slice(expected, toUnits(place.end)) === exact) {
      return { excerpt, kind: 'inPlace', start: expected, end: expected + exact.length }
    }
    const inContext = nearest(text, prefix + exact + suffix, expected)
    const start = inContext < 0 ? nearest(text, exact, expected) : inContext + prefix.length
    if (start >= 0) return { excerpt, kind: 'elsewhere', start, end: start + exact.length }
    loose ??= loosenText(text)
    const found = looselyFound(loose, exact)
    return found ? { excerpt, kind: 'loosely', ...found } : { excerpt, kind: 'missing', start: 0, end: 0 }
  })
}

/** Where the words begin nearest to where they are expected; the first of them where nothing is expected; -1: nowhere. */
function nearest(text: string, words: string, expected: number | undefined): number {
  if (expected === undefined) return text.indexOf(words)
  const before = text.lastIndexOf(words, expected)
  const after = text.indexOf(words, expected)
  if (before < 0 || after < 0) return Math.max(before, after)
  return expected - before <= after - expected ? before : after
}

/** Turns offsets in code points into offsets in UTF-16 units, for the offsets named beforehand: one pass of the text. */
function unitsOfCodePoints(text: string, offsets: readonly number[]): (offset: number) => number {
  if (!/\p{Surrogate}|[\u{10000}-\u{10FFFF}]/u.test(text)) return (offset) => offset
  const units = new Map<number, number>()
  const wanted = [...new Set(offsets)].sort((a, b) => a - b)
  let next = 0
  let codePoint = 0
  let unit = 0
  while (next < wanted.length) {
    if (wanted[next] === codePoint) {
      units.set(codePoint, unit)
      next += 1
      continue
    }
    if (unit >= text.length) break
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
    codePoint += 1
  }
  return (offset) => units.get(offset) ?? text.length
}

/** A text in which only the words count, with the way back to where they stand. */
interface LooseText {
  readonly words: string
  /** For each unit of `words` where what it was made from begins and ends. */
  readonly from: Uint32Array
  readonly to: Uint32Array
}

const quotationMarks = '"\'`´‘’‚‛“”„‟‹›«»′″＂＇'
const dashes = '-‐‑‒–—―−'
/** Seen by nobody: soft hyphen, zero-width characters, byte order mark. */
const unseen = '\u00AD\u200B\u200C\u200D\u2060\uFEFF'
const plainOf = new Map<string, string>([
  ...[...quotationMarks].map((mark) => [mark, "'"] as const),
  ...[...dashes].map((dash) => [dash, '-'] as const),
  ...[...unseen].map((nothing) => [nothing, ''] as const),
  ['…', '...'],
])

/** Stretches of white space count as one space, all quotation marks as one, all dashes as one; NFKD parts accents. */
function loosenText(text: string): LooseText {
  const parts: string[] = []
  const from: number[] = []
  const to: number[] = []
  let unit = 0
  let spaced = true
  for (const character of text) {
    const start = unit
    unit += character.length
    if (/[A-Za-z0-9]/.test(character)) {
      spaced = false
      parts.push(character)
      from.push(start)
      to.push(unit)
      continue
    }
    const known = plainOf.get(character)
    const isSpace = known === undefined && /\s/.test(character)
    const plain = isSpace ? (spaced ? '' : ' ') : (known ?? character.normalize('NFKD'))
    if (plain === '') continue
    spaced = isSpace
    parts.push(plain)
    for (let made = 0; made < plain.length; made++) {
      from.push(start)
      to.push(unit)
    }
  }
  return { words: parts.join(''), from: Uint32Array.from(from), to: Uint32Array.from(to) }
}

function looselyFound({ words, from, to }: LooseText, exact: string): { start: number; end: number } | null {
  const sought = loosenText(exact).words.trim()
  if (sought === '') return null
  const found = words.indexOf(sought)
  if (found < 0) return null
  return { start: from[found] ?? 0, end: to[found + sought.length - 1] ?? 0 }
}

/** A stretch of a text and the quotes that cover it. */
export interface QuotedStretch {
  readonly start: number
  readonly end: number
  /** Positions in the list of found quotes; none: not quoted. */
  readonly quotes: readonly number[]
}

/** Cuts a text where a quote begins or ends; all the stretches together are the whole text. */
export function quotedStretches(length: number, found: readonly FoundQuote[]): readonly QuotedStretch[] {
  const quotes = found.flatMap(({ kind, start, end }, number) =>
    kind === 'missing' ? [] : [{ number, start, end }],
  )
  const cuts = [...new Set([0, length, ...quotes.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  return cuts.slice(1).map((end, position) => {
    const start = cuts[position] ?? 0
    const covering = quotes.filter((quote) => quote.start < end && quote.end > start)
    return { start, end, quotes: covering.map(({ number }) => number) }
  })
}
