/** Without network: the site after one visit, and the page in one file, opened from disk. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { offlineTexts } from '../../../src/ui/offline/offlineTexts.ts'
import { datasetText, frozenFile, theDataset } from '../../fixtures/theDataset.ts'
import { liveTest as it } from '../harness/browserTest.ts'
import { collectComplaints } from '../harness/complaints.ts'
import { nextSample, startAudit, stopAudit } from '../harness/frameAudit.ts'
import { incidentButton, incidentRows, untilDrawn, untilReadable } from '../harness/reader.ts'

/** Resolves when the browser has the whole site. */
const untilKept = (page: Page): Promise<unknown> =>
  page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state))

describe('after one visit', () => {
  it('everything works without network: map, quotes, and the parts that nobody had opened', async ({
    open,
  }) => {
    // Data are asked of the network first, which does not answer.
    const expects = [/data\/incidents\.geojson \(net::ERR_INTERNET_DISCONNECTED\)/]
    const { page } = await open({ keepsSite: true, expects })
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
    const { page } = await open({ keepsSite: true })
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

/** Makes the page in one file with these options. @throws {Error} when that fails. */
function bundle(options: readonly string[]): void {
  const args = ['node_modules/jiti/lib/jiti-cli.mjs', 'src/cli/bundleCommand.ts', ...options]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) throw new Error(`bundling ended with status ${status}`)
}

describe('the page in one file', () => {
  it('opens from disk without network and shows map and quotes', async ({ browser }) => {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
    const file = join(folder, 'map.html')
    const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 900 } })
    try {
      bundle(['--data', frozenFile, '--out', file])
      expect(statSync(file).size).toBeLessThanOrEqual(4_000_000)
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
      rmSync(folder, { recursive: true })
    }
  })

  it('holds the dataset that a newsroom gives, with its own title', async ({ browser }) => {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
    const [data, file] = [join(folder, 'own.geojson'), join(folder, 'map.html')]
    const own = { ...JSON.parse(datasetText), title: { en: 'Our </script> own' } }
    const context = await browser.newContext({ offline: true })
    try {
      writeFileSync(data, JSON.stringify(own))
      bundle(['--data', data, '--out', file])
      const page = await context.newPage()
      await page.goto(pathToFileURL(file).href)
      await untilReadable(page)
      expect(await incidentRows(page).count()).toBe(theDataset.incidents.length)
      expect(await page.title()).toBe('Our </script> own')
    } finally {
      await context.close()
      rmSync(folder, { recursive: true })
    }
  })
})
