/** A reader in front of somebody else's article that has the map in it. */
import type { Browser, Frame, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openHost } from './hostPage.ts'
import { type OpenPage, openPage, type Visit } from './openPage.ts'
import type { Site } from './site.ts'

/** A guard against a hang, never a judgement on a slow machine. */
export const patient = { timeout: 60_000 }

export interface Article extends Visit {
  readonly policy?: string
  readonly direction?: 'ltr' | 'rtl'
}

/** Opens an article, lets it be read, and fails on whatever it or the map complained about. */
export async function inArticle(
  { browser, site }: { browser: Browser; site: Site },
  body: string,
  { policy, direction, ...visit }: Article,
  read: (page: Page) => Promise<void>,
): Promise<void> {
  const host = await openHost(body, policy, direction)
  let visited: OpenPage | null = null
  try {
    visited = await openPage(browser, { ...site, otherOrigin: host.url }, { ...visit, path: host.url })
    await read(visited.page)
    expect(visited.unexpected()).toEqual([])
    expect(await visited.page.context().cookies()).toEqual([])
  } finally {
    await visited?.close()
    await host.close()
  }
}

export const embeds = (page: Page): Frame[] =>
  page.frames().filter((frame) => frame.url().includes('/embed/'))

/** Resolves with the frame of the embed at a position of the article when its map is live. */
export async function live(page: Page, position = 0): Promise<Frame> {
  // By its element: frames that load as they come into sight are known to the page in no order of their own.
  const element = await page.locator('iframe').nth(position).elementHandle()
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('the article has no embed there')
  await expect.poll(() => frame.url(), patient).toContain('/embed/')
  await frame.locator('[data-part=map][data-live=true]').waitFor()
  return frame
}

export const frameHeight = (page: Page, position = 0): Promise<number> =>
  page
    .locator('iframe')
    .nth(position)
    .evaluate((frame) => frame.getBoundingClientRect().height)
