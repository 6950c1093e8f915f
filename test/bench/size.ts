/** How much a reader's first view weighs, measured on what a browser asks for; status 1 when it is too much. */
import { buildIfOutdated } from '../browser/harness/build.ts'
import { findBrowser } from '../browser/harness/findBrowser.ts'
import { launchBrowser } from '../browser/harness/launchBrowser.ts'
import { openPage } from '../browser/harness/openPage.ts'
import { untilDrawn, untilReadable } from '../browser/harness/reader.ts'
import { openSite } from '../browser/harness/site.ts'
import { thisMachine } from '../browser/harness/thisMachine.ts'
import { judgeSizes } from './judgeSizes.ts'
import { weigh } from './weigh.ts'

const folder = buildIfOutdated()
const site = await openSite(folder)
const browser = await launchBrowser(await findBrowser(thisMachine))
try {
  const { page, unexpected } = await openPage(browser, site)
  await untilReadable(page)
  await untilDrawn(page)
  const { lines, missed } = judgeSizes(weigh(folder, new Set(site.requests)))
  console.log([...lines, ...[...missed, ...unexpected()].map((sentence) => `MISSED: ${sentence}`)].join('\n'))
  if (missed.length + unexpected().length > 0) process.exitCode = 1
} finally {
  await browser.close()
  await site.close()
}
