/** Which rows hold all words of a query, each also as the beginning of a longer one, and which of them hold them best. */
import { at } from '../incidentIndex.ts'
import type { WordIndex } from './wordIndex.ts'

export interface Ranking {
  /** How many rows hold all the words. */
  readonly count: number
  /** The best of them, best first, and of equals the earlier row. */
  readonly best: readonly number[]
}

/** @param most how many rows are wanted by name */
export function rankRows(index: WordIndex, sought: readonly string[], most: number): Ranking {
  const scores = scoresOf(index, sought)
  const best: number[] = []
  let count = 0
  /** What a row must exceed to be among the best. */
  let bar = 0
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number
    if (score === 0) continue
    count++
    if (score <= bar) continue
    let place = best.length
    while (place > 0 && at(scores, at(best, place - 1)) < score) place--
    best.splice(place, 0, row)
    if (best.length > most) best.pop()
    if (best.length === most) bar = at(scores, at(best, most - 1))
  }
  return { count, best }
}

/** By row; 0 where a word is missing. */
function scoresOf(index: WordIndex, sought: readonly string[]): Float64Array {
  const [first, ...others] = sought
  if (first === undefined) return new Float64Array(0)
  const scores = scoresOfWord(index, first)
  for (const word of others) {
    const further = scoresOfWord(index, word)
    for (let row = 0; row < scores.length; row++) {
      const [before, more] = [scores[row] as number, further[row] as number]
      scores[row] = before === 0 || more === 0 ? 0 : before + more
    }
  }
  return scores
}

function scoresOfWord({ vocabulary, from, row, worth, rows }: WordIndex, sought: string): Float64Array {
  const scores = new Float64Array(rows)
  let number = firstFrom(vocabulary, sought)
  for (; vocabulary[number]?.startsWith(sought); number++) {
    const share = shareOf((vocabulary[number] as string).length, sought.length)
    const end = at(from, number + 1)
    for (let posting = at(from, number); posting < end; posting++) {
      const found = row[posting] as number
      scores[found] = (scores[found] as number) + share * (worth[posting] as number)
    }
  }
  return scores
}

/** A longer word counts for less, the less the more is missing. */
const shareOf = (length: number, typed: number): number =>
  length === typed ? 1 : (0.375 * length) / (length + 0.3 * (length - typed))

/** Position of the first word that is not before `sought`. */
function firstFrom(vocabulary: readonly string[], sought: string): number {
  let low = 0
  let high = vocabulary.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((vocabulary[middle] as string) < sought) low = middle + 1
    else high = middle
  }
  return low
}
