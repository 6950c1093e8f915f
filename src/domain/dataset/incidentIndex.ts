/**
 * The columnar index: all that map, timeline, counts and filters read. One row per incident, rows in order of
 * time (start, then end, then the order of the file; undated last), so a window of time is a range of rows.
 */
import type { MercatorPoint } from '../layout/mercator.ts'
import { type DatePrecision, datePrecisions } from '../time/eventSpan.ts'

/** Bits of `flags`. */
export const incidentFlag = {
  dated: 1,
  placed: 2,
  disputed: 4,
  /** More than one independent origin. */
  corroborated: 8,
  /** A statement about the place, not something said to have happened at it. */
  subject: 16,
  /** Reported for an area or along a line. */
  extended: 32,
} as const

/** Value of `category` and `lane` for an incident that has none. */
export const none = 255

/** Where symbols stand: a place of the gazetteer, or a coordinate of a feature that names none. For x see `acrossSeam`. */
export interface Site extends MercatorPoint {
  /** Place id, null for a bare coordinate. */
  readonly place: string | null
}

export interface IncidentIndex {
  /** Number of incidents, the length of every column. */
  readonly size: number
  /** Instants in milliseconds; -Infinity and Infinity where open or undated. */
  readonly start: Float64Array
  readonly end: Float64Array
  readonly flags: Uint8Array
  /** Position in the dataset's categories, or `none`. */
  readonly category: Uint8Array
  /** Position in the symbol alphabet. */
  readonly symbol: Uint8Array
  /** Position in the dataset's lanes, or `none`. */
  readonly lane: Uint8Array
  /** Position in `datePrecisions`. */
  readonly precision: Uint8Array
  readonly reports: Uint16Array
  /** Position of each row in the order the incidents were given in. */
  readonly given: Uint32Array
  readonly sites: readonly Site[]
  /**
   * Placements: the symbols on the map, in order of their row. An incident with several candidate places has one
   * placement for each, all ghosts, and still counts once.
   */
  readonly placementRow: Uint32Array
  readonly placementSite: Uint32Array
  readonly placementGhost: Uint8Array
  /** All starts and ends of dated rows, sorted, each once: instants become ranks that a shader compares exactly. */
  readonly instants: Float64Array
}

/** One incident on its way into the index. */
export interface IndexEntry {
  readonly start: number
  readonly end: number
  readonly precision: DatePrecision
  readonly flags: number
  readonly category: number
  readonly symbol: number
  readonly lane: number
  readonly reports: number
  /** Positions in `sites`; none: not on the map, several: candidates. */
  readonly sites: readonly number[]
  /** One of several candidates, even where the others have no coordinate. */
  readonly candidate?: boolean
}

/**
 * Builds the index of `size` incidents; `entry(i)` is asked once for each, so a million need never stand in
 * memory as objects.
 */
export function buildIncidentIndex(
  size: number,
  entry: (given: number) => IndexEntry,
  sites: readonly Site[],
): IncidentIndex {
  const start = new Float64Array(size)
  const end = new Float64Array(size)
  const columns = {
    flags: new Uint8Array(size),
    category: new Uint8Array(size),
    symbol: new Uint8Array(size),
    lane: new Uint8Array(size),
    precision: new Uint8Array(size),
    reports: new Uint16Array(size),
  }
  const placements: number[][] = []
  const single = new Int32Array(size).fill(-1)
  const lone = new Uint8Array(size)
  for (let given = 0; given < size; given++) {
    const incident = entry(given)
    const dated = incident.precision !== 'undated'
    const placed = incident.sites.length > 0
    start[given] = dated ? incident.start : -Infinity
    end[given] = dated ? incident.end : Infinity
    columns.flags[given] =
      incident.flags | (dated ? incidentFlag.dated : 0) | (placed ? incidentFlag.placed : 0)
    columns.category[given] = incident.category
    columns.symbol[given] = incident.symbol
    columns.lane[given] = incident.lane
    columns.precision[given] = datePrecisions.indexOf(incident.precision)
    columns.reports[given] = incident.reports
    if (incident.candidate) lone[given] = 1
    if (incident.sites.length === 1) single[given] = incident.sites[0] ?? -1
    else if (placed) placements[given] = [...incident.sites]
  }

  const given = rowOrder(start, end, columns.flags)
  const reorder = <Column extends Float64Array | Uint8Array | Uint16Array>(column: Column): Column => {
    const sorted = column.slice() as Column
    for (let row = 0; row < size; row++) sorted[row] = column[at(given, row)] ?? 0
    return sorted
  }

  const placementRow: number[] = []
  const placementSite: number[] = []
  const placementGhost: number[] = []
  for (let row = 0; row < size; row++) {
    const origin = at(given, row)
    const candidates = placements[origin]
    const only = at(single, origin)
    for (const site of candidates ?? (only < 0 ? [] : [only])) {
      placementRow.push(row)
      placementSite.push(site)
      placementGhost.push(candidates || at(lone, origin) ? 1 : 0)
    }
  }

  const sortedStart = reorder(start)
  const sortedEnd = reorder(end)
  const flags = reorder(columns.flags)
  return {
    size,
    start: sortedStart,
    end: sortedEnd,
    flags,
    category: reorder(columns.category),
    symbol: reorder(columns.symbol),
    lane: reorder(columns.lane),
    precision: reorder(columns.precision),
    reports: reorder(columns.reports),
    given,
    sites,
    placementRow: Uint32Array.from(placementRow),
    placementSite: Uint32Array.from(placementSite),
    placementGhost: Uint8Array.from(placementGhost),
    instants: distinctInstants(sortedStart, sortedEnd, flags),
  }
}

/** A column's value; out of range is our own mistake. */
export function at(column: ArrayLike<number>, position: number): number {
  const value = column[position]
  if (value === undefined) throw new RangeError(`no row ${position} in a column of ${column.length}`)
  return value
}

export const hasFlag = (index: IncidentIndex, row: number, flag: number): boolean =>
  (at(index.flags, row) & flag) !== 0

function rowOrder(start: Float64Array, end: Float64Array, flags: Uint8Array): Uint32Array {
  const order = Uint32Array.from(start, (_, position) => position)
  const undated = (position: number): number => (at(flags, position) & incidentFlag.dated ? 0 : 1)
  return order.sort(
    (a, b) =>
      undated(a) - undated(b) ||
      compare(at(start, a), at(start, b)) ||
      compare(at(end, a), at(end, b)) ||
      a - b,
  )
}

/** Subtraction would give NaN for two infinities. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

function distinctInstants(start: Float64Array, end: Float64Array, flags: Uint8Array): Float64Array {
  const dated = flags.reduce((count, flag) => count + (flag & incidentFlag.dated ? 1 : 0), 0)
  const all = new Float64Array(dated * 2)
  all.set(start.subarray(0, dated), 0)
  all.set(end.subarray(0, dated), dated)
  all.sort()
  return all.filter((instant, position) => position === 0 || instant !== all[position - 1])
}
