import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserPlaces, lightBrowserPlaces } from './browserPlaces.ts'
import type { Machine } from './findBrowser.ts'
import { proveWebgl } from './proveWebgl.ts'

export const thisMachine: Machine = {
  env: process.env,
  places: browserPlaces(process.platform, process.env),
  lightPlaces: lightBrowserPlaces(process.platform, process.env),
  playwrightsOwn: () => chromium.executablePath(),
  exists: existsSync,
  prove: proveWebgl,
  fetches: [
    {
      name: 'playwright-core install chromium',
      run: () => run(process.execPath, [playwrightCli(), 'install', 'chromium']),
    },
    { name: 'apt-get install chromium', run: installWithApt },
  ],
}

const playwrightCli = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')

async function installWithApt(): Promise<void> {
  if (process.platform !== 'linux') throw new Error('this is no Linux system')
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive']
  const apt = async (...words: string[]): Promise<void> => {
    const [command = '', ...rest] = [...asRoot, 'apt-get', ...words]
    await run(command, rest, { DEBIAN_FRONTEND: 'noninteractive' })
  }
  await apt('update')
  await apt('install', '--yes', '--no-install-recommends', 'chromium')
  // Not every distribution has it, and the tests pass without it.
  await apt('install', '--yes', '--no-install-recommends', 'chromium-headless-shell').catch(() => {})
}

/** Runs a command with its words on the terminal. */
function run(command: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('error', reject)
    child.once('exit', (status) =>
      status === 0 ? resolve() : reject(new Error(`ended with status ${status}`)),
    )
  })
}
