/**
 * How many frames a reader sees an embed at a wrong height after its column has changed its width. Frames are counted,
 * not time: how long one takes is the machine's affair.
 */
import type { Browser, Frame, Page } from 'playwright-core'
import { embedHeight } from '../../src/domain/view/embedShape.ts'
import { dialectArticle, type HostDialect } from '../browser/harness/hostDialects.ts'
import { openHost } from '../browser/harness/hostPage.ts'
import { openPage } from '../browser/harness/openPage.ts'
import { openSite } from '../browser/harness/site.ts'
import type { FrameCounts } from './judgeEmbed.ts'

declare global {
  interface Window {
    framesAtWrongHeight: Promise<number>
  }
}

/** Pixels: each has another height than the one before. */
const widths = [700, 620, 780, 640] as const

/** What counts as never, in frames. */
const manyFrames = 60

/**
 * The frames of a page with another width and not yet the right height, for each change; `manyFrames`: it never came.
 *
 * @param whose `host`: frames of the article, which says something where it and the embed are drawn together.
 * `embed`: frames of the embed, which has a beat of its own where a browser draws it in another process.
 */
export async function framesUntilRight(
  browser: Browser,
  folder: string,
  dialect: HostDialect,
  whose: FrameCounts['whose'],
): Promise<number[]> {
  const site = await openSite(folder)
  const host = await openHost(dialectArticle(dialect, `${site.url}embed/`))
  try {
    const { page, close } = await openPage(
      browser,
      { ...site, otherOrigin: host.url },
      { path: host.url, viewport: { width: 1000, height: 900 } },
    )
    await page.frameLocator('iframe').locator('[data-part=map][data-live=true]').waitFor()
    const embed = page.frames().find((frame) => frame.url().includes('/embed/'))
    if (!embed) throw new Error('the article has no embed')
    const counts: number[] = []
    for (const width of widths) {
      const wanted = { width, height: embedHeight(width), many: manyFrames }
      counts.push(await (whose === 'host' ? hostFrames(page, wanted) : embedFrames(page, embed, wanted)))
    }
    await close()
    return counts
  } finally {
    await host.close()
    await site.close()
  }
}

interface Wanted {
  readonly width: number
  readonly height: number
  readonly many: number
}

const hostFrames = (page: Page, wanted: Wanted): Promise<number> =>
  page.evaluate(
    ({ width, height, many }) =>
      new Promise<number>((resolve) => {
        const column = document.getElementById('column')
        const frame = document.querySelector('iframe')
        if (!column || !frame) throw new Error('not the article of a dialect')
        // The frame of the change itself is one.
        let shown = 1
        const look = (): void => {
          if (frame.getBoundingClientRect().height === height || shown === many) {
            resolve(shown)
            return
          }
          shown++
          requestAnimationFrame(look)
        }
        requestAnimationFrame(() => {
          column.style.width = `${width}px`
          requestAnimationFrame(look)
        })
      }),
    wanted,
  )

async function embedFrames(page: Page, embed: Frame, wanted: Wanted): Promise<number> {
  // Counting has begun before anything changes.
  await embed.evaluate(({ width, height, many }) => {
    window.framesAtWrongHeight = new Promise((resolve) => {
      let shown = 0
      const look = (): void => {
        if (innerWidth === width) {
          if (innerHeight === height || shown === many) {
            resolve(shown)
            return
          }
          shown++
        }
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
  }, wanted)
  await page.locator('#column').evaluate((column, width) => {
    column.style.width = `${width}px`
  }, wanted.width)
  return embed.evaluate(() => window.framesAtWrongHeight)
}
