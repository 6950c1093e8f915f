/** Quotes are short, and too few to read the document here. */
import type { Excerpt } from '../../../../domain/record/excerpt.ts'
import type { DataFile, Located } from '../dataFile.ts'
import { type Finding, finding } from '../finding.ts'

const longestQuote = { characters: 200, words: 35 }
/** Largest part of a document its quotes may make up, alone and with the context shown around them. */
const largestShare = { quotes: 0.45, withContext: 0.6 }

export function checkQuotes(file: DataFile): Finding[] {
  return [...file.excerpts.flatMap(length), ...shares(file)]
}

function length({ value, path }: Located<Excerpt>): Finding[] {
  const { characters, words, exceeds } = exceedsQuoteLength(value.selector[0].exact)
  return exceeds
    ? [
        finding(
          path,
          `quotes ${characters} characters and ${words} words; the most are ${longestQuote.characters} and ${longestQuote.words}`,
        ),
      ]
    : []
}

/** How long a quote is in code points and in words, and whether that is too long. */
export function exceedsQuoteLength(exact: string) {
  const characters = [...exact].length
  const words = exact.match(/\S+/gu)?.length ?? 0
  return {
    characters,
    words,
    exceeds: characters > longestQuote.characters || words > longestQuote.words,
  }
}

function shares(file: DataFile): Finding[] {
  return file.sources.flatMap(({ value, path }) => {
    if (!value.text) return []
    const share = quoteShare(value.id, value.text.length, file)
    return (['quotes', 'withContext'] as const)
      .filter((kind) => share[kind] >= largestShare[kind])
      .map((kind) =>
        finding(
          path,
          `${kind === 'quotes' ? 'quotes' : 'quotes with their context'} make up ${(share[kind] * 100).toFixed(1)} % of the document; ${largestShare[kind] * 100} % is the limit`,
        ),
      )
  })
}

/** Part of a document its quotes cover, overlaps counted once, alone and with prefix and suffix. */
export function quoteShare(
  source: string,
  documentLength: number,
  file: DataFile,
): { readonly quotes: number; readonly withContext: number } {
  const selectors = file.excerpts
    .filter(({ value }) => value.source === source)
    .flatMap(({ value: { selector } }) => {
      const [{ prefix, suffix }, position] = selector
      return position ? [{ ...position, before: [...prefix].length, after: [...suffix].length }] : []
    })
  return {
    quotes: union(selectors.map(({ start, end }) => [start, end])) / documentLength,
    withContext:
      union(selectors.map(({ start, end, before, after }) => [start - before, end + after])) / documentLength,
  }
}

/** Total length of a set of half-open stretches, overlaps counted once. */
function union(stretches: readonly (readonly [start: number, end: number])[]): number {
  let total = 0
  let reached = Number.NEGATIVE_INFINITY
  for (const [start, end] of [...stretches].sort((a, b) => a[0] - b[0])) {
    if (end <= reached) continue
    total += end - Math.max(start, reached)
    reached = end
  }
  return total
}
