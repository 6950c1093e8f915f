/** The files of a built folder with what they weigh on the wire, told apart by when a reader gets them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * `text`: script and style without which nothing can be read; `view`: whatever else the first view loads;
 * `later`: what only another view would ask for.
 */
export type Phase = 'text' | 'view' | 'later'

export interface BuiltFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string
  readonly phase: Phase
  /** Compressed with gzip; a web font as it is, because it is compressed already. */
  readonly bytes: number
}

/** What Vite's manifest says of one chunk. */
interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

/**
 * `loaded`: the files that the first view asked for, relative to the folder; `entry`: the page it is the view of.
 * @throws {Error} when the folder holds no build with a manifest, or the view did not load what it must wait for.
 */
export function weigh(folder: string, loaded: ReadonlySet<string>, entry = 'index.html'): BuiltFile[] {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >
  if (!manifest[entry]) throw new Error(`${folder}: the manifest names no entry ${entry}`)
  const awaited = awaitedFiles(manifest, entry)
  const unasked = [...awaited].filter((path) => !loaded.has(path))
  if (unasked.length > 0) throw new Error(`the first view never asked for ${unasked.join(', ')}`)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .map(
      (path): BuiltFile => ({
        path,
        phase: awaited.has(path) ? 'text' : loaded.has(path) ? 'view' : 'later',
        bytes: weight(path, readFileSync(join(folder, path))),
      }),
    )
}

/** The entry of one page, what it imports statically, and the style of both. */
function awaitedFiles(manifest: Readonly<Record<string, Chunk>>, entry: string): Set<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const follow = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the manifest names ${key} and does not describe it`)
    if (seen.has(key)) return
    seen.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const imported of chunk.imports ?? []) follow(imported)
  }
  follow(entry)
  return files
}

const weight = (path: string, content: Buffer): number =>
  path.endsWith('.woff2') || path.endsWith('.png') ? content.length : gzipSync(content).length
