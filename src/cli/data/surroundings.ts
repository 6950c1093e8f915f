/** What lies beside a dataset and belongs to it: word list, recipes of areas, river lines. Another newsroom's may lack them. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import type { MadePlace } from '../../format/curate/records/fill/madePlace.ts'
import type { LoadedWord } from '../../format/curate/records/rules/checkWords.ts'
import { madePlaces, recipesSchema } from './fill/fillPlaces.ts'
import type { Banks } from './rules/checkBanks.ts'

export interface Surroundings {
  readonly loadedWords: readonly LoadedWord[]
  readonly banks: readonly Banks[]
  readonly places: ReadonlyMap<string, MadePlace>
}

const wordsSchema = v.object({ words: v.array(v.object({ words: v.string(), instead: v.string() })) })
const linesSchema = v.object({
  rivers: v.array(v.object({ id: v.string(), coordinates: v.array(v.array(v.number())) })),
})
const basemapSchema = v.object({ features: v.array(v.object({ geometry: v.unknown() })) })

/**
 * Reads the files beside a dataset; a missing one counts as empty.
 * @throws Error where a file is there and is not what it should be
 */
export function surroundingsOf(datasetFile: string): Surroundings {
  const folder = dirname(datasetFile)
  const words = read(join(folder, 'editorial/loaded-words.json'), wordsSchema)
  const recipes = read(join(folder, 'areas.json'), recipesSchema)
  const rivers = read(join(folder, 'basemap/lines.json'), linesSchema)?.rivers ?? []
  const basemap = join(folder, '../public/basemap')
  return {
    loadedWords: words?.words ?? [],
    banks: (recipes?.banks ?? []).flatMap(({ river, places }) => {
      const line = rivers.find(({ id }) => id === river)?.coordinates
      return line ? [{ river, line, places }] : []
    }),
    places:
      recipes && existsSync(basemap)
        ? madePlaces(recipes, (name) => read(join(basemap, name), basemapSchema)?.features[0]?.geometry)
        : new Map(),
  }
}

function read<Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> | null {
  if (!existsSync(file)) return null
  const parsed = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) throw new Error(`${file}: ${parsed.issues[0].message}`)
  return parsed.output
}
