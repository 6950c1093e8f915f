import type { Change } from '../record/collection.ts'
import type { PublisherTables } from '../record/publisher.ts'
import type { Dataset } from './dataset.ts'

/** What of a dataset may come later than the rest: nothing of it is needed for map, timeline and list. */
export interface Supplement extends PublisherTables {
  readonly changes: readonly Change[]
}

/** The dataset with its supplement in its place, as it was before a build set the two apart. */
export function withSupplement(
  dataset: Dataset,
  { publisherGroups, publishers, changes }: Supplement,
): Dataset {
  const { supplementFile: _, ...card } = dataset.card
  return { ...dataset, card, publisherGroups, publishers, changes }
}
