/** All that a search needs beyond its field. Loaded when a reader first means to search. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { makeSearchIndex, type SearchIndex } from '../../domain/filter/search.ts'
import { SearchResults } from './SearchResults.tsx'

export interface Search {
  readonly index: SearchIndex
  readonly Results: typeof SearchResults
}

/** Milliseconds at a stretch: a letter typed meanwhile is in the field within the same frame. */
const turn = 6

/** Reads the dataset little by little; null where `wanted` no longer holds. */
export async function openSearch(dataset: Dataset, wanted: () => boolean): Promise<Search | null> {
  const making = makeSearchIndex(dataset)
  let pause = performance.now() + turn
  let step = making.next()
  while (!step.done) {
    if (performance.now() > pause) {
      await new Promise((resolve) => setTimeout(resolve))
      if (!wanted()) return null
      pause = performance.now() + turn
    }
    step = making.next()
  }
  return { index: step.value, Results: SearchResults }
}
