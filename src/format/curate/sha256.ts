/**
 * SHA-256 of bytes in hexadecimal (FIPS 180-4). null where the browser computes none: it does so only for pages that
 * came over a secure connection or from the reader's own machine.
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  // Missing outside of a secure context, whatever its type says.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (!subtle) return null
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
