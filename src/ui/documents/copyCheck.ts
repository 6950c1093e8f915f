/** A reader’s own copy of a document against what the dataset records of it. */
import { type FoundQuote, findQuotes } from '../../domain/claims/quoteSearch.ts'
import type { Excerpt } from '../../domain/record/excerpt.ts'
import type { Source } from '../../domain/record/source.ts'
import { sha256 } from '../../format/curate/sha256.ts'
import { type DecodedText, decodeText } from '../../format/read/decodeText.ts'

/** How the hash of the copy stands to the recorded one; `notSecure`: the browser computes none here. */
export type HashOutcome = 'same' | 'differs' | 'noHash' | 'notSecure'

export interface CopyCheck {
  readonly outcome: HashOutcome
  /** Of the copy, null where none could be computed. */
  readonly hash: string | null
  /** How many bytes were hashed. */
  readonly bytes: number
  readonly decoded: DecodedText
  readonly found: readonly FoundQuote[]
}

/** Bytes; far more than any article, and as much as is searched in a moment. */
export const largestCopy = 2_000_000

/** The bytes are hashed as they are; quotes are sought in the text they stand for. */
export async function checkCopy(
  bytes: Uint8Array<ArrayBuffer>,
  source: Source,
  excerpts: readonly Excerpt[],
): Promise<CopyCheck> {
  const hash = await sha256(bytes)
  const decoded = decodeText(bytes)
  const recorded = source.text?.sha256
  const outcome =
    recorded === undefined ? 'noHash' : hash === null ? 'notSecure' : hash === recorded ? 'same' : 'differs'
  return { outcome, hash, bytes: bytes.length, decoded, found: findQuotes(decoded.text, excerpts) }
}
