/**
 * The incidents that pass the filters, in order of time, cut so that any window is found without looking at all of
 * them. Built when the filters change, never while a window is dragged.
 */

import { day, type Span } from '../time/span.ts'
import { lowerBound } from './binarySearch.ts'
import { at, hasFlag, type IncidentIndex, incidentFlag } from './incidentIndex.ts'

export interface TimeOrder {
  readonly index: IncidentIndex
  /** Rows that pass, ascending: by time, undated last. */
  readonly rows: Uint32Array
  /** How many of `rows` are dated: they come first. */
  readonly dated: number
  /** Start of each dated row, in the same order. */
  readonly starts: Float64Array
  /** Dated rows by how long they last, so that those that reach into a window from before it are found quickly. */
  readonly classes: readonly DurationClass[]
  /** `placedBefore[i]`: how many of the first i rows have a place; `reportsBefore` counts their reports. */
  readonly placedBefore: Uint32Array
  readonly reportsBefore: Uint32Array
}

export interface DurationClass {
  /** No member lasts longer, in milliseconds; Infinity for the last class. */
  readonly longest: number
  /** Positions in `rows`, ascending. */
  readonly positions: Uint32Array
  /** Start and end of each, in the same order. */
  readonly starts: Float64Array
  readonly ends: Float64Array
}

/** Upper limits of the duration classes, milliseconds: each keeps the search before a window short. */
const classLimits = [day, 8 * day, 64 * day, 512 * day, Infinity]

/** All incidents, or those for which `passes` holds. */
export function timeOrder(index: IncidentIndex, passes: (row: number) => boolean = () => true): TimeOrder {
  const rows = Uint32Array.from({ length: index.size }, (_, row) => row).filter(passes)
  const dated = rows.reduce((count, row) => count + (hasFlag(index, row, incidentFlag.dated) ? 1 : 0), 0)
  const starts = Float64Array.from(rows.subarray(0, dated), (row) => at(index.start, row))

  const members: number[][] = classLimits.map(() => [])
  for (let position = 0; position < dated; position++) {
    const row = at(rows, position)
    const length = at(index.end, row) - at(index.start, row)
    members[classLimits.findIndex((limit) => length <= limit)]?.push(position)
  }

  const placedBefore = new Uint32Array(rows.length + 1)
  const reportsBefore = new Uint32Array(rows.length + 1)
  rows.forEach((row, position) => {
    placedBefore[position + 1] =
      at(placedBefore, position) + (hasFlag(index, row, incidentFlag.placed) ? 1 : 0)
    reportsBefore[position + 1] = at(reportsBefore, position) + at(index.reports, row)
  })

  return {
    index,
    rows,
    dated,
    starts,
    classes: members.map((positions, number) => ({
      longest: at(classLimits, number),
      positions: Uint32Array.from(positions),
      starts: Float64Array.from(positions, (position) => at(starts, position)),
      ends: Float64Array.from(positions, (position) => at(index.end, at(rows, position))),
    })),
    placedBefore,
    reportsBefore,
  }
}

/** The set, the lanes and the list ask for the same window one after the other. */
const lastAsked = new WeakMap<TimeOrder, { readonly start: number; readonly running: Uint32Array }>()

/** Positions in `order.rows` of incidents that began before the window and reach into it, ascending. */
export function runningInto(order: TimeOrder, window: Span): Uint32Array {
  const last = lastAsked.get(order)
  if (last?.start === window.start) return last.running
  const running = findRunning(order, window)
  lastAsked.set(order, { start: window.start, running })
  return running
}

function findRunning(order: TimeOrder, window: Span): Uint32Array {
  const running: number[] = []
  for (const { longest, positions, starts, ends } of order.classes) {
    const from = lowerBound(starts, window.start - longest)
    const to = lowerBound(starts, window.start)
    // Thousands of members in every frame of a drag: columns are read without being checked.
    for (let member = from; member < to; member++) {
      if ((ends[member] as number) > window.start) running.push(positions[member] as number)
    }
  }
  return Uint32Array.from(running).sort()
}
