/** What follows from the state, worked out once for each state that matters. */
import type { Dataset } from '../domain/dataset.ts'
import { type Facets, facetsOf, passes } from '../domain/filter/facets.ts'
import { type Filter, isFiltering } from '../domain/filter/filter.ts'
import { type IncidentSet, incidentsIn } from '../domain/incidentSet.ts'
import { always, type Span } from '../domain/time/span.ts'
import { type TimeOrder, timeOrder } from '../domain/timeOrder.ts'
import type { AppState } from './appStore.ts'

/** What each incident answers to the filter's groups; made when a filter is first looked at. */
export const facetsFor: (dataset: Dataset) => Facets = (() => {
  const made = new WeakMap<Dataset, Facets>()
  return (dataset) => {
    const facets = made.get(dataset) ?? facetsOf(dataset)
    made.set(dataset, facets)
    return facets
  }
})()

/** The incidents that pass the filter, in order of time; null until there is a dataset. */
export const currentOrder: (state: AppState) => TimeOrder | null = (() => {
  let dataset: Dataset | null = null
  let filter: Filter | null = null
  let order: TimeOrder | null = null
  return (state) => {
    if (state.dataset !== dataset || state.view.filter !== filter) {
      dataset = state.dataset
      filter = state.view.filter
      order = dataset && filtered(dataset, filter)
    }
    return order
  }
})()

function filtered(dataset: Dataset, filter: Filter): TimeOrder {
  if (!isFiltering(filter)) return timeOrder(dataset.index)
  const facets = facetsFor(dataset)
  return timeOrder(dataset.index, (row) => passes(facets, filter, row))
}

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
    const present = currentOrder(state)
    const wanted = currentWindow(state)
    if (present === order && window && wanted.start === window.start && wanted.end === window.end) return set
    const fresh = present && incidentsIn(present, wanted)
    if (present !== order || fresh?.signature !== set?.signature) set = fresh
    order = present
    window = wanted
    return set
  }
})()

/** Row of the open incident, null where none is open or the dataset does not have it. */
export function selectedRow({ dataset, view }: AppState): number | null {
  return view.incident === null ? null : (dataset?.rowOf.get(view.incident) ?? null)
}
