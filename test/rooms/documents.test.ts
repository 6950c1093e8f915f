/** Documents name files of the project as they are called now. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
}).split('\n')
const documents = files.filter((path) => path.endsWith('.md') && !path.startsWith('data/review/'))

/** Files that a build, a tool or an operator makes. */
const made = /^(?:dist|node_modules|embed\/v1|\.vite)\b/
/** Names of files that the house has not. */
const unwanted = ['index.ts', 'utils.ts']

/** A file by its path, or by the end of it, as `ui/map/mapHost.ts`; a folder as `src/map`. */
const exists = (path: string): boolean =>
  made.test(path) ||
  unwanted.includes(path) ||
  files.some((file) => file === path || file.endsWith(`/${path}`)) ||
  files.some((file) => file.startsWith(`${path}/`) || file.includes(`/${path}/`))

/** What stands in back ticks and looks like a file or a folder of the source. */
const named = (text: string): string[] =>
  [
    ...text.matchAll(
      /`((?:[\w.-]+\/)*[\w-]+(?:\.module)?\.(?:ts|tsx|css|grit)|(?:src|test|domain|format|state|map|ui|cli)\/[\w./-]+)`/g,
    ),
  ].map(([, path = '']) => path.replace(/\/$/, ''))

it.each(documents)('%s names files that there are', (document) => {
  const lost = named(readFileSync(document, 'utf8')).filter((path) => !exists(path))
  expect(lost).toEqual([])
})
