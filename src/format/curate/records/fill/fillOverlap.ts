/** How much of a copy is its original: measured, never typed. */
import type { Archive } from '../archivedText.ts'
import { asObject, type JsonObject } from '../json.ts'

const method = 'longest common prefix, in Unicode code points'

/** A source with `derivedFrom` gets the length of the beginning it shares with what it copies. */
export function filledOverlap(
  source: JsonObject,
  sourceById: ReadonlyMap<string, JsonObject>,
  archive: Archive,
): JsonObject {
  const derivedFrom = source['derivedFrom']
  if (derivedFrom === undefined) return source
  const original = String(asObject(derivedFrom)['source'])
  const copied = textOf(source, archive)
  const copiedFrom = textOf(sourceById.get(original), archive)
  if (!copied || !copiedFrom) return source
  return {
    ...source,
    derivedFrom: { source: original, sharedCharacters: sharedPrefix(copied, copiedFrom), method },
  }
}

const textOf = (source: JsonObject | undefined, archive: Archive): readonly string[] | undefined =>
  archive.get(String(asObject(source?.['text'])['sha256']))?.codePoints

/** Number of code points two texts share from their beginning. */
function sharedPrefix(a: readonly string[], b: readonly string[]): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
