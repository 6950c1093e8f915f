/**
 * What a step of the time window costs in the whole page, map, list, timeline and counts together, over a bare map's
 * redraw, turn by turn in one page: the dataset itself, ten thousand and a million synthetic incidents. At every step
 * the rows drawn, the marks lit and the list must be the set. Status 1 when a figure was missed.
 */
import { judgeScrub, scrubHeading } from './judgeScrub.ts'
import { servePage } from './servePage.ts'

/** 0: the dataset itself. */
const sizes = (process.env['SCRUB_SIZES'] ?? '0,10000,1000000').split(',').map(Number)
const steps = Number(process.env['SCRUB_STEPS'] ?? 300)
const seed = Number(process.env['SCRUB_SEED'] ?? 20230526)

const served = await servePage('whole.html')
try {
  console.log(`${steps} steps, seed ${seed}, 200 places, 4 years, Zipf`)
  console.log(scrubHeading)
  for (const incidents of sizes) {
    const result = await served.open({ width: 1440, height: 900 }, async (page) => {
      await page.waitForFunction(() => 'scrubWhole' in window)
      return page.evaluate((asked) => window.scrubWhole(asked), { incidents, steps, seed, hide: false })
    })
    const { line, missed } = judgeScrub(result)
    console.log(line)
    for (const sentence of missed) console.error(`missed: ${sentence}`)
    if (missed.length > 0) process.exitCode = 1
  }
} finally {
  await served.close()
}
