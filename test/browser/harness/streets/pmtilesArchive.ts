/**
 * Writes PMTiles archives, version 3 (github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md): clustered, gzipped,
 * tiles that are alike stored once, and leaf directories as soon as there are more entries than one holds here, so
 * that a reader of the archive has to follow them.
 */
import { gzipSync } from 'node:zlib'

export interface ArchiveTile {
  readonly z: number
  readonly x: number
  readonly y: number
  /** As it is before compression. */
  readonly data: Uint8Array
}

export interface ArchiveOptions {
  readonly metadata?: Readonly<Record<string, unknown>>
  /** West, south, east, north, in degrees. */
  readonly bounds?: readonly [number, number, number, number]
  /** Of a directory; the specification asks only that the first stays below 16 KiB. */
  readonly entriesPerDirectory?: number
}

interface Entry {
  readonly tileId: number
  runLength: number
  readonly offset: number
  readonly length: number
}

const headerLength = 127
const gzipped = 2
const vectorTiles = 1

export function writeArchive(tiles: readonly ArchiveTile[], options: ArchiveOptions = {}): Buffer {
  const { metadata = {}, bounds = [-180, -85, 180, 85], entriesPerDirectory = 64 } = options
  const { entries, contents, data } = storeTiles(tiles)
  const { root, leaves } = directories(entries, entriesPerDirectory)
  const description = gzipSync(JSON.stringify(metadata))

  const parts = [root, description, leaves, data]
  const offsets = parts.map((_, part) =>
    parts.slice(0, part).reduce((sum, { length }) => sum + length, headerLength),
  )
  const header = Buffer.alloc(headerLength)
  header.write('PMTiles', 0, 'ascii')
  header.writeUInt8(3, 7)
  parts.forEach((part, position) => {
    header.writeBigUInt64LE(BigInt(offsets[position] ?? 0), 8 + position * 16)
    header.writeBigUInt64LE(BigInt(part.length), 16 + position * 16)
  })
  for (const [position, count] of [tiles.length, entries.length, contents].entries()) {
    header.writeBigUInt64LE(BigInt(count), 72 + position * 8)
  }
  const zooms = tiles.map(({ z }) => z)
  header.writeUInt8(1, 96)
  header.writeUInt8(gzipped, 97)
  header.writeUInt8(gzipped, 98)
  header.writeUInt8(vectorTiles, 99)
  header.writeUInt8(Math.min(...zooms), 100)
  header.writeUInt8(Math.max(...zooms), 101)
  for (const [position, degrees] of bounds.entries()) writeDegrees(header, degrees, 102 + position * 4)
  header.writeUInt8(Math.min(...zooms), 118)
  writeDegrees(header, (bounds[0] + bounds[2]) / 2, 119)
  writeDegrees(header, (bounds[1] + bounds[3]) / 2, 123)
  return Buffer.concat([header, ...parts])
}

const writeDegrees = (header: Buffer, degrees: number, at: number): number =>
  header.writeInt32LE(Math.round(degrees * 1e7), at)

/** Tiles along the curve; one that is like an earlier one points to it, one that is like its neighbour prolongs it. */
function storeTiles(tiles: readonly ArchiveTile[]): { entries: Entry[]; contents: number; data: Buffer } {
  const stored = new Map<string, { offset: number; length: number }>()
  const data: Buffer[] = []
  const entries: Entry[] = []
  let end = 0
  const inOrder = tiles
    .map(({ z, x, y, data: bytes }) => ({ tileId: tileId(z, x, y), bytes }))
    .sort((a, b) => a.tileId - b.tileId)
  for (const { tileId: id, bytes } of inOrder) {
    const key = Buffer.from(bytes).toString('base64')
    let place = stored.get(key)
    if (!place) {
      const compressed = gzipSync(bytes)
      place = { offset: end, length: compressed.length }
      end += compressed.length
      stored.set(key, place)
      data.push(compressed)
    }
    const last = entries.at(-1)
    if (last && last.offset === place.offset && last.tileId + last.runLength === id) last.runLength += 1
    else entries.push({ tileId: id, runLength: 1, ...place })
  }
  return { entries, contents: stored.size, data: Buffer.concat(data) }
}

function directories(entries: readonly Entry[], perDirectory: number): { root: Buffer; leaves: Buffer } {
  if (entries.length <= perDirectory) return { root: directory(entries), leaves: Buffer.alloc(0) }
  const leaves: Buffer[] = []
  const pointers: Entry[] = []
  let offset = 0
  for (let first = 0; first < entries.length; first += perDirectory) {
    const part = entries.slice(first, first + perDirectory)
    const leaf = directory(part)
    // A run of no tiles stands for a leaf directory.
    pointers.push({ tileId: part[0]?.tileId ?? 0, runLength: 0, offset, length: leaf.length })
    leaves.push(leaf)
    offset += leaf.length
  }
  return { root: directory(pointers), leaves: Buffer.concat(leaves) }
}

/** Column by column; a tile that lies right behind the one before has the offset 0. */
function directory(entries: readonly Entry[]): Buffer {
  const numbers = [
    entries.length,
    ...entries.map(({ tileId: id }, position) => id - (entries[position - 1]?.tileId ?? 0)),
    ...entries.map(({ runLength }) => runLength),
    ...entries.map(({ length }) => length),
    ...entries.map(({ offset }, position) => {
      const before = entries[position - 1]
      return before && before.offset + before.length === offset ? 0 : offset + 1
    }),
  ]
  return gzipSync(Buffer.from(numbers.flatMap(varint)))
}

/** Seven bits a byte, the lowest first. */
function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}

/** Position on the Hilbert curves of all zooms, one behind the other. */
function tileId(z: number, x: number, y: number): number {
  let id = (4 ** z - 1) / 3
  let [column, row] = [x, y]
  for (let half = 2 ** (z - 1); half >= 1; half /= 2) {
    const right = (column & half) > 0 ? 1 : 0
    const lower = (row & half) > 0 ? 1 : 0
    id += half * half * ((3 * right) ^ lower)
    if (lower === 0) {
      if (right === 1) {
        column = half - 1 - (column & (half - 1))
        row = half - 1 - (row & (half - 1))
      }
      ;[column, row] = [row, column]
    }
  }
  return id
}
