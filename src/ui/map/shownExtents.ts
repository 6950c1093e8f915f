/** Which extents the map draws: of the incidents in focus, and of all in the window where the reader wants them. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import type { IncidentSet } from '../../domain/dataset/incidentSet.ts'
import { extentCollector } from '../../domain/layout/extent.ts'
import type { Extent } from '../../map/reportMap.ts'
import type { AppState } from '../../state/appState.ts'

export interface ExtentReader {
  /** Those in focus as they are now; the others as they were when last asked for. */
  readonly now: (state: AppState) => readonly Extent[]
  /** All as they are now: may follow a frame later. The same list as `now` gave while nothing else is to be drawn. */
  readonly all: (state: AppState) => readonly Extent[]
}

export function extentReader(dataset: Dataset): ExtentReader {
  const collect = extentCollector(dataset)
  let shown: readonly Extent[] = []
  let key = ''
  let set: IncidentSet | null = null
  let others: readonly Extent[] = []
  let drawn: readonly Extent[] = others
  const now = (state: AppState): readonly Extent[] => {
    const rows = [state.selected, state.highlighted].filter((row) => row !== null)
    if (rows.join() === key && drawn === others) return shown
    key = rows.join()
    drawn = others
    // What is in focus lies on top.
    shown = [...others, ...collect(rows).map((extent) => ({ ...extent, focused: true }))]
    return shown
  }
  return {
    now,
    all: (state) => {
      const wanted = state.view.allExtents ? state.set : null
      if (wanted !== set) {
        set = wanted
        others = wanted ? collect(rowsOf(wanted)).map((extent) => ({ ...extent, focused: false })) : []
      }
      return now(state)
    },
  }
}

function* rowsOf(set: IncidentSet): Iterable<number> {
  for (let position = 0; position < set.size; position++) yield set.rowAt(position)
}
