/** Offsets and context of a quote, found in the archived text. */
import type { Archive } from '../archivedText.ts'
import { asArray, asObject, type Json, type JsonObject } from '../json.ts'
import { occurrences, uniqueContext } from '../passage.ts'

/**
 * The excerpt with its position and least unique context. `exact` alone is enough where the words stand once; else
 * offsets that already fit, or a prefix and suffix, say which passage is meant. Left as it is where the text is not
 * at hand or the words are not found: the checks report that.
 */
export function filledExcerpt(
  excerpt: JsonObject,
  source: JsonObject | undefined,
  archive: Archive,
): JsonObject {
  const text = archive.get(String(asObject(source?.['text'])['sha256']))?.codePoints
  const [quote, position] = asArray(excerpt['selector']).map(asObject)
  const exact = quote?.['exact']
  if (!text || typeof exact !== 'string') return excerpt
  const start = startOf(text, exact, asObject(quote), asObject(position))
  if (start === null) return excerpt
  const end = start + [...exact].length
  return {
    ...excerpt,
    selector: [
      { type: 'TextQuoteSelector', exact, ...uniqueContext(text, start, end) },
      { type: 'TextPositionSelector', start, end },
    ],
  }
}

function startOf(
  text: readonly string[],
  exact: string,
  quote: JsonObject,
  position: JsonObject,
): number | null {
  const found = occurrences(text, [...exact])
  const kept = position['start']
  if (typeof kept === 'number' && position['end'] === kept + [...exact].length && found.includes(kept))
    return kept
  const prefix = [...asText(quote['prefix'])]
  const inContext = occurrences(text, [...prefix, ...exact, ...asText(quote['suffix'])])
  const [only] = inContext
  return inContext.length === 1 && only !== undefined ? only + prefix.length : null
}

const asText = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
