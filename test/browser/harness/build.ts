/** The built apps that are looked at, each built anew when anything it is made from is newer. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { frozenFolder } from '../../fixtures/theDataset.ts'

const madeFrom = [
  'index.html',
  'embed',
  'desk',
  'package-lock.json',
  'vite.config.ts',
  'src',
  'public',
  'data',
]
/** With this its pages are made from the frozen dataset. */
const frozen = { DATA_FOLDER: frozenFolder }

/**
 * Path of the built folder, as `npm run build` makes it.
 * @throws {Error} when building fails.
 */
export const buildIfOutdated = (): string => upToDate('dist', {})

/**
 * Path of the same app around the frozen dataset.
 * @throws {Error} when building fails.
 */
export const buildFrozenIfOutdated = (): string => upToDate('node_modules/.cache/frozen-site', frozen)

/**
 * Builds into a folder of its own, around the frozen dataset, what an operator gets who sets these options.
 * @throws {Error} when building fails.
 */
export const buildWith = (options: Readonly<Record<string, string>>, folder: string): void =>
  build(folder, { ...frozen, ...options })

function upToDate(folder: string, options: Readonly<Record<string, string>>): string {
  const inputs = [...madeFrom, ...Object.values(options)]
  if (newest(join(folder, 'index.html')) <= Math.max(...inputs.map(newest))) build(folder, options)
  return folder
}

function build(folder: string, options: Readonly<Record<string, string>>): void {
  const args = ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir']
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    // A test runner sets another, and React would be built for development.
    env: { ...process.env, NODE_ENV: 'production', ...options },
  })
  if (status !== 0) throw new Error(`building ended with status ${status}`)
}

/** Time of the latest change below a path, milliseconds; 0 where there is nothing. */
function newest(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry) return 0
  if (!entry.isDirectory()) return entry.mtimeMs
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
