/** Without network: the site after one visit, and the page in one file, opened from disk. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { offlineTexts } from '../../../src/ui/offline/offlineTexts.ts'
import { datasetText, theDataset } from '../../fixtures/theDataset.ts'
import { liveTest as it } from '../harness/browserTest.ts'
import { collectComplaints } from '../harness/complaints.ts'
import { nextSample, startAudit, stopAudit } from '../harness/frameAudit.ts'
import { incidentButton, incidentRows, untilDrawn, untilReadable } from '../harness/reader.ts'

/** Resolves when the browser has the whole site, which the page sees to a while after it has come. */
async function untilKept(page: Page): Promise<void> {
  await page.clock.fastForward(20_000)
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state))
}

describe('after one visit', () => {
  it('everything works without network: map, quotes, and the parts that nobody had opened', async ({
    open,
  }) => {
    // Data are asked of the network first, which does not answer.
    const expects = [/data\/incidents\.(geojson|supplement\.json) \(net::ERR_INTERNET_DISCONNECTED\)/]
    const { page } = await open({ keepsSite: true, windsClock: true, expects })
    await untilReadable(page)
    await untilKept(page)
    await page.context().setOffline(true)
    await page.reload()
    await untilReadable(page)
    await untilDrawn(page)
    await incidentButton(page, 0).click()
    await page.locator('blockquote').first().waitFor()
  })

  it('a newer version is offered, and comes when the reader says so', async ({ open, site }) => {
    const { page } = await open({ keepsSite: true, windsClock: true })
    await untilReadable(page)
    await untilKept(page)
    const old = await (await page.request.get(`${site.url}serviceWorker.js`)).text()
    const newer = old.replace(/"version":"\w+"/, '"version":"newer"')
    site.fail('serviceWorker.js', { kind: 'instead', body: newer })
    await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()))
    const offer = page.getByRole('button', { name: offlineTexts.en.reload })
    await offer.waitFor()
    await Promise.all([page.waitForEvent('load'), offer.click()])
    await untilReadable(page)
    const names = await page.evaluate(() => caches.keys())
    expect(names.some((name) => name.endsWith('newer'))).toBe(true)
    expect(await offer.count()).toBe(0)
  })
})

const ownTitle = 'Our </script> own'

/** The page in one file, made from a newsroom's own data: the frozen dataset under a title of theirs. */
const bundled = it.extend(
  'file',
  { scope: 'file' },
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern that nothing else is needed.
  ({}, { onCleanup }): string => {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
    onCleanup(() => rmSync(folder, { recursive: true }))
    const [data, file] = [join(folder, 'own.geojson'), join(folder, 'map.html')]
    writeFileSync(data, JSON.stringify({ ...JSON.parse(datasetText), title: { en: ownTitle } }))
    const args = [
      'node_modules/jiti/lib/jiti-cli.mjs',
      'src/cli/bundleCommand.ts',
      '--data',
      data,
      '--out',
      file,
    ]
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
    if (status !== 0) throw new Error(`bundling ended with status ${status}`)
    return file
  },
)

describe('the page in one file', () => {
  bundled('opens from disk without network and shows map and quotes', async ({ browser, file }) => {
    expect(statSync(file).size).toBeLessThanOrEqual(4_000_000)
    const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 900 } })
    try {
      const address = pathToFileURL(file)
      const complaints = await collectComplaints(context, (url) => url.href === address.href)
      const page = await context.newPage()
      await page.goto(address.href)
      await untilReadable(page)
      await untilDrawn(page)
      expect(await page.locator('[data-part=map] canvas').count()).toBeGreaterThan(0)
      await startAudit(page)
      await nextSample(page)
      const { samples } = await stopAudit(page)
      const [{ list, map } = { list: [], map: [] }] = samples.slice(-1)
      expect(list).toHaveLength(theDataset.incidents.length)
      expect(map.length).toBeGreaterThan(0)
      expect(list).toEqual(expect.arrayContaining([...map]))
      await incidentButton(page, 0).click()
      await page.locator('blockquote').first().waitFor()
      expect(await page.evaluate(() => document.fonts.check('16px Inter'))).toBe(true)
      expect(complaints.all).toEqual([])
    } finally {
      await context.close()
    }
  })

  bundled('holds the dataset that a newsroom gives, with its own title', async ({ browser, file }) => {
    const context = await browser.newContext({ offline: true })
    try {
      const page = await context.newPage()
      await page.goto(pathToFileURL(file).href)
      await untilReadable(page)
      expect(await incidentRows(page).count()).toBe(theDataset.incidents.length)
      expect(await page.title()).toBe(ownTitle)
    } finally {
      await context.close()
    }
  })
})
