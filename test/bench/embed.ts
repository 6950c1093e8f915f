/** How much an embed in an article weighs before and after its map is in sight, measured on what a browser asks for. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildIfOutdated } from '../browser/harness/build.ts'
import { findBrowser } from '../browser/harness/findBrowser.ts'
import { openHost } from '../browser/harness/hostPage.ts'
import { launchBrowser } from '../browser/harness/launchBrowser.ts'
import { openPage } from '../browser/harness/openPage.ts'
import { openSite } from '../browser/harness/site.ts'
import { thisMachine } from '../browser/harness/thisMachine.ts'

/** Kilobytes of 1000 bytes: page, script and style before the map is in sight; all that comes when it is. */
const limits = { before: 90, live: 680 }

const folder = buildIfOutdated()
const site = await openSite(folder)
const host = await openHost(
  `<div style="height:4000px"></div><iframe title="Map" width="640" height="608" src="${site.url}embed/"></iframe>`,
)
const browser = await launchBrowser(await findBrowser(thisMachine))

/** As on the wire; a web font is compressed already. */
function kilobytes(paths: readonly string[]): number {
  const bytes = paths.map((path) => {
    const content = readFileSync(join(folder, path))
    return path.endsWith('.woff2') ? content.length : gzipSync(content).length
  })
  return bytes.reduce((sum, weight) => sum + weight, 0) / 1000
}

const asked = (): string[] => [...new Set(site.requests)].filter((path) => !path.endsWith('.ico'))

try {
  const { page, unexpected } = await openPage(
    browser,
    { ...site, otherOrigin: host.url },
    { path: host.url, viewport: { width: 700, height: 800 } },
  )
  const embed = page.frameLocator('iframe')
  await embed.locator('[data-part=map][data-ready=true] svg path').first().waitFor()
  await page.waitForLoadState('networkidle')
  const before = asked()
  const code = kilobytes(before.filter((path) => /\.(html|js|css)$/.test(path)))
  const data = kilobytes(before.filter((path) => !/\.(html|js|css)$/.test(path)))
  await page.locator('iframe').scrollIntoViewIfNeeded()
  await embed.locator('[data-part=map][data-live=true]').waitFor()
  await page.waitForLoadState('networkidle')
  const live = kilobytes(asked().filter((path) => !before.includes(path)))
  const missed = [
    ...(code > limits.before
      ? [`before the map is in sight ${code.toFixed(1)} kB come, not ${limits.before}`]
      : []),
    ...(live > limits.live ? [`the live map is ${live.toFixed(1)} kB more, not ${limits.live}`] : []),
    ...unexpected(),
  ]
  console.log(
    [
      `${code.toFixed(1).padStart(8)} kB  page, script and style before the map is in sight (at most ${limits.before})`,
      `${data.toFixed(1).padStart(8)} kB  dataset and basemap that the drawing is made from`,
      `${live.toFixed(1).padStart(8)} kB  more when it is in sight: live map and type (at most ${limits.live})`,
      ...missed.map((sentence) => `MISSED: ${sentence}`),
    ].join('\n'),
  )
  if (missed.length > 0) process.exitCode = 1
} finally {
  await browser.close()
  await host.close()
  await site.close()
}
