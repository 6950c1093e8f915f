/** A lesson in a link: its file, deflated (RFC 1951), in base64url (RFC 4648 §5). */
import { binaryText } from './binaryText.ts'

/** Longest lesson a link carries, in characters: browsers, mail and chat programs pass on links of this length. */
export const carriedLimit = 6000

/** A lesson's file may be this long, in bytes: a link that unfolds to more is no lesson. */
const unfoldedLimit = 400_000

/** null where the lesson is too long for a link; its file still takes it. */
export async function packLesson(text: string): Promise<string | null> {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'))
  if (!packed) return null
  const carried = btoa(binaryText(packed)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  return carried.length > carriedLimit ? null : carried
}

/** The text of the lesson's file; null where the link was damaged on its way. */
export async function unpackLesson(carried: string): Promise<string | null> {
  try {
    const binary = atob(carried.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
    const unfolded = await through(bytes, new DecompressionStream('deflate-raw'))
    return unfolded && new TextDecoder('utf-8', { fatal: true }).decode(unfolded)
  } catch {
    return null
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  change: CompressionStream | DecompressionStream,
): Promise<Uint8Array | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(change).getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length
    if (length > unfoldedLimit) {
      await reader.cancel()
      return null
    }
    parts.push(next.value)
  }
  const whole = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
