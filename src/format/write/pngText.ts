/** Words inside a PNG picture: `iTXt` chunks (PNG, third edition, 11.3.3.4) that other programs show as its details. */

/** Keywords the standard registers. */
export type PngKeyword = 'Title' | 'Description' | 'Copyright' | 'Creation Time' | 'Source' | 'Disclaimer'

/** The length of the signature and of the header chunk, which must come first. */
const signature = [137, 80, 78, 71, 13, 10, 26, 10] as const
const headerEnd = 8 + 12 + 13

/**
 * The picture with these texts, in UTF-8 and not compressed.
 * @throws {RangeError} where the bytes are no PNG picture.
 */
export function withPngText(
  png: Uint8Array,
  texts: Partial<Readonly<Record<PngKeyword, string>>>,
): Uint8Array<ArrayBuffer> {
  if (png.length < headerEnd || signature.some((byte, position) => png[position] !== byte)) {
    throw new RangeError('these bytes are no PNG picture')
  }
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text))
  const parts = [png.subarray(0, headerEnd), ...chunks, png.subarray(headerEnd)]
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function textChunk(keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder()
  // Keyword, end, not compressed, method 0, no language, no translated keyword, text.
  const data = [...encoder.encode(keyword), 0, 0, 0, 0, 0, ...encoder.encode(text.replaceAll('\0', ''))]
  const chunk = new Uint8Array(12 + data.length)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set([...encoder.encode('iTXt'), ...data], 4)
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)))
  return chunk
}

/** The cyclic redundancy code of PNG (annex D), bit by bit: the texts are short. */
function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff
  for (const byte of bytes) {
    remainder ^= byte
    for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0)
  }
  return (remainder ^ 0xffffffff) >>> 0
}
