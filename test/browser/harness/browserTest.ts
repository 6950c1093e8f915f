/**
 * The test functions of browser tests. `open` gives a page of the app; when the test is over the page is closed, and
 * anything it complained about that the visit did not expect fails the test.
 */
import type { Browser, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { launchBrowser, paintedByProcessor, withoutCard } from './launchBrowser.ts'
import { type OpenPage, openPage, type Visit } from './openPage.ts'
import { openSite, type Site } from './site.ts'

/** Beside the still map a notice comes after the page, and moves what is below it; a lesson and a failure have none. */
const untilTold = (page: Page): Promise<void> =>
  page.locator('[data-part=notices], [data-card], [role=alert]').first().waitFor({ state: 'attached' })

interface Shown {
  /** false: with the still map. */
  readonly webgl: boolean
  /** In the browser that readers have, with all its windows. */
  readonly whole: boolean
}

const testWith = ({ webgl, whole }: Shown) =>
  test
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern that nothing else is needed.
    .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
      const path = inject(whole ? 'browserPath' : 'lightBrowserPath')
      const browser = await launchBrowser(path, webgl ? paintedByProcessor : withoutCard)
      onCleanup(() => browser.close())
      return browser
    })
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern that nothing else is needed.
    .extend('site', async ({}, { onCleanup }): Promise<Site> => {
      const site = await openSite(inject('builtFolder'))
      onCleanup(() => site.close())
      return site
    })
    .extend('open', async ({ browser, site }, { onCleanup }) => {
      const opened: OpenPage[] = []
      onCleanup(async () => {
        const complaints = opened.flatMap((visited) => visited.unexpected())
        for (const visited of opened) await visited.close()
        expect(complaints, 'what the pages complained about').toEqual([])
      })
      return async (visit: Visit = {}): Promise<OpenPage> => {
        const visited = await openPage(browser, site, { ...visit, webgl: visit.webgl ?? webgl })
        opened.push(visited)
        const isApp = /^(?:$|[#?])/.test(visit.path ?? '')
        if (!webgl && isApp && !visit.early) await untilTold(visited.page)
        return visited
      }
    })

/** With the still map, which is there at once: for whatever is not about the live one. */
export const browserTest = testWith({ webgl: false, whole: false })

/** With the live map, drawn in software; its tests stand in `test/browser/live`. */
export const liveTest = testWith({ webgl: true, whole: false })

/** With the live map in the whole browser: for what a browser without windows does otherwise, such as printed frames. */
export const wholeBrowserTest = testWith({ webgl: true, whole: true })
