/** Bytes of a file as text: UTF-8, UTF-16 with its mark, else the Western European code page of old text files. */

export interface DecodedText {
  readonly text: string
  /** WHATWG name of the encoding it was read as. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

/** Never fails: every byte has a meaning in the last of the encodings. A byte order mark of UTF-8 stays in the text. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide }
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: 'utf-8',
    }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}
