/** The text `btoa` takes: one character a byte. */
export const binaryText = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
