/** The built app that the browser tests look at, built anew when anything it is made from is newer. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const madeFrom = ['index.html', 'package-lock.json', 'vite.config.ts', 'src', 'public', 'data']
const built = 'dist'

/**
 * Path of the built folder.
 * @throws {Error} when building fails.
 */
export function buildIfOutdated(): string {
  if (newest(join(built, 'index.html')) <= Math.max(...madeFrom.map(newest))) {
    const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
      stdio: 'inherit',
    })
    if (status !== 0) throw new Error(`building ended with status ${status}`)
  }
  return built
}

/** Time of the latest change below a path, milliseconds; 0 where there is nothing. */
function newest(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry) return 0
  if (!entry.isDirectory()) return entry.mtimeMs
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
