/**
 * The symbols as one buffer of instances, in the order in which a window of time is a few contiguous ranges of it:
 * by class of duration, then by start; undated last.
 */
import { lowerBound } from '../../domain/dataset/binarySearch.ts'
import { at, hasFlag, type IncidentIndex, incidentFlag } from '../../domain/dataset/incidentIndex.ts'
import type { TimeOrder } from '../../domain/dataset/timeOrder.ts'
import type { RosetteSeating } from '../../domain/layout/rosetteSeating.ts'
import { isRosette } from '../../domain/layout/siteLayoutOfIncidents.ts'
import type { Span } from '../../domain/time/span.ts'

/** 32-bit words of an instance: seat x, seat y (floats); rank of start, of end, site, row, look (whole numbers). */
export const instanceWords = 7
export const instanceBytes = instanceWords * 4

/** Bits of `look` above its lowest eight, which are the symbol. */
export const lookBit = { undated: 8, disputed: 9, corroborated: 10, subject: 11, ghost: 12 } as const

/** A stretch of instances: from `first`, `count` of them. */
export interface InstanceRange {
  readonly first: number
  readonly count: number
}

export interface Instances {
  readonly data: ArrayBuffer
  readonly count: number
  readonly classes: readonly InstanceClass[]
  /** How many at the end are undated: drawn in every window. */
  readonly undated: number
}

interface InstanceClass {
  readonly first: number
  /** No member lasts longer, milliseconds. */
  readonly longest: number
  /** Start of each, ascending. */
  readonly starts: Float64Array
}

/** Instances for every symbol that has a seat of its own; those of counted circles need none. */
export function buildInstances(order: TimeOrder, seating: RosetteSeating): Instances {
  const { index, rows } = order
  const seats = seatsByRow(seating)
  const room = seats.positions.length
  const data = new ArrayBuffer(room * instanceBytes)
  const floats = new Float32Array(data)
  const words = new Uint32Array(data)
  let count = 0
  const add = (row: number): void => {
    for (let seat = at(seats.firstOfRow, row); seat < at(seats.firstOfRow, row + 1); seat++) {
      const position = at(seats.positions, seat)
      const placement = at(seating.placements, position)
      const word = count * instanceWords
      floats[word] = at(seating.seatX, position)
      floats[word + 1] = at(seating.seatY, position)
      words[word + 2] = lowerBound(index.instants, at(index.start, row))
      words[word + 3] = lowerBound(index.instants, at(index.end, row))
      words[word + 4] = at(index.placementSite, placement)
      words[word + 5] = row
      words[word + 6] = look(index, row, at(index.placementGhost, placement) === 1)
      count++
    }
  }

  const classes = order.classes.map(({ longest, positions }) => {
    const first = count
    const starts: number[] = []
    for (const position of positions) {
      const row = at(rows, position)
      const before = count
      add(row)
      for (let added = before; added < count; added++) starts.push(at(index.start, row))
    }
    return { first, longest, starts: Float64Array.from(starts) }
  })
  const dated = count
  for (let position = order.dated; position < rows.length; position++) add(at(rows, position))
  return { data, count, classes, undated: count - dated }
}

/** The ranges that hold everything touching the window, and a little more, which the shader discards. */
export function drawRanges({ classes, count, undated }: Instances, window: Span): InstanceRange[] {
  const dated = classes.map(({ first, longest, starts }) => {
    const from = lowerBound(starts, window.start - longest)
    return { first: first + from, count: lowerBound(starts, window.end) - from }
  })
  return [...dated, { first: count - undated, count: undated }].filter((range) => range.count > 0)
}

/** Positions of a row's instances, all of them where it has several candidate places. */
export function instancesOfRow({ data, count }: Instances, row: number): number[] {
  const words = new Uint32Array(data)
  const found: number[] = []
  for (let instance = 0; instance < count; instance++) {
    if (words[instance * instanceWords + 5] === row) found.push(instance)
  }
  return found
}

function look(index: IncidentIndex, row: number, ghost: boolean): number {
  const bit = (set: boolean, position: number): number => (set ? 1 << position : 0)
  return (
    at(index.symbol, row) |
    bit(!hasFlag(index, row, incidentFlag.dated), lookBit.undated) |
    bit(hasFlag(index, row, incidentFlag.disputed), lookBit.disputed) |
    bit(hasFlag(index, row, incidentFlag.corroborated), lookBit.corroborated) |
    bit(hasFlag(index, row, incidentFlag.subject), lookBit.subject) |
    bit(ghost, lookBit.ghost)
  )
}

/** Positions in the seating that have a seat of their own, by row. */
function seatsByRow(seating: RosetteSeating): { positions: Uint32Array; firstOfRow: Uint32Array } {
  const { index, placements, firstOfSite } = seating
  const firstOfRow = new Uint32Array(index.size + 1)
  const seated: number[] = []
  for (let site = 0; site < index.sites.length; site++) {
    if (!isRosette(seating, site)) continue
    for (let position = at(firstOfSite, site); position < at(firstOfSite, site + 1); position++)
      seated.push(position)
  }
  const rowOf = (position: number): number => at(index.placementRow, at(placements, position))
  for (const position of seated) firstOfRow[rowOf(position) + 1] = at(firstOfRow, rowOf(position) + 1) + 1
  for (let row = 0; row < index.size; row++)
    firstOfRow[row + 1] = at(firstOfRow, row + 1) + at(firstOfRow, row)
  const next = firstOfRow.slice()
  const positions = new Uint32Array(seated.length)
  for (const position of seated) {
    const row = rowOf(position)
    positions[at(next, row)] = position
    next[row] = at(next, row) + 1
  }
  return { positions, firstOfRow }
}
