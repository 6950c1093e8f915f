/** Search over titles, places, people and quotes, in every spelling; MiniSearch ranks, this decides what is found. */
import MiniSearch from 'minisearch'
import type { Dataset, Incident } from '../dataset.ts'
import { words } from './spelling.ts'

export interface SearchIndex {
  /**
   * Rows whose record holds every word of the query, each word also as the beginning of a longer one; best first.
   * null where the query holds no word.
   */
  find(query: string): readonly number[] | null
}

/** What is searched, and how much a match there weighs. */
const fields = { title: 4, place: 3, people: 2, quotes: 1 } as const

export function searchIndex(dataset: Dataset): SearchIndex {
  const index = new MiniSearch<{ row: number } & Record<keyof typeof fields, string>>({
    idField: 'row',
    fields: Object.keys(fields),
    tokenize: (text) => words(text).map((word) => word.folded),
    // Words come folded already.
    processTerm: (term) => term || null,
    searchOptions: { boost: fields, combineWith: 'AND', prefix: true },
  })
  index.addAll(dataset.incidents.map((incident, row) => ({ row, ...searchable(incident, dataset) })))
  return {
    find: (query) => (words(query).length === 0 ? null : index.search(query).map(({ id }) => Number(id))),
  }
}

function searchable(incident: Incident, { places, agents, sources, excerpts }: Dataset) {
  const placeIds = incident.placeId === null ? incident.placeCandidates : [incident.placeId]
  const people = incident.reports.flatMap(({ speaker, via, claims }) => [speaker, ...via, ...claims.actors])
  return {
    title: all([...Object.values(incident.title), ...Object.values(incident.summary ?? {})]),
    place: all(
      placeIds.flatMap((id) => [
        ...Object.values(places.get(id)?.names ?? {}),
        ...(places.get(id)?.aliases ?? []),
      ]),
    ),
    people: all([
      ...people.flatMap((id) => (id === null ? [] : Object.values(agents.get(id)?.names ?? {}))),
      ...incident.reports.flatMap(({ source, speakerAsWritten }) => [
        sources.get(source)?.publisher ?? '',
        speakerAsWritten ?? '',
      ]),
    ]),
    quotes: all(
      incident.reports.flatMap(({ excerpt, claims }) => [
        excerpts.get(excerpt)?.selector[0].exact ?? '',
        claims.verbatimLocality?.verbatim ?? '',
        claims.verbatimEventDate?.verbatim ?? '',
      ]),
    ),
  }
}

const all = (texts: readonly string[]): string => texts.join('\n')
