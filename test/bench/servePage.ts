/** Builds the pages of the benches as the app is built, serves them and gives a browser to open them in. */
import { copyFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { build, preview } from 'vite'
import { findBrowser } from '../browser/harness/findBrowser.ts'
import { launchBrowser } from '../browser/harness/launchBrowser.ts'
import { thisMachine } from '../browser/harness/thisMachine.ts'

export interface ServedPage {
  /** A page of its own for each run, so that nothing of the one before is left to collect; closed after `use`. */
  open<Result>(size: { width: number; height: number }, use: (page: Page) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** @param name file in test/bench/page, e.g. `map.html` */
export async function servePage(name: string): Promise<ServedPage> {
  const folder = resolve('node_modules/.cache/bench', name)
  await build({
    configFile: false,
    root: resolve('test/bench/page'),
    publicDir: resolve('public'),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: resolve('test/bench/page', name) },
    },
  })
  copyFileSync('data/incidents.geojson', resolve(folder, 'incidents.geojson'))
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 4517 },
  })
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('the page is not served')
  const browser = await launchBrowser(await findBrowser(thisMachine))
  return {
    async open(viewport, use) {
      const page = await browser.newPage({ viewport })
      page.on('pageerror', (error) => console.error(error))
      await page.goto(`${address}${name}`)
      const result = await use(page)
      await page.close()
      return result
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}
