/** What both scrubs share: the turns, the clock, and what the set says should be drawn. */
import { hasFlag, type IncidentIndex, incidentFlag } from '../../../src/domain/dataset/incidentIndex.ts'
import { incidentsIn } from '../../../src/domain/dataset/incidentSet.ts'
import type { TimeOrder } from '../../../src/domain/dataset/timeOrder.ts'
import type { Span } from '../../../src/domain/time/span.ts'

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

/** Main-thread milliseconds from a change to a page that is ready to be painted. */
export async function timed(change: () => void): Promise<number> {
  await frame()
  const start = performance.now()
  change()
  // React and the map each draw in a microtask; these come after both, before the browser paints.
  for (let turn = 0; turn < 4; turn++) await Promise.resolve()
  void document.body.offsetHeight
  return performance.now() - start
}

/** Ours and the bare map's step turn by turn, so that neither always has the other's frame to wait for. */
export async function inTurns(
  steps: number,
  ours: (step: number) => Promise<void>,
  bare: () => Promise<void>,
): Promise<void> {
  for (let step = 0; step < steps; step++) {
    if (step % 2 === 0) await ours(step)
    await bare()
    if (step % 2 === 1) await ours(step)
    // What checking left behind is cleared up before the clock runs again.
    await frame()
  }
}

export const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
