/**
 * What each incident answers to each group of the filter, as one small set of numbers per row, so that a filter is
 * one pass over the rows and the count beside every choice is another.
 */

import type { Dataset, Incident } from '../dataset/dataset.ts'
import { at, hasFlag, incidentFlag } from '../dataset/incidentIndex.ts'
import { placeIdsOf } from '../dataset/incidentPlaces.ts'
import { knowledgeBases } from '../record/report.ts'
import { datePrecisions } from '../time/eventSpan.ts'
import {
  type DisputedClass,
  disputedClasses,
  type FacetName,
  type Filter,
  facetNames,
  type OriginClass,
  originClasses,
  ownVoice,
  type PrecisionClass,
  precisionClasses,
} from './filter.ts'

/** The choices of one group, and for each row those that hold for it. */
export interface Facet {
  readonly name: FacetName
  /** Ids a filter may name, in the order they are offered. */
  readonly choices: readonly string[]
  /** For each row the positions of its choices. */
  readonly of: readonly (readonly number[])[]
}

export type Facets = Readonly<Record<FacetName, Facet>>

export function facetsOf(dataset: Dataset): Facets {
  const { index, incidents } = dataset
  const facet = (
    name: FacetName,
    choices: Iterable<string>,
    answers: (row: number) => readonly string[],
  ): Facet => {
    const offered = [...new Set(choices)]
    const position = new Map(offered.map((choice, place) => [choice, place]))
    const of = Array.from({ length: index.size }, (_, row) => [
      ...new Set(answers(row).flatMap((answer) => position.get(answer) ?? [])),
    ])
    const used = new Set(of.flat())
    // A choice no incident answers to would only ever show nothing.
    const kept = offered.filter((_, place) => used.has(place))
    const renumbered = new Map(kept.map((choice, place) => [position.get(choice), place]))
    return {
      name,
      choices: kept,
      of: of.map((places) => places.flatMap((place) => renumbered.get(place) ?? [])),
    }
  }
  const incident = (row: number): Incident | undefined => incidents[row]
  const groupOfCategory = new Map(dataset.categories.map(({ id, group }) => [id, group]))
  return {
    groups: facet(
      'groups',
      dataset.categoryGroups.map(({ id }) => id),
      (row) => {
        const group = groupOfCategory.get(incident(row)?.category ?? '')
        return group === undefined ? [] : [group]
      },
    ),
    places: facet('places', dataset.places.keys(), (row) => placesAround(incident(row), dataset)),
    sources: facet(
      'sources',
      dataset.sources.keys(),
      (row) => incident(row)?.reports.map(({ source }) => source) ?? [],
    ),
    speakers: facet('speakers', [ownVoice, ...dataset.agents.keys()], (row) =>
      (incident(row)?.reports ?? []).map(({ speaker }) => speaker ?? ownVoice),
    ),
    knowledge: facet('knowledge', knowledgeBases, (row) =>
      (incident(row)?.reports ?? []).flatMap(({ knowledgeBasis }) => knowledgeBasis ?? []),
    ),
    precisions: facet('precisions', precisionClasses, (row) => [precisionClass(at(index.precision, row))]),
    origins: facet('origins', originClasses, (row): OriginClass[] => [
      hasFlag(index, row, incidentFlag.corroborated) ? 'several' : 'one',
    ]),
    disputed: facet('disputed', disputedClasses, (row): DisputedClass[] => [
      hasFlag(index, row, incidentFlag.disputed) ? 'disputed' : 'undisputed',
    ]),
  }
}

/** The place of an incident and every place around it: what happened in a town also happened in its municipality. */
function placesAround(incident: Incident | undefined, { places }: Dataset): readonly string[] {
  if (!incident) return []
  const around = new Set<string>()
  const waiting = [...placeIdsOf(incident)]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (around.has(id)) continue
    around.add(id)
    const within = places.get(id)?.within
    if (within !== undefined) waiting.push(within)
  }
  return [...around]
}

function precisionClass(position: number): PrecisionClass {
  switch (datePrecisions[position]) {
    case 'minute':
    case 'about':
    case 'partOfDay':
      return 'hour'
    case 'day':
      return 'day'
    case 'undated':
      return 'undated'
    default:
      return 'longer'
  }
}

/** Does a row pass all groups, but for the one left out? */
export function passes(facets: Facets, filter: Filter, row: number, leftOut?: FacetName): boolean {
  return facetNames.every((name) => {
    const chosen: readonly string[] = filter[name]
    if (chosen.length === 0 || name === leftOut) return true
    const { choices, of } = facets[name]
    return (of[row] ?? []).some((place) => chosen.includes(choices[place] ?? ''))
  })
}

/** How many incidents each choice of a group would give beside what the other groups ask. */
export function choiceCounts(facets: Facets, filter: Filter, name: FacetName): Uint32Array {
  const { choices, of } = facets[name]
  const counts = new Uint32Array(choices.length)
  of.forEach((places, row) => {
    if (!passes(facets, filter, row, name)) return
    for (const place of places) counts[place] = at(counts, place) + 1
  })
  return counts
}
