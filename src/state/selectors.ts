/** What follows from the state, worked out once for each state that matters. */
import { type IncidentSet, incidentsIn } from '../domain/incidentSet.ts'
import { always, type Span } from '../domain/time/span.ts'
import type { TimeOrder } from '../domain/timeOrder.ts'
import type { AppState } from './appStore.ts'

/** The window, all of time where the reader has set none. */
export const currentWindow = (state: AppState): Span => state.view.window ?? always

/**
 * The incidents in the window. The same object as long as the same incidents are in it, so that a drag that
 * changes nothing costs the list nothing.
 */
export const currentSet: (state: AppState) => IncidentSet | null = (() => {
  let order: TimeOrder | null = null
  let window: Span | null = null
  let set: IncidentSet | null = null
  return (state) => {
    const wanted = currentWindow(state)
    if (state.order === order && window && wanted.start === window.start && wanted.end === window.end)
      return set
    const fresh = state.order && incidentsIn(state.order, wanted)
    if (!(fresh && set && order === state.order && sameMembers(set, fresh))) set = fresh
    order = state.order
    window = wanted
    return set
  }
})()

const sameMembers = (a: IncidentSet, b: IncidentSet): boolean => a.signature === b.signature

/** Row of the open incident, null where none is open or the dataset does not have it. */
export function selectedRow({ dataset, view }: AppState): number | null {
  return view.incident === null ? null : (dataset?.rowOf.get(view.incident) ?? null)
}
