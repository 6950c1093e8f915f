/** The address of a named view, pasted into a post of a real WordPress. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { embedHeight } from '../../src/domain/view/embedShape.ts'
import { wholeBrowserTest as it } from '../browser/harness/browserTest.ts'
import { buildWith } from '../browser/harness/build.ts'
import { freePort } from '../browser/harness/freePort.ts'
import { frameHeight, live, patient } from '../browser/harness/inArticle.ts'
import { openPage } from '../browser/harness/openPage.ts'
import { openSite } from '../browser/harness/site.ts'
import { openWordPress } from './openWordPress.ts'

describe('a post of WordPress with the address of a named view', () => {
  it('shows the map at the right height, and keeps it when the window changes', async ({ browser }) => {
    const folder = mkdtempSync(join(tmpdir(), 'named-views-'))
    const port = await freePort()
    buildWith({ SITE_URL: `http://127.0.0.1:${port}/` }, folder)
    const site = await openSite(folder, '/', port)
    const wordPress = await openWordPress(`${site.url}view/buildings-2023/`)
    try {
      const { page, unexpected, close } = await openPage(
        browser,
        { ...site, otherOrigin: wordPress.post },
        { path: wordPress.post, viewport: { width: 1280, height: 900 }, expects: [/favicon/] },
      )
      const frame = page.locator('iframe.wp-embedded-content')
      expect(await frame.getAttribute('sandbox')).toBe('allow-scripts')
      await frame.scrollIntoViewIfNeeded()
      const embed = await live(page)
      expect(await embed.locator('h1').textContent()).toContain('Municipal buildings')
      for (const width of [1280, 700, 390]) {
        await page.setViewportSize({ width, height: 900 })
        const wanted = async (): Promise<number> =>
          embedHeight(await frame.evaluate(({ clientWidth }) => clientWidth))
        await expect.poll(async () => (await frameHeight(page)) - (await wanted()), patient).toBe(0)
        expect(await embed.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight)).toBe(0)
      }
      expect(unexpected()).toEqual([])
      await close()
    } finally {
      await wordPress.close()
      await site.close()
      rmSync(folder, { recursive: true })
    }
  })
})
