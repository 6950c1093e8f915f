/** `npm run screenshot`: the pictures of the README and of CONTRIBUTING.md, taken from the built app. */
import { mkdir } from 'node:fs/promises'
import { takeDeskPictures } from './deskPictures.ts'
import { buildIfOutdated } from './harness/build.ts'
import { findBrowser } from './harness/findBrowser.ts'
import { launchBrowser } from './harness/launchBrowser.ts'
import { openPage, type Visit } from './harness/openPage.ts'
import { untilDrawn, untilReadable } from './harness/reader.ts'
import { openSite } from './harness/site.ts'
import { thisMachine } from './harness/thisMachine.ts'

/** A window with an open incident: what the page is for. */
const shown = '#from=2023-05-26&to=2023-05-29&incident=i4015'
const folder = 'docs/pictures'

const devices = {
  desktop: { viewport: { width: 1440, height: 900 } },
  tablet: { viewport: { width: 1024, height: 768 } },
  phone: { viewport: { width: 390, height: 844 }, touch: true },
} satisfies Record<string, Visit>

const browser = await launchBrowser(await findBrowser(thisMachine))
const site = await openSite(buildIfOutdated())
await mkdir(folder, { recursive: true })
for (const [device, visit] of Object.entries(devices)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, close, unexpected } = await openPage(browser, site, {
      path: shown,
      ...visit,
      colorScheme,
      reducedMotion: 'reduce',
    })
    await untilReadable(page)
    await untilDrawn(page)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const path = `${folder}/${device}-${colorScheme}.png`
    await page.screenshot({ path })
    console.log(path)
    for (const complaint of unexpected()) {
      console.log(`  ${complaint}`)
      process.exitCode = 1
    }
    await close()
  }
}
for (const complaint of await takeDeskPictures(browser, site, folder)) {
  console.log(`  ${complaint}`)
  process.exitCode = 1
}
await browser.close()
await site.close()
