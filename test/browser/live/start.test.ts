import { describe, expect } from 'vitest'
import { noticeTexts } from '../../../src/ui/shell/noticeTexts.ts'
import { datasetText } from '../../fixtures/theDataset.ts'
import { wholeBrowserTest as it } from '../harness/browserTest.ts'
import { incidentRows, untilDrawn, untilReadable } from '../harness/reader.ts'

/** The file as a newsroom would have written it; only what the tests below ask about. */
const file = JSON.parse(datasetText) as {
  readonly title: { readonly en: string }
  readonly version: string
  readonly footnotes: readonly { readonly text: { readonly en: string } }[]
  readonly features: readonly unknown[]
}

describe('the page', () => {
  it.for([
    { width: 1440, height: 900, colorScheme: 'light' },
    { width: 1024, height: 768, colorScheme: 'dark' },
    { width: 390, height: 844, colorScheme: 'light' },
  ] as const)(
    'opens at $width px in $colorScheme without a complaint or a foreign request',
    async (device, { open }) => {
      const { page } = await open({
        viewport: { width: device.width, height: device.height },
        colorScheme: device.colorScheme,
      })
      await untilReadable(page)
      await untilDrawn(page)
      expect(await page.getByText(noticeTexts.en.mapFailed).count()).toBe(0)
      // Scroll bars that come and go move everything: the page itself never scrolls sideways.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(device.width)
    },
  )

  it('lists every incident of the file, and says which file it is', async ({ open }) => {
    const { page } = await open({ webgl: false })
    await untilReadable(page)
    expect(await incidentRows(page).count()).toBe(file.features.length)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(file.title.en)
    const footer = await page.getByRole('contentinfo').innerText()
    expect(footer).toContain(file.version)
    for (const { text } of file.footnotes) expect(footer).toContain(text.en)
    expect(await page.title()).toBe(file.title.en)
  })

  it('asks its host for nothing that is not there', async ({ open, site }) => {
    const { page } = await open()
    await untilReadable(page)
    await untilDrawn(page)
    expect(site.requests).toContain('data/incidents.geojson')
    for (const path of new Set(site.requests)) {
      expect((await page.request.get(new URL(path, site.url).href)).status(), path).toBe(200)
    }
  })

  it('shows a reader in New York the same days as one in Belgrade', async ({ open }) => {
    const days: string[][] = []
    for (const timeZone of ['Europe/Belgrade', 'America/New_York', 'Pacific/Kiritimati']) {
      const { page } = await open({ timeZone, webgl: false })
      await untilReadable(page)
      days.push(await page.getByRole('heading', { level: 3 }).allInnerTexts())
    }
    expect(days[0]?.length).toBeGreaterThan(1)
    expect(days[1]).toEqual(days[0])
    expect(days[2]).toEqual(days[0])
  })
})
