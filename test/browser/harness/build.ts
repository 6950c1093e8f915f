/** The built app that the browser tests look at, built anew when anything it is made from is newer. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

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
const built = 'dist'

/**
 * Path of the built folder.
 * @throws {Error} when building fails.
 */
export function buildIfOutdated(): string {
  if (newest(join(built, 'index.html')) <= Math.max(...madeFrom.map(newest))) {
    build()
  }
  return built
}

/**
 * Builds into a folder of its own what an operator gets who sets these options.
 * @throws {Error} when building fails.
 */
export const buildWith = (options: Readonly<Record<string, string>>, folder: string): void =>
  build(['--outDir', folder, '--emptyOutDir'], options)

function build(more: readonly string[] = [], options: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...more], {
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
