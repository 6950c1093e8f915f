/**
 * Whether a page left open all day grows: simulated use of the built app, and the heap after a forced collection.
 * The first quarter warms up; over the rest the slope must stay under 1 % a minute. Status 1 when it does not.
 * `MEMORY_MINUTES`: how long, 20 unless told.
 */
import type { CDPSession, Page } from 'playwright-core'
import { english } from '../../src/ui/text/english.ts'
import { buildIfOutdated } from '../browser/harness/build.ts'
import { findBrowser } from '../browser/harness/findBrowser.ts'
import { launchBrowser } from '../browser/harness/launchBrowser.ts'
import { openPage } from '../browser/harness/openPage.ts'
import { incidentButton, untilDrawn, untilReadable } from '../browser/harness/reader.ts'
import { openSite } from '../browser/harness/site.ts'
import { thisMachine } from '../browser/harness/thisMachine.ts'
import { dragAlong, windowMiddle } from '../browser/harness/timelineHand.ts'
import { type HeapSample, slopePerMinute } from './heapSlope.ts'

const minutes = Number(process.env['MEMORY_MINUTES'] ?? 20)
/** Per cent a minute. */
const most = 1

const site = await openSite(buildIfOutdated())
const browser = await launchBrowser(await findBrowser(thisMachine))
try {
  const { page, unexpected } = await openPage(browser, site)
  await untilReadable(page)
  await untilDrawn(page)
  const debug = await page.context().newCDPSession(page)
  const began = Date.now()
  const samples: HeapSample[] = []
  let rounds = 0
  while (Date.now() - began < minutes * 60_000) {
    await use(page, rounds++)
    samples.push({ minute: (Date.now() - began) / 60_000, bytes: await heapOf(debug) })
  }
  const slope = slopePerMinute(samples.filter(({ minute }) => minute >= minutes / 4))
  const megabytes = (sample: HeapSample | undefined): string => ((sample?.bytes ?? 0) / 1e6).toFixed(1)
  console.log(
    `${rounds} rounds in ${minutes} minutes: heap ${megabytes(samples[0])} MB after the first, ` +
      `${megabytes(samples.at(-1))} MB after the last; slope over the last three quarters ${slope.toFixed(3)} % a minute`,
  )
  const missed: readonly string[] = [
    ...unexpected(),
    ...(slope < most ? [] : [`the heap must grow by less than ${most} % a minute`]),
  ]
  for (const sentence of missed) console.error(`missed: ${sentence}`)
  if (missed.length > 0) process.exitCode = 1
} finally {
  await browser.close()
  await site.close()
}

/** One round of everything a reader does over and over, ending as it began. */
async function use(page: Page, round: number): Promise<void> {
  const { timeline, map, panel, search } = english
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await dragAlong(page, 0.1, 0.3, { steps: 12 })
  await dragAlong(page, await windowMiddle(page), 0.8, { steps: 24 })
  for (let step = 0; step < 4; step++) await press(timeline.nextIncident)
  await press(timeline.nextEpisode)
  await press(timeline.everything)
  await press(timeline.linear)
  await press(timeline.folded)
  await page.getByRole('checkbox', { name: map.allExtents }).click()
  await press(map.zoomIn)
  await press(map.pan.east)
  await page.mouse.move(300 + (round % 5) * 60, 300)
  await page.mouse.move(560, 420, { steps: 12 })
  await press(map.reset)
  await page.getByRole('checkbox', { name: map.allExtents }).click()
  const field = page.getByRole('combobox', { name: search.label })
  await field.fill('Zubin Potok')
  await page.getByRole('option').first().waitFor()
  await field.fill('')
  await page.keyboard.press('Escape')
  await press(panel.documents)
  await press(panel.incidents)
  await incidentButton(page, round % 5).click()
  await incidentButton(page, round % 5).click()
}

async function heapOf(debug: CDPSession): Promise<number> {
  // What the first collection sets free may hold more.
  for (let turn = 0; turn < 2; turn++) await debug.send('HeapProfiler.collectGarbage')
  return (await debug.send('Runtime.getHeapUsage')).usedSize
}
