/** Leads functions of a built script back to the files they were written in, by the source map beside the script. */
import { existsSync, readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import type { Place, PlaceOf } from './profileTable.ts'

/** @param folder what is served; a function of a script without a map there has no place */
export function sourcePlaces(folder: string): PlaceOf {
  const maps = new Map<string, SourceMap | null>()
  const mapOf = (script: string): SourceMap | null => {
    const known = maps.get(script)
    if (known !== undefined) return known
    const file = `${script}.map`
    const map = existsSync(file)
      ? new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as SourceMapPayload)
      : null
    maps.set(script, map)
    return map
  }
  return ({ url = '', lineNumber = 0, columnNumber = 0 }): Place | null => {
    if (!url.startsWith('http')) return null
    const script = join(folder, new URL(url).pathname)
    const entry = mapOf(script)?.findEntry(lineNumber, columnNumber)
    if (!entry || !('originalSource' in entry) || !entry.originalSource) return null
    const file = relative('.', resolve(dirname(script), entry.originalSource))
    return { file, line: entry.originalLine + 1 }
  }
}
