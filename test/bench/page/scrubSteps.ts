/** What both scrubs share: the windows, the frames, and what the set says should be drawn. */
import { hasFlag, type IncidentIndex, incidentFlag } from '../../../src/domain/incidentIndex.ts'
import { incidentsIn } from '../../../src/domain/incidentSet.ts'
import { day, type Span } from '../../../src/domain/time/span.ts'
import type { TimeOrder } from '../../../src/domain/timeOrder.ts'

/** Narrow, wide and very wide windows on their way through an extent. */
export function windowAt(step: number, steps: number, extent: Span): Span {
  const width = [2, 30, 400][step % 3] ?? 30
  const start = extent.start + (step / steps) * (extent.end - extent.start) - day
  return { start, end: start + width * day }
}

/** Rows of the window that pass a flag, ascending. */
export function rowsOfSet(index: IncidentIndex, order: TimeOrder, window: Span, flag: number): Uint32Array {
  const set = incidentsIn(order, window)
  const rows = new Uint32Array(set.size)
  let count = 0
  for (let position = 0; position < set.size; position++) {
    const row = set.rowAt(position)
    if (hasFlag(index, row, flag)) rows[count++] = row
  }
  return rows.slice(0, count).sort()
}

export const placedRows = (index: IncidentIndex, order: TimeOrder, window: Span): Uint32Array =>
  rowsOfSet(index, order, window, incidentFlag.placed)

export const isSame = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
  a.length === b.length && Array.prototype.every.call(a, (row, position) => row === b[position])

export const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
