/** One open dataset and all that is done with it: made by the page, handed down, and left behind as a whole. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Dataset } from '../domain/dataset/dataset.ts'
import { type Facets, facetsOf } from '../domain/filter/facets.ts'
import { emptyLesson } from '../domain/view/lesson.ts'
import type { View } from '../domain/view/view.ts'
import { type AppState, deriveState } from './appState.ts'
import { createVerbs, type Verbs } from './verbs.ts'

export interface Session {
  /** Only the verbs change the state. */
  readonly store: Pick<StoreApi<AppState>, 'getState' | 'getInitialState' | 'subscribe'>
  readonly verbs: Verbs
  /** What each incident answers to the filter's groups; worked out when first asked for. */
  readonly facets: () => Facets
}

/**
 * @param view how the dataset is looked at first
 * @param language BCP 47 tag of the language of the interface
 */
export function createSession(dataset: Dataset, view: View, language: string): Session {
  let known: Facets | null = null
  const facets = (): Facets => {
    known ??= facetsOf(dataset)
    return known
  }
  const store = createStore<AppState>(() => ({
    dataset,
    language,
    view,
    highlighted: null,
    dialog: null,
    ownLesson: emptyLesson,
    putAside: null,
    commits: 0,
    commitKind: 'replace',
    ...deriveState(dataset, view, facets, null),
  }))
  return { store, verbs: createVerbs(store, facets), facets }
}
