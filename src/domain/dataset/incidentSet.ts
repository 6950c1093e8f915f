/**
 * The set: the incidents whose time touches the window. The list is this set; map and timeline show its placed
 * and its dated part. An undated incident may lie in any window, so it belongs to every one.
 */

import { contains, type Span } from '../time/span.ts'
import { lowerBound, upperBound } from './binarySearch.ts'
import { at, hasFlag, type IncidentIndex, incidentFlag } from './incidentIndex.ts'
import { runningInto, type TimeOrder } from './timeOrder.ts'

export interface IncidentSet {
  /** Two sets of the same order with the same signature hold the same incidents. */
  readonly signature: string
  /** How many incidents; the list has as many rows. */
  readonly size: number
  /** Row of the index of the i-th incident in order of time; undated last. */
  rowAt(position: number): number
  /** Where in the list a row stands, or -1. */
  positionOf(row: number): number
  readonly dated: number
  readonly placed: number
  readonly reports: number
}

export function incidentsIn(order: TimeOrder, window: Span): IncidentSet {
  const { rows, starts } = order
  const running = runningInto(order, window)
  const from = lowerBound(starts, window.start)
  const to = Math.max(from, lowerBound(starts, window.end))
  const inside = to - from
  const undated = rows.length - order.dated

  const positionInOrder = (position: number): number => {
    if (position < running.length) return at(running, position)
    const after = position - running.length
    return after < inside ? from + after : order.dated + (after - inside)
  }
  const between = (sums: Uint32Array, first: number, last: number): number => at(sums, last) - at(sums, first)
  const sum = (sums: Uint32Array): number => {
    let total = between(sums, from, to) + between(sums, order.dated, rows.length)
    for (const position of running) total += (sums[position + 1] as number) - (sums[position] as number)
    return total
  }

  return {
    // What runs into a window changes only where an incident starts or ends: both are among the instants.
    signature: `${from}-${to}:${running.length}:${upperBound(order.index.instants, window.start)}`,
    size: running.length + inside + undated,
    rowAt: (position) => at(rows, positionInOrder(position)),
    positionOf: (row) => {
      const inOrder = lowerBound(rows, row)
      if (rows[inOrder] !== row) return -1
      if (inOrder >= order.dated) return running.length + inside + inOrder - order.dated
      if (inOrder >= from) return inOrder < to ? running.length + inOrder - from : -1
      return running.indexOf(inOrder)
    },
    dated: running.length + inside,
    placed: sum(order.placedBefore),
    reports: sum(order.reportsBefore),
  }
}

/** How an incident stands to a window: wholly inside, touching it or undated, or outside. */
export type Standing = 'certain' | 'possible' | 'out'

export function standing(index: IncidentIndex, row: number, window: Span): Standing {
  const span = { start: at(index.start, row), end: at(index.end, row) }
  if (!hasFlag(index, row, incidentFlag.dated)) return 'possible'
  if (span.start >= window.end || span.end <= window.start) return 'out'
  return contains(window, span) ? 'certain' : 'possible'
}
