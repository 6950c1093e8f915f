/**
 * What a step of the time window costs on the map: ours over the bare map's, turn by turn in one page, at the size of
 * the dataset, at ten thousand and at a million incidents. Status 1 when a figure was missed.
 */
import { resolve } from 'node:path'
import { build, preview } from 'vite'
import { findBrowser } from '../browser/harness/findBrowser.ts'
import { launchBrowser } from '../browser/harness/launchBrowser.ts'
import { thisMachine } from '../browser/harness/thisMachine.ts'
import { judgeScrub, scrubHeading } from './judgeScrub.ts'
import type { ScrubRequest } from './page/scrubResult.ts'

const sizes = [80, 10_000, 1_000_000]
const steps = Number(process.env['SCRUB_STEPS'] ?? 300)
const seed = Number(process.env['SCRUB_SEED'] ?? 20230526)

const folder = resolve('node_modules/.cache/scrub-bench')
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
  },
})

const server = await preview({
  configFile: false,
  logLevel: 'error',
  build: { outDir: folder },
  preview: { host: '127.0.0.1', port: 4517 },
})
const address = server.resolvedUrls?.local[0]
if (!address) throw new Error('the page is not served')
const browser = await launchBrowser(await findBrowser(thisMachine))
const scrub = async (request: ScrubRequest) => {
  // A page of its own for each run: nothing of the one before is left to collect.
  const page = await browser.newPage({ viewport: { width: 1010, height: 1240 } })
  page.on('pageerror', (error) => console.error(error))
  await page.goto(address)
  await page.waitForFunction(() => 'scrub' in window)
  const result = await page.evaluate((asked) => window.scrub(asked), request)
  await page.close()
  return result
}

try {
  console.log(`${steps} steps, seed ${seed}, 200 places, 4 years, Zipf`)
  console.log(scrubHeading)
  for (const incidents of sizes) {
    const { line, missed } = judgeScrub(await scrub({ incidents, steps, seed, hide: false }))
    console.log(line)
    for (const sentence of missed) console.error(`missed: ${sentence}`)
    if (missed.length > 0) process.exitCode = 1
  }
  // The proof of the proof: with one incident left out on purpose every frame must count as torn.
  for (const incidents of [80, 10_000]) {
    const { torn } = await scrub({ incidents, steps: 5, seed, hide: true })
    if (torn === 5) continue
    console.error(
      `missed: ${incidents}: one incident was hidden, and ${5 - torn} of 5 frames passed as whole`,
    )
    process.exitCode = 1
  }
} finally {
  await browser.close()
  await server.close()
}
