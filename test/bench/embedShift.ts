/** How far an article moves under its reader while a map comes into it (Layout Instability API). */
import type { Browser } from 'playwright-core'
import { openHost } from '../browser/harness/hostPage.ts'
import { openPage } from '../browser/harness/openPage.ts'
import { openSite } from '../browser/harness/site.ts'

declare global {
  interface Window {
    /** Score so far; a page that nothing moves on has 0. */
    shiftOfPage: number
  }
}

/** Runs before everything else of the page. */
const shiftWatch = `<script>
  window.shiftOfPage = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shiftOfPage += entry.value })
    .observe({ type: 'layout-shift', buffered: true });
</script>`

/** @param markup of the article around and with the map, from the address of the site that serves it */
export async function shiftOfArticle(
  browser: Browser,
  folder: string,
  markup: (siteUrl: string) => string,
  width: number,
): Promise<number> {
  const site = await openSite(folder)
  const host = await openHost(shiftWatch + markup(site.url))
  try {
    const { page, close } = await openPage(
      browser,
      { ...site, otherOrigin: host.url },
      { path: host.url, viewport: { width, height: 900 } },
    )
    await page.frameLocator('iframe').locator('[data-part=map][data-live=true]').waitFor()
    const shift = await page.evaluate(
      // Entries come after the frame that they tell of.
      () =>
        new Promise<number>((resolve) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => setTimeout(() => resolve(window.shiftOfPage))),
          ),
        ),
    )
    await close()
    return shift
  } finally {
    await host.close()
    await site.close()
  }
}
