/** Search over titles, places, people and quotes, in every spelling. */
import type { Dataset, Incident } from '../dataset.ts'
import { type Ranking, rankRows } from './rankRows.ts'
import { folded, wordsAlone } from './spelling.ts'
import { makeWordIndex } from './wordIndex.ts'

export interface SearchIndex {
  /**
   * Rows whose record holds every word of the query, each word also as the beginning of a longer one.
   * null where the query holds no word.
   * @param most how many rows are wanted by name
   */
  find(query: string, most: number): Ranking | null
}

/** What is searched, and how much a match there weighs. */
const fields = { title: 4, place: 3, people: 2, quotes: 1 } as const

/** Yields while it works; see `makeWordIndex`. */
export function* makeSearchIndex(dataset: Dataset): Generator<undefined, SearchIndex, undefined> {
  const wordsOf = foldedOnce()
  const index = yield* makeWordIndex(dataset.incidents.length, Object.values(fields), (row) => {
    const incident = dataset.incidents[row]
    const { title, place, people, quotes } = searchable(incident as Incident, dataset)
    return [title, place, people, quotes].map((texts) => texts.flatMap(wordsOf))
  })
  return {
    find: (query, most) => {
      const sought = wordsAlone(query).map(folded)
      return sought.length === 0
        ? null
        : rankRows(
            index,
            sought.filter((word) => word !== ''),
            most,
          )
    },
  }
}

/** The folded words of a text. Names come with every incident, and a language has few words: each is folded once. */
function foldedOnce(): (text: string) => readonly string[] {
  const byText = new Map<string, readonly string[]>()
  const byWord = new Map<string, string>()
  const fold = (word: string): string => {
    const known = byWord.get(word)
    if (known !== undefined) return known
    const form = folded(word)
    byWord.set(word, form)
    return form
  }
  return (text) => {
    const known = byText.get(text)
    if (known) return known
    const found = wordsAlone(text)
      .map(fold)
      .filter((word) => word !== '')
    byText.set(text, found)
    return found
  }
}

function searchable(incident: Incident, { places, agents, sources, excerpts }: Dataset) {
  const placeIds = incident.placeId === null ? incident.placeCandidates : [incident.placeId]
  const people = incident.reports.flatMap(({ speaker, via, claims }) => [speaker, ...via, ...claims.actors])
  return {
    title: [...Object.values(incident.title), ...Object.values(incident.summary ?? {})],
    place: placeIds.flatMap((id) => [
      ...Object.values(places.get(id)?.names ?? {}),
      ...(places.get(id)?.aliases ?? []),
    ]),
    people: [
      ...people.flatMap((id) => (id === null ? [] : Object.values(agents.get(id)?.names ?? {}))),
      ...incident.reports.flatMap(({ source, speakerAsWritten }) => [
        sources.get(source)?.publisher ?? '',
        speakerAsWritten ?? '',
      ]),
    ],
    quotes: incident.reports.flatMap(({ excerpt, claims }) => [
      excerpts.get(excerpt)?.selector[0].exact ?? '',
      claims.verbatimLocality?.verbatim ?? '',
      claims.verbatimEventDate?.verbatim ?? '',
    ]),
  }
}
