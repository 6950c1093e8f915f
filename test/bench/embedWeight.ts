/** What an article pays for an embed below its fold, and what a reader pays who scrolls to it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { openHost } from '../browser/harness/hostPage.ts'
import { openPage } from '../browser/harness/openPage.ts'
import { openSite } from '../browser/harness/site.ts'

/** Kilobytes of 1000 bytes, as on the wire. */
export interface EmbedWeight {
  /** Page, script and style, before the map is in sight. */
  readonly code: number
  /** What the first drawing is made from, and comes beside the code. */
  readonly dataset: number
  readonly basemap: number
  /** Everything more that comes when the map is in sight. */
  readonly live: number
  readonly complaints: readonly string[]
}

export async function weighEmbed(browser: Browser, folder: string): Promise<EmbedWeight> {
  const site = await openSite(folder)
  const host = await openHost(
    `<div style="height:4000px"></div><iframe title="Map" width="640" height="608" src="${site.url}embed/"></iframe>`,
  )
  try {
    const { page, unexpected, close } = await openPage(
      browser,
      { ...site, otherOrigin: host.url },
      { path: host.url, viewport: { width: 700, height: 800 } },
    )
    const asked = (): string[] => [...new Set(site.requests)].filter((path) => !path.endsWith('.ico'))
    const map = page.frameLocator('iframe').locator('[data-part=map]')
    // A frame out of sight is drawn when its browser likes: what is asked for is that the drawing is there.
    await map.and(page.frameLocator('iframe').locator('[data-ready=true]')).waitFor({ state: 'attached' })
    await map.locator('svg path').first().waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    const before = asked()
    const code = before.filter((path) => /\.(html|js|css)$/.test(path))
    const basemap = before.filter((path) => path.startsWith('basemap/'))
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await map.and(page.frameLocator('iframe').locator('[data-live=true]')).waitFor()
    await page.waitForLoadState('networkidle')
    const weight = (paths: readonly string[]): number => kilobytes(folder, paths)
    const measured = {
      code: weight(code),
      basemap: weight(basemap),
      dataset: weight(before.filter((path) => !code.includes(path) && !basemap.includes(path))),
      live: weight(asked().filter((path) => !before.includes(path))),
      complaints: unexpected(),
    }
    await close()
    return measured
  } finally {
    await host.close()
    await site.close()
  }
}

/** A web font is compressed already. */
function kilobytes(folder: string, paths: readonly string[]): number {
  const bytes = paths.map((path) => {
    const content = readFileSync(join(folder, path))
    return path.endsWith('.woff2') ? content.length : gzipSync(content).length
  })
  return bytes.reduce((sum, weight) => sum + weight, 0) / 1000
}
