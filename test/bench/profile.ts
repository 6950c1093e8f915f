/**
 * `npm run profile`: where the main thread is while the window of the whole page is dragged, by room, library and
 * function, for every step and for the slowest. It judges nothing: sampling slows the page, so these figures say where
 * the time goes, and `npm run bench -- whole` how much it is.
 *
 * PROFILE_SIZES, PROFILE_STEPS and PROFILE_SEED as the bench has them (0: the dataset itself). PROFILE_TRACE names a
 * folder for the traces, which the performance panel of Chromium's developer tools opens.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ourStep } from './page/scrubSteps.ts'
import { profileTable } from './profileTable.ts'
import { servePage } from './servePage.ts'
import { sourcePlaces } from './sourcePlaces.ts'
import { quantile } from './statistics.ts'
import { stepsOf } from './stepProfile.ts'
import { traceWhile } from './traceWhile.ts'

const sizes = (process.env['PROFILE_SIZES'] ?? '0,10000,1000000').split(',').map(Number)
const steps = Number(process.env['PROFILE_STEPS'] ?? 300)
const seed = Number(process.env['PROFILE_SEED'] ?? 20230526)
const folder = process.env['PROFILE_TRACE']

const served = await servePage('whole.html', { readable: true })
const places = sourcePlaces(served.folder)
try {
  for (const incidents of sizes) {
    const trace = await served.open({ width: 1440, height: 900 }, async (page) => {
      await page.waitForFunction(() => 'scrubWhole' in window)
      return traceWhile(page, () =>
        page.evaluate((asked) => window.scrubWhole(asked), { incidents, steps, seed, hide: false }),
      )
    })
    if (folder) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `scrub-${incidents}.json`), JSON.stringify({ traceEvents: trace }))
    }
    const found = stepsOf(trace, ourStep)
    const durations = found.map(({ duration }) => duration / 1000)
    console.log(
      `\n${incidents || 'the dataset’s'} incidents, ${found.length} steps: median ${quantile(durations, 0.5).toFixed(2)} ms, ` +
        `95 % ${quantile(durations, 0.95).toFixed(2)} ms, slowed by sampling`,
    )
    for (const line of profileTable(found, places)) console.log(line)
  }
} finally {
  await served.close()
}
