/** The state of a session: what is open, how it is looked at, and what follows from the two. */
import type { Dataset } from '../domain/dataset/dataset.ts'
import { type IncidentSet, incidentsIn } from '../domain/dataset/incidentSet.ts'
import { type TimeOrder, timeOrder } from '../domain/dataset/timeOrder.ts'
import { type Facets, passes } from '../domain/filter/facets.ts'
import { type Filter, isFiltering } from '../domain/filter/filter.ts'
import { always, type Span } from '../domain/time/span.ts'
import type { Lesson } from '../domain/view/lesson.ts'
import type { View } from '../domain/view/view.ts'
import type { OpenDialog } from './openDialog.ts'

/** How the address takes a change up: as a step that Back undoes, or in place of the present entry. */
export type CommitKind = 'push' | 'replace'

export interface AppState extends DerivedState {
  readonly dataset: Dataset
  /** BCP 47 tag of the language of the interface. */
  readonly language: string
  readonly view: View
  /** Row under the pointer or the focus, in whichever part of the page. */
  readonly highlighted: number | null
  readonly dialog: OpenDialog | null
  /** The lesson the reader is putting together: no part of the view, and no part of the data. */
  readonly ownLesson: Lesson
  /** What the reader looked at before the lesson on show; null where a link opened it, or none is on show. */
  readonly putAside: View | null
  /** Grows by one whenever the address should take the view up. */
  readonly commits: number
  readonly commitKind: CommitKind
}

/** What follows from the dataset and the view. A member that would be equal stays the same object. */
export interface DerivedState {
  /** The incidents that pass the filter, in order of time. */
  readonly order: TimeOrder
  /** The window, all of time where the reader has set none. */
  readonly window: Span
  /** The incidents in the window: the same object as long as the same incidents are in it. */
  readonly set: IncidentSet
  /** Row of the open incident, null where none is open or the dataset does not have it. */
  readonly selected: number | null
}

/**
 * @param facets what each incident answers to the filter's groups; asked for only when a filter is on
 * @param before the state before, from the same dataset
 */
export function deriveState(
  dataset: Dataset,
  view: View,
  facets: () => Facets,
  before: (DerivedState & { readonly view: View }) | null,
): DerivedState {
  const order =
    before?.view.filter === view.filter ? before.order : filteredOrder(dataset, view.filter, facets)
  const window = before?.view.window === view.window ? before.window : (view.window ?? always)
  return {
    order,
    window,
    set: setWithin(order, window, before),
    selected: view.incident === null ? null : (dataset.rowOf.get(view.incident) ?? null),
  }
}

function filteredOrder({ index }: Dataset, filter: Filter, facets: () => Facets): TimeOrder {
  if (!isFiltering(filter)) return timeOrder(index)
  const answers = facets()
  return timeOrder(index, (row) => passes(answers, filter, row))
}

/** A drag that changes nothing costs the list nothing. */
function setWithin(order: TimeOrder, window: Span, before: DerivedState | null): IncidentSet {
  if (order === before?.order && window.start === before.window.start && window.end === before.window.end)
    return before.set
  const fresh = incidentsIn(order, window)
  return order === before?.order && fresh.signature === before.set.signature ? before.set : fresh
}
