/** Reads a QR code of versions 1 to 5 as ISO/IEC 18004 describes it, without correction: a clean picture needs none. */

/** Data codewords of each block, by version and level. */
const blocks: Readonly<Record<number, Readonly<Record<string, readonly number[]>>>> = {
  1: { L: [19], M: [16], Q: [13], H: [9] },
  2: { L: [34], M: [28], Q: [22], H: [16] },
  3: { L: [55], M: [44], Q: [17, 17], H: [13, 13] },
  4: { L: [80], M: [32, 32], Q: [24, 24], H: [9, 9, 9, 9] },
  5: { L: [108], M: [43, 43], Q: [15, 15, 16, 16], H: [11, 11, 12, 12] },
}

/** As the two bits of the format number them. */
const levels = ['M', 'L', 'H', 'Q'] as const

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
]

/**
 * The text of one segment of bytes, UTF-8.
 * @param dark without the quiet zone
 * @throws {Error} for what this reader does not know
 */
export function readQr(dark: readonly (readonly boolean[])[]): string {
  const size = dark.length
  const version = (size - 17) / 4
  const at = (row: number, column: number): boolean => dark[row]?.[column] ?? false
  // Beside the upper left finder; the standard inverts these bits with 101010000010010.
  const format = [0, 1, 2, 3, 4].map((column) => at(8, column))
  const [first, second, third, fourth, fifth] = format.map(
    (bit, place) => bit !== '10101'.startsWith('1', place),
  )
  const level = levels[Number(first) * 2 + Number(second)] ?? ''
  const mask = masks[Number(third) * 4 + Number(fourth) * 2 + Number(fifth)]
  const lengths = blocks[version]?.[level]
  if (!mask || !lengths) throw new Error(`no version ${version} at level ${level}`)

  const codewords = codewordsOf(size, version, (row, column) => at(row, column) !== mask(row, column))
  const data: number[][] = lengths.map(() => [])
  for (let position = 0, next = 0; position < Math.max(...lengths); position++) {
    lengths.forEach((length, block) => {
      if (position < length) data[block]?.push(codewords[next++] ?? 0)
    })
  }
  const bits = data
    .flat()
    .map((word) => word.toString(2).padStart(8, '0'))
    .join('')
  if (!bits.startsWith('0100')) throw new Error('no segment of bytes')
  const count = Number.parseInt(bits.slice(4, 12), 2)
  const bytes = Array.from({ length: count }, (_, place) =>
    Number.parseInt(bits.slice(12 + 8 * place, 20 + 8 * place), 2),
  )
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
}

/** Up and down in pairs of columns from the lower right, past finders, timing, alignment and format. */
function codewordsOf(size: number, version: number, bit: (row: number, column: number) => boolean): number[] {
  const corner = size - 7
  const reserved = (row: number, column: number): boolean =>
    row === 6 ||
    column === 6 ||
    (row < 9 && (column < 9 || column >= size - 8)) ||
    (row >= size - 8 && column < 9) ||
    (version > 1 && Math.abs(row - corner) <= 2 && Math.abs(column - corner) <= 2)
  const bits: boolean[] = []
  let upward = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--
    for (let step = 0; step < size; step++) {
      const row = upward ? size - 1 - step : step
      for (const column of [right, right - 1]) if (!reserved(row, column)) bits.push(bit(row, column))
    }
    upward = !upward
  }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, word) =>
    bits.slice(8 * word, 8 * word + 8).reduce((value, each) => value * 2 + Number(each), 0),
  )
}
