/** Shows where in a text a query was found. */
import { words } from './spelling.ts'

/** Stretches of a text, those that begin with a word of the query marked. */
export interface MarkedText {
  readonly text: string
  readonly marked: boolean
}

/** Cuts a text at the words a query finds in it, so that they can be shown marked. */
export function markWords(text: string, query: string): readonly MarkedText[] {
  const sought = words(query).map((word) => word.folded)
  const pieces: MarkedText[] = []
  let reached = 0
  for (const word of words(text)) {
    if (!sought.some((beginning) => word.folded.startsWith(beginning))) continue
    if (word.start > reached) pieces.push({ text: text.slice(reached, word.start), marked: false })
    pieces.push({ text: text.slice(word.start, word.end), marked: true })
    reached = word.end
  }
  if (reached < text.length) pieces.push({ text: text.slice(reached), marked: false })
  return pieces
}
