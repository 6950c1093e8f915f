/**
 * The tables of publishers in a file beside the dataset: nobody needs them before evidence is open, so a build sets
 * them apart, and whoever wants the whole dataset puts them back.
 */
import * as v from 'valibot'
import { type PublisherTables, publisherGroupSchema, publisherSchema } from '../../domain/record/publisher.ts'

interface SetApart {
  /** The dataset without the tables; the text as it is where it has none. */
  readonly text: string
  readonly publishers: string | null
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

/** @param fileName where the tables will be found beside the dataset */
export function publishersApart(text: string, fileName: string): SetApart {
  const file = parsed(text)
  if (!file || !Array.isArray(file['publishers']) || file['publishers'].length === 0) {
    return { text, publishers: null }
  }
  const { publishers, publisherGroups, ...rest } = file
  return {
    text: JSON.stringify({ ...rest, publishersFile: fileName }),
    publishers: JSON.stringify({ publisherGroups, publishers }),
  }
}

/** The dataset as it was before its tables were set apart. */
export function publishersPutBack(text: string, publishersText: string): string {
  const file = parsed(text)
  const tables = parsed(publishersText)
  if (!file || !tables) return text
  const { publishersFile: _, ...rest } = file
  return JSON.stringify({ ...rest, ...tables }, null, 2)
}

/** What is sound in it: `npm run data` judges the file they come from. */
export function readPublishers(text: string): PublisherTables {
  const file = parsed(text)
  const sound = <Schema extends v.GenericSchema>(schema: Schema, list: unknown): v.InferOutput<Schema>[] =>
    (Array.isArray(list) ? list : []).flatMap((entry) => {
      const result = v.safeParse(schema, entry)
      return result.success ? [result.output] : []
    })
  return {
    publisherGroups: sound(publisherGroupSchema, file?.['publisherGroups']),
    publishers: new Map(sound(publisherSchema, file?.['publishers']).map((entry) => [entry.name, entry])),
  }
}
