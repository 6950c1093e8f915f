/** A document's text as it was read; it lives outside the project and is never published. */

export interface ArchivedText {
  readonly file: string
  readonly sha256: string
  /** One element per Unicode code point: what offsets count. */
  readonly codePoints: readonly string[]
}

/** By SHA-256 of the bytes, in lower-case hexadecimal. */
export type Archive = ReadonlyMap<string, ArchivedText>
