/** What is taken away: the incidents the reader has pinned, or what the window and the filters show. */
import type { Incident } from '../../domain/dataset/dataset.ts'
import { type TimeOrder, timeOrder } from '../../domain/dataset/timeOrder.ts'
import { always, type Span } from '../../domain/time/span.ts'
import type { AppState } from '../../state/appState.ts'

export type SelectionKind = 'pinned' | 'window'

export interface Selection {
  readonly kind: SelectionKind
  readonly incidents: readonly Incident[]
  /** What a map of it shows. */
  readonly order: TimeOrder
  readonly window: Span
}

/** Rows of the pinned incidents the dataset has, in the order they were pinned. */
export const pinnedRows = ({ dataset, view }: AppState): readonly number[] => [
  ...new Set(view.pins.flatMap((id) => dataset.rowOf.get(id) ?? [])),
]

export function selectionOf(state: AppState, kind: SelectionKind): Selection {
  const { dataset, order, set, window } = state
  const incidentsAt = (rows: readonly number[]): Incident[] =>
    rows.flatMap((row) => dataset.incidents[row] ?? [])
  if (kind === 'pinned') {
    const rows = pinnedRows(state)
    const pinned = new Set(rows)
    return {
      kind,
      incidents: incidentsAt(rows),
      order: timeOrder(dataset.index, (row) => pinned.has(row)),
      window: always,
    }
  }
  const rows = Array.from({ length: set.size }, (_, position) => set.rowAt(position))
  return { kind, incidents: incidentsAt(rows), order, window }
}
