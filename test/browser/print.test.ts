/** The page on paper: printed to PDF and read by another program. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { presentTexts } from '../../src/ui/present/presentTexts.ts'
import { printTexts } from '../../src/ui/print/printTexts.ts'
import { english } from '../../src/ui/text/english.ts'
import { theDataset } from '../fixtures/theDataset.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { type PdfPage, readPdf } from './harness/pdf.ts'
import { untilDrawn, untilReadable } from './harness/reader.ts'

const texts = printTexts.en
const window = '#from=2023-05-26&to=2023-05-26'
/** Points, as ISO 216 and ANSI have them. */
const sheets = { A4: [595, 842], Letter: [612, 792] } as const

/** Letters as they compare: a line of paper may end within a word or after a hyphen. */
const bare = (words: string): string => words.replaceAll(/\s/g, '')

async function printed(page: Page, format: keyof typeof sheets): Promise<readonly PdfPage[]> {
  const pages = await readPdf(await page.pdf({ format, preferCSSPageSize: false }))
  for (const { width, height, runs } of pages) {
    // A browser rounds a sheet to its own pixels.
    expect(Math.abs(width - sheets[format][0])).toBeLessThan(2)
    expect(Math.abs(height - sheets[format][1])).toBeLessThan(2)
    for (const { left, right } of runs) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(width)
    }
  }
  return pages
}

/** The exact words of all reports of the incidents that stand on the paper. */
const quotesOf = (ids: readonly string[]): string[] =>
  ids.flatMap((id) => {
    const incident = theDataset.incidents[theDataset.rowOf.get(id) ?? -1]
    return (incident?.reports ?? []).map(
      ({ excerpt }) => theDataset.excerpts.get(excerpt)?.selector[0].exact ?? '',
    )
  })

const idsInWindow = (page: Page): Promise<string[]> =>
  page
    .locator('li[data-row]:not([hidden])')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row') ?? ''))
    .then((rows) => rows.map((row) => theDataset.incidents[Number(row)]?.id ?? ''))

describe('printed', () => {
  for (const format of ['A4', 'Letter'] as const) {
    it(`on ${format}, the window is a map and every quote in full, with addresses and the way back`, async ({
      open,
    }) => {
      const { page } = await open({ path: window, colorScheme: 'dark' })
      await untilReadable(page)
      await untilDrawn(page)
      await page.keyboard.press('Control')
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('printing')),
      )
      await untilDrawn(page)
      const ids = await idsInWindow(page)
      const pages = await printed(page, format)
      const all = bare(pages.map(({ text }) => text).join(' '))
      expect(ids.length).toBeGreaterThan(10)
      for (const quote of quotesOf(ids)) expect(all).toContain(bare(`“${quote}”`))
      for (const id of ids) {
        const title = theDataset.incidents[theDataset.rowOf.get(id) ?? -1]?.title['en'] ?? ''
        expect(all).toContain(bare(`${ids.indexOf(id) + 1}. ${title}`))
      }
      const cited = theDataset.checksOf('i4008').flatMap(({ url, seenThrough }) => url ?? seenThrough ?? [])
      for (const address of cited) expect(all).toContain(bare(address))
      expect(all).toContain(bare(theDataset.footnotes[0]?.text['en'] ?? ''))
      expect(all).toContain(bare(page.url()))
      // A map is hundreds of strokes, an empty frame a handful; the code at the end is one path of many squares.
      expect(pages[0]?.paths).toBeGreaterThan(100)
      expect(bare(pages[0]?.text ?? '')).toContain('Leposavić')
      expect(pages.length).toBeGreaterThan(2)
      expect(pages.length).toBeLessThan(ids.length)
    })
  }

  it('as a handout it leaves room to write, asks, and tells neither origins nor other reporting', async ({
    open,
  }) => {
    const { page } = await open({ path: window })
    await untilReadable(page)
    await page.evaluate(() => {
      globalThis.print = () => document.documentElement.setAttribute('data-asked', 'true')
    })
    await page.getByRole('button', { name: english.header.present, exact: true }).click()
    await page.getByLabel(texts.questions).fill('Who was there?\nWho told whom?')
    await page.getByRole('button', { name: texts.printHandout }).click()
    await page.locator('html[data-asked]').waitFor()
    const ids = await idsInWindow(page)
    const pages = await printed(page, 'A4')
    const all = bare(pages.map(({ text }) => text).join(' '))
    for (const quote of quotesOf(ids)) expect(all).toContain(bare(quote))
    for (const words of ['Who was there?', 'Who told whom?', texts.task]) expect(all).toContain(bare(words))
    const checks = ids.flatMap((id) => theDataset.checksOf(id)).map(({ text }) => text['en'] ?? '')
    expect(checks.length).toBeGreaterThan(0)
    for (const check of checks) expect(all).not.toContain(bare(check))
    expect(all).not.toContain(bare(`${texts.origins}:`))
    // The next print is the page in full again.
    const again = bare((await printed(page, 'A4')).map(({ text }) => text).join(' '))
    expect(again).toContain(bare(`${texts.origins}:`))
    await page.getByRole('button', { name: presentTexts.en.close, exact: true }).click()
  })
})
