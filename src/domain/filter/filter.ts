/** Which incidents a reader wants to see: AND across the groups, OR within one (an empty group asks nothing). */
import type { KnowledgeBasis } from '../record/report.ts'

export interface Filter {
  /** Category group ids. */
  readonly groups: readonly string[]
  /** Place ids. */
  readonly places: readonly string[]
  /** Source ids. */
  readonly sources: readonly string[]
  /** Agent ids; `own` is a document in its own voice. */
  readonly speakers: readonly string[]
  /** On what the knowledge of a speaker rests. */
  readonly knowledge: readonly KnowledgeBasis[]
  readonly precisions: readonly PrecisionClass[]
  readonly origins: readonly OriginClass[]
  readonly disputed: readonly DisputedClass[]
}

export const precisionClasses = ['hour', 'day', 'longer', 'undated'] as const
export const originClasses = ['one', 'several'] as const
export const disputedClasses = ['disputed', 'undisputed'] as const
export type PrecisionClass = (typeof precisionClasses)[number]
export type OriginClass = (typeof originClasses)[number]
export type DisputedClass = (typeof disputedClasses)[number]

export const facetNames = [
  'groups',
  'places',
  'sources',
  'speakers',
  'knowledge',
  'precisions',
  'origins',
  'disputed',
] as const
export type FacetName = (typeof facetNames)[number]

/** The speaker of reports in a document's own voice. */
export const ownVoice = 'own'

export const noFilter: Filter = {
  groups: [],
  places: [],
  sources: [],
  speakers: [],
  knowledge: [],
  precisions: [],
  origins: [],
  disputed: [],
}

export const isFiltering = (filter: Filter): boolean => facetNames.some((name) => filter[name].length > 0)

/** The filter with one choice of a group put in, or taken out where it was in. */
export function toggled<Name extends FacetName>(
  filter: Filter,
  name: Name,
  choice: Filter[Name][number],
): Filter {
  const chosen: readonly string[] = filter[name]
  const next = chosen.includes(choice) ? chosen.filter((other) => other !== choice) : [...chosen, choice]
  return { ...filter, [name]: next }
}
