/**
 * What a step of the time window costs on the map: ours over the bare map's, turn by turn in one page, at the size of
 * the dataset, at ten thousand and at a million incidents. Status 1 when a figure was missed.
 */
import { judgeScrub, scrubHeading } from './judgeScrub.ts'
import type { ScrubRequest } from './page/scrubResult.ts'
import { servePage } from './servePage.ts'

const sizes = [80, 10_000, 1_000_000]
const steps = Number(process.env['SCRUB_STEPS'] ?? 300)
const seed = Number(process.env['SCRUB_SEED'] ?? 20230526)

const served = await servePage('map.html')
const scrub = (request: ScrubRequest) =>
  served.open({ width: 1010, height: 1240 }, async (page) => {
    await page.waitForFunction(() => 'scrub' in window)
    return page.evaluate((asked) => window.scrub(asked), request)
  })

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
  await served.close()
}
