/**
 * Which rows hold a word, and what it is worth to each. Columns: the postings of one word behind those of another, the
 * words by their letters, so that all with the same beginning are one stretch. What can be worked out without the query
 * is worked out here, once; a query only adds up.
 */
import { at } from '../incidentIndex.ts'

export interface WordIndex {
  readonly rows: number
  /** Every word of the rows, ascending. */
  readonly vocabulary: readonly string[]
  /** The postings of the w-th word are those in `[from[w], from[w + 1])`, by row. */
  readonly from: Uint32Array
  readonly row: Uint32Array
  /** What the word is worth to the row where just this word is sought; above zero. */
  readonly worth: Float32Array
}

/** Where one word stands while rows are still being read, an entry for each field of each row. */
interface Places {
  readonly row: number[]
  readonly field: number[]
  /** How often it stands there. */
  readonly times: number[]
  /** Rows that hold it, by field and at all. */
  readonly rowsByField: number[]
  rows: number
}

/** Rows read or words sorted in between two pauses: well below a frame. */
const stretch = 10

/** BM25+ as Lv and Zhai have it (2011). */
const saturation = 1.2
const lengthMatters = 0.7
const atLeast = 0.5

/**
 * Yields wherever it may be left for a while, so that the page stays alive while many rows are read.
 * @param weights one for each field
 * @param fieldsOf the words of a row, field by field
 */
export function* makeWordIndex(
  rows: number,
  weights: readonly number[],
  fieldsOf: (row: number) => readonly (readonly string[])[],
): Generator<undefined, WordIndex, undefined> {
  const places = new Map<string, Places>()
  /** How many different words the fields of a row have, row by row. */
  const lengths = new Uint32Array(rows * weights.length)
  const longer = weights.map(() => 0)
  for (let row = 0; row < rows; row++) {
    fieldsOf(row).forEach((words, field) => {
      const length = enter(places, words, row, field, weights.length)
      lengths[row * weights.length + field] = length
      longer[field] = at(longer, field) + length
    })
    if (row % stretch === 0) yield
  }
  const means = longer.map((length) => length / rows)

  const vocabulary = [...places.keys()].sort()
  const from = new Uint32Array(vocabulary.length + 1)
  vocabulary.forEach((word, number) => {
    from[number + 1] = at(from, number) + (places.get(word)?.rows ?? 0)
  })
  const postings = at(from, vocabulary.length)
  const columns = { row: new Uint32Array(postings), worth: new Float32Array(postings) }
  for (const [number, word] of vocabulary.entries()) {
    const found = places.get(word)
    if (!found) continue
    const rarity = found.rowsByField.map((holding) => Math.log(1 + (rows - holding + 0.5) / (holding + 0.5)))
    let next = at(from, number)
    for (let entry = 0; entry < found.row.length; entry++) {
      const row = at(found.row, entry)
      const field = at(found.field, entry)
      const times = at(found.times, entry)
      const length = at(lengths, row * weights.length + field) / at(means, field)
      const worth =
        at(weights, field) *
        at(rarity, field) *
        (atLeast +
          (times * (saturation + 1)) / (times + saturation * (1 - lengthMatters + lengthMatters * length)))
      if (entry > 0 && row === at(found.row, entry - 1)) next--
      columns.row[next] = row
      columns.worth[next] = at(columns.worth, next) + worth
      next++
    }
    if (number % stretch === 0) yield
  }
  return { rows, vocabulary, from, ...columns }
}

/** How many different words there were. */
function enter(
  places: Map<string, Places>,
  words: readonly string[],
  row: number,
  field: number,
  fields: number,
): number {
  let different = 0
  for (const word of words) {
    let known = places.get(word)
    if (!known) {
      known = { row: [], field: [], times: [], rowsByField: new Array<number>(fields).fill(0), rows: 0 }
      places.set(word, known)
    }
    const last = known.row.length - 1
    if (known.row[last] === row && known.field[last] === field) {
      known.times[last] = (known.times[last] ?? 0) + 1
      continue
    }
    if (known.row[last] !== row) known.rows++
    known.row.push(row)
    known.field.push(field)
    known.times.push(1)
    known.rowsByField[field] = at(known.rowsByField, field) + 1
    different++
  }
  return different
}
