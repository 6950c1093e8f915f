/** Finds a passage in a text, and the least context that tells it from its twins. All positions count code points. */

/** Where `words` begin in `text`, every time. */
export function occurrences(text: readonly string[], words: readonly string[]): number[] {
  const [first] = words
  if (first === undefined) return []
  const found: number[] = []
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1)) {
    if (words.every((character, offset) => text[at + offset] === character)) found.push(at)
  }
  return found
}

export interface Context {
  readonly prefix: string
  readonly suffix: string
}

/**
 * The shortest context that makes the passage `[start, end)` unique in its text, empty where it already is; of
 * equally short ones the one that lies most before the passage.
 */
export function uniqueContext(text: readonly string[], start: number, end: number): Context {
  for (let size = 0; size <= text.length; size++) {
    for (let before = Math.min(size, start); before >= 0; before--) {
      const after = size - before
      if (end + after > text.length) break
      if (occurrences(text, text.slice(start - before, end + after)).length === 1) {
        return {
          prefix: text.slice(start - before, start).join(''),
          suffix: text.slice(end, end + after).join(''),
        }
      }
    }
  }
  // The whole text is unique in itself, so the loop has returned.
  throw new RangeError(`[${start}, ${end}) is no passage of a text of ${text.length} characters`)
}
