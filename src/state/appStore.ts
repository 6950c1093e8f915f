/** What is being looked at now: one store. Data come in once, the view changes; the two never mix. */
import { createStore } from 'zustand/vanilla'
import type { Dataset } from '../domain/dataset.ts'
import { startView, type View } from '../domain/view.ts'

/** How the address takes a change up: as a step that Back undoes, or in place of the present entry. */
export type CommitKind = 'push' | 'replace'

export interface AppState {
  readonly dataset: Dataset | null
  readonly view: View
  /** Row under the pointer or the focus, in whichever part of the page. */
  readonly highlighted: number | null
  /** Grows by one whenever the address should take the view up. */
  readonly commits: number
  readonly commitKind: CommitKind
}

const emptyState: AppState = {
  dataset: null,
  view: startView,
  highlighted: null,
  commits: 0,
  commitKind: 'replace',
}

export const appStore = createStore<AppState>(() => emptyState)

/** Puts a dataset in place of the present one, seen as `view` says. */
export function openDataset(dataset: Dataset, view: View): void {
  appStore.setState({ ...emptyState, dataset, view }, true)
}

/** Back to nothing, as at the start. */
export function closeDataset(): void {
  appStore.setState(emptyState, true)
}
