/** Search over titles, places, people and quotes, in every spelling; FlexSearch finds, this says what and in which words. */

import { Index } from 'flexsearch'
import type { Dataset, Incident } from '../dataset/dataset.ts'
import { placesOf } from '../dataset/incidentPlaces.ts'
import { foldSpelling, wordsAlone } from './spelling.ts'

export interface Found {
  /** How many rows there are. */
  readonly count: number
  /** The best of them, best first. */
  readonly best: readonly number[]
}

export interface SearchIndex {
  /**
   * Rows whose record holds every word of the query, each word also as the beginning of a longer one.
   * null where the query holds no word.
   * @param most how many rows are wanted by name
   */
  find(query: string, most: number): Found | null
}

/** Rows read between two pauses: well below a frame. */
const stretch = 10

/** Yields wherever it may be left for a while, so that the page stays alive while many rows are read. */
export function* makeSearchIndex(dataset: Dataset): Generator<undefined, SearchIndex, undefined> {
  const wordsOf = foldedOnce()
  /** Where each field of the record that is being read ends, in words. */
  let ends: readonly number[] = []
  const index = new Index({
    tokenize: 'forward',
    // Words come folded already.
    encode: (text) => text.split(' '),
    // A word counts by the field it stands in; of equals, the earlier row comes first.
    score: (_words, _word, position) => ends.findIndex((end) => position < end),
  })
  const rows = dataset.incidents.length
  for (const [row, incident] of dataset.incidents.entries()) {
    const fields = searchable(incident, dataset).map((texts) => texts.flatMap(wordsOf))
    let end = 0
    ends = fields.map(({ length }) => (end += length))
    index.add(row, fields.flat().join(' '))
    if (row % stretch === 0) yield
  }
  return {
    find: (query, most) => {
      const sought = wordsAlone(query).map(foldSpelling).filter(Boolean)
      if (sought.length === 0) return null
      const found = index.search(sought.join(' '), { limit: rows })
      return { count: found.length, best: found.slice(0, most).map(Number) }
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
    const form = foldSpelling(word)
    byWord.set(word, form)
    return form
  }
  return (text) => {
    const known = byText.get(text)
    if (known) return known
    const found = wordsAlone(text).map(fold).filter(Boolean)
    byText.set(text, found)
    return found
  }
}

/** What stands in a record, field by field, the weightiest first. */
function searchable(incident: Incident, { places, agents, sources, excerpts }: Dataset): string[][] {
  const people = incident.reports.flatMap(({ speaker, via, claims }) => [speaker, ...via, ...claims.actors])
  return [
    Object.values(incident.title),
    placesOf(incident, places).flatMap(({ names, aliases }) => [...Object.values(names), ...aliases]),
    incident.reports.flatMap(({ excerpt, claims }) => [
      excerpts.get(excerpt)?.selector[0].exact ?? '',
      claims.verbatimLocality?.verbatim ?? '',
      claims.verbatimEventDate?.verbatim ?? '',
    ]),
    [
      ...people.flatMap((id) => (id === null ? [] : Object.values(agents.get(id)?.names ?? {}))),
      ...incident.reports.flatMap(({ source, speakerAsWritten }) => [
        sources.get(source)?.publisher ?? '',
        speakerAsWritten ?? '',
      ]),
    ],
    Object.values(incident.summary ?? {}),
  ]
}
