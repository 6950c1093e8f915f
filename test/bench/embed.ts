/**
 * What an embed costs an article and how well it keeps its place there: weight, shift of the page around, frames until
 * the height is right in every dialect. Status 1 when a figure was missed, or could not be taken.
 */
import type { Browser } from 'playwright-core'
import { type EmbedWay, embedCode, embedWays } from '../../src/format/link/embedCode.ts'
import { buildIfOutdated } from '../browser/harness/build.ts'
import { findBrowser } from '../browser/harness/findBrowser.ts'
import { deafHost, hostDialects } from '../browser/harness/hostDialects.ts'
import { launchBrowser } from '../browser/harness/launchBrowser.ts'
import { thisMachine } from '../browser/harness/thisMachine.ts'
import { framesUntilRight } from './embedFrames.ts'
import { shiftOfArticle } from './embedShift.ts'
import { weighEmbed } from './embedWeight.ts'
import { type EmbedVerdict, type FrameCounts, judgeFrames, judgeShift, judgeWeight } from './judgeEmbed.ts'

/**
 * Article and embed in one process, drawn frame by frame together: a frame of the article is one of the embed. In
 * processes of their own the article's frames go on while the embed draws, and say how busy the machine is.
 */
const together = [
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins,site-per-process,IsolateSandboxedIframes',
]

const folder = buildIfOutdated()
const browserPath = await findBrowser(thisMachine)

async function inBrowser<T>(flags: readonly string[], use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launchBrowser(browserPath, flags)
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}

const pasted =
  (way: EmbedWay) =>
  (siteUrl: string): string =>
    `<p>Before.</p>${embedCode(way, {
      address: `${siteUrl}embed/`,
      fullAddress: siteUrl,
      title: 'Reported incidents',
      linkText: 'Open the full map',
      width: 640,
      script: `${siteUrl}embed/v1/embed.js`,
      integrity: '',
      picture: null,
    })}<p>After.</p>`

/** As tall as its host's script makes it when the map has come. */
const unreserved = (siteUrl: string): string => `<p>Before.</p>
  <iframe title="Map" width="100%" height="150" src="${siteUrl}embed/"></iframe><p>After.</p>
  <script>addEventListener('message', ({ data }) => {
    if (data.sentinel === 'amp') document.querySelector('iframe').height = data.height
  })</script>`

const weight = (): Promise<EmbedVerdict> =>
  inBrowser([], async (browser) => judgeWeight(await weighEmbed(browser, folder)))

const shift = (): Promise<EmbedVerdict> =>
  inBrowser([], async (browser) => {
    const shifts = new Map<string, number>()
    for (const way of embedWays) {
      for (const width of [390, 1280]) {
        shifts.set(`the ${way}, ${width} px wide`, await shiftOfArticle(browser, folder, pasted(way), width))
      }
    }
    return judgeShift(shifts, await shiftOfArticle(browser, folder, unreserved, 1280))
  })

async function frames(): Promise<EmbedVerdict> {
  const measured: FrameCounts[] = []
  const take = (whose: FrameCounts['whose']) => async (browser: Browser) => {
    for (const dialect of hostDialects) {
      const counts = await framesUntilRight(browser, folder, dialect, whose)
      measured.push({ dialect: dialect.name, whose, counts })
    }
    return framesUntilRight(browser, folder, deafHost, whose)
  }
  const deaf = [...(await inBrowser(together, take('host'))), ...(await inBrowser([], take('embed')))]
  return judgeFrames(measured, deaf)
}

for (const [name, measure] of Object.entries({ weight, shift, frames })) {
  // One that cannot be taken says so and leaves the others their turn.
  const { lines, missed } = await measure().catch((error: unknown) => ({
    lines: [],
    missed: [`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`],
  }))
  console.log([...lines, ...missed.map((sentence) => `MISSED: ${sentence}`)].join('\n'))
  if (missed.length > 0) process.exitCode = 1
}
