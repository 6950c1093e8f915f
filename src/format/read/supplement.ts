/**
 * What of a dataset nobody needs before asking for it, in a file beside: who publishes, and the log of changes. A
 * build sets it apart, because every byte of the dataset comes before the first map; whoever wants the dataset whole
 * puts it back.
 */
import * as v from 'valibot'
import type { Supplement } from '../../domain/dataset/supplement.ts'
import { type Change, changeSchema } from '../../domain/record/collection.ts'
import { publisherGroupSchema, publisherSchema } from '../../domain/record/publisher.ts'

interface SetApart {
  /** The dataset without the supplement; the text as it is where it has none. */
  readonly text: string
  readonly supplement: string | null
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A link to a record that is gone follows the log at once. */
const leadsOn = (change: unknown): boolean =>
  !isObject(change) ||
  change['replacedBy'] !== undefined ||
  !(['added', 'corrected'] satisfies Change['kind'][] as unknown[]).includes(change['kind'])

/** @param fileName where the supplement will be found beside the dataset */
export function supplementApart(text: string, fileName: string): SetApart {
  const file = parsed(text)
  const { publisherGroups, publishers, changes, ...rest } = file ?? {}
  const log = listOf(changes)
  if (!file || (listOf(publishers).length === 0 && log.every(leadsOn))) return { text, supplement: null }
  const needed = log.filter(leadsOn)
  return {
    text: JSON.stringify({
      supplementFile: fileName,
      ...rest,
      ...(needed.length > 0 && { changes: needed }),
    }),
    supplement: JSON.stringify({ publisherGroups, publishers, changes }),
  }
}

/** The dataset as it was before its supplement was set apart. */
export function supplementPutBack(text: string, supplement: string): string {
  const file = parsed(text)
  const tables = parsed(supplement)
  if (!file || !tables) return text
  const { supplementFile: _, ...rest } = file
  return JSON.stringify({ ...rest, ...tables }, null, 2)
}

/** What is sound in it: `npm run data` judges the file it comes from. */
export function readSupplement(text: string): Supplement {
  const file = parsed(text)
  const sound = <Schema extends v.GenericSchema>(schema: Schema, list: unknown): v.InferOutput<Schema>[] =>
    listOf(list).flatMap((entry) => {
      const result = v.safeParse(schema, entry)
      return result.success ? [result.output] : []
    })
  return {
    publisherGroups: sound(publisherGroupSchema, file?.['publisherGroups']),
    publishers: new Map(sound(publisherSchema, file?.['publishers']).map((entry) => [entry.name, entry])),
    changes: sound(changeSchema, file?.['changes']),
  }
}
