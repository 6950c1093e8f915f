/** What a reader does with the map inside a host that gives it as little as it can. */

import type { Frame, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { embedHeight } from '../../../src/domain/view/embedShape.ts'
import { embedCode } from '../../../src/format/link/embedCode.ts'
import { evidenceTexts } from '../../../src/ui/evidence/evidenceTexts.ts'
import { incidentCalled, theDataset } from '../../fixtures/theDataset.ts'
import { wholeBrowserTest as it } from '../harness/browserTest.ts'
import { dialectArticle, hostDialects } from '../harness/hostDialects.ts'
import { embeds, frameHeight, inArticle, live, patient } from '../harness/inArticle.ts'
import { readPdf } from '../harness/pdf.ts'

const view = 'from=2023-05-26&to=2023-05-29'

/**
 * The plot around the marks takes the pointers, so a mark is clicked where it is; and only when it answers to the
 * pointer: right after a scroll the browser gives a click to the frame that is still on the screen there.
 */
async function clickMark(page: Page, frame: Frame, row: number): Promise<void> {
  const box = await frame.locator(`[data-part=timeline] path[data-row="${row}"]`).boundingBox()
  if (!box) throw new Error('the incident has no mark')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const over = frame.locator('[data-part=timeline] [data-over=mark]')
  const pointAt = async (): Promise<number> => {
    await page.mouse.move(x, y - 1)
    await page.mouse.move(x, y)
    return over.count()
  }
  await expect.poll(pointAt, patient).toBe(1)
  await page.mouse.click(x, y)
}

describe('a frame without an origin, as WordPress gives it', () => {
  it('opens evidence by a click, with its words in their own type', async ({ browser, site }) => {
    const body = `<iframe sandbox="allow-scripts" title="Map" width="640" height="608" src="${site.url}embed/?${view}#?secret=kQ2bcdX3a9"></iframe>`
    await inArticle({ browser, site }, body, { viewport: { width: 700, height: 800 } }, async (page) => {
      const frame = await live(page)
      expect(
        await frame.evaluate(() => {
          try {
            return localStorage.length
          } catch (refused) {
            return String(refused)
          }
        }),
      ).toContain('SecurityError')
      // Not yet asked for, so that what comes now comes for the click.
      expect(site.requests.join()).not.toContain('EvidenceOverlay')

      await frame.locator('section button[data-side]', { hasText: 'Leposavić' }).first().click()
      const card = frame.getByRole('region', { name: /Leposavić/ })
      await card.getByRole('listitem').first().getByRole('button').click()
      const evidence = frame.locator('[data-evidence]')
      await evidence.waitFor()
      const { incident } = incidentCalled((await evidence.getAttribute('data-evidence')) ?? '')
      const quotes = incident.reports.map(
        ({ excerpt }) => theDataset.excerpts.get(excerpt)?.selector[0].exact,
      )
      expect(await evidence.locator('figure blockquote mark').allTextContents()).toEqual(quotes)
      // The browser asks for a type when letters of it are laid out.
      const loaded = (family: string): Promise<string[]> =>
        frame.evaluate(
          (wanted) =>
            document.fonts.ready.then((fonts) =>
              [...fonts].filter((face) => face.family.includes(wanted)).map(({ status }) => status),
            ),
          family,
        )
      for (const family of ['Source Serif 4', 'Inter']) {
        await expect.poll(() => loaded(family), patient).toContain('loaded')
        expect(await loaded(family)).not.toContain('error')
      }
      await frame.getByRole('button', { name: evidenceTexts.en.close, exact: true }).click()
      await expect.poll(() => evidence.count(), patient).toBe(0)

      // A mark of the timeline is the other way in.
      const { row, incident: other } = incidentCalled('i4008')
      await clickMark(page, frame, row)
      await frame.locator(`[data-evidence=${other.id}]`).waitFor()
    })
  })
})

describe('a host that listens', () => {
  it.for(hostDialects)(
    'in the dialect of $name has the height right at every width',
    async (dialect, { browser, site }) => {
      const body = dialectArticle(dialect, `${site.url}embed/`)
      await inArticle({ browser, site }, body, {}, async (page) => {
        await live(page)
        for (const width of [640, 320, 780, 1000]) {
          await page.locator('#column').evaluate((column, pixels) => {
            column.style.width = `${pixels}px`
          }, width)
          await expect.poll(() => frameHeight(page), patient).toBe(embedHeight(width))
        }
      })
    },
  )
})

describe('an article', () => {
  it('may have three maps, each with a view of its own', async ({ browser, site }) => {
    const queries = [view, 'from=2022-07-31&to=2022-08-02&theme=dark', 'footnote=unmik']
    const body = queries
      .map(
        (query) => `<iframe title="Map" width="640" height="608" src="${site.url}embed/?${query}"></iframe>`,
      )
      .join('')
    await inArticle({ browser, site }, body, { viewport: { width: 700, height: 800 } }, async (page) => {
      for (const position of queries.keys()) {
        await page.locator('iframe').nth(position).scrollIntoViewIfNeeded()
        await live(page, position)
      }
      const spans = (): Promise<string[]> =>
        Promise.all(embeds(page).map((frame) => frame.locator('[data-part=timeline] strong').innerText()))
      const windows = await spans()
      expect(new Set(windows).size).toBe(3)
      // What a reader does in one is not done in the others.
      const { row, incident } = incidentCalled('i4015')
      const [first, ...others] = embeds(page)
      await page.locator('iframe').first().scrollIntoViewIfNeeded()
      if (!first) throw new Error('the article has no embed')
      await clickMark(page, first, row)
      await first.locator(`[data-evidence=${incident.id}]`).waitFor()
      for (const other of others) expect(await other.locator('[data-evidence]').count()).toBe(0)
      expect(await spans()).toEqual(windows)
    })
  })

  it('stays where it is when a place is opened whose card comes above what is in sight', async ({
    browser,
    site,
  }) => {
    const body = `<div style="height: 400px"></div><iframe title="Map" width="640" height="760" src="${site.url}embed/?${view}"></iframe><div style="height: 900px"></div>`
    await inArticle({ browser, site }, body, { viewport: { width: 700, height: 420 } }, async (page) => {
      await page.evaluate(() => scrollTo(0, 620))
      const frame = await live(page)
      const before = await page.evaluate(() => scrollY)
      await frame.locator('section button[data-side]', { hasText: 'Zvečan' }).first().focus()
      await page.evaluate((y) => scrollTo(0, y), before)
      await page.keyboard.press('Enter')
      await frame.getByRole('region', { name: /Zvečan/ }).waitFor()
      expect(await page.evaluate(() => scrollY)).toBe(before)
      await page.keyboard.press('Escape')
      await frame.getByRole('region', { name: /Zvečan/ }).waitFor({ state: 'detached' })
      expect(await page.evaluate(() => scrollY)).toBe(before)
    })
  })

  it.for(['frame', 'sandboxed frame'])(
    'prints with the map in it, in a %s',
    async (kind, { browser, site }) => {
      const code = embedCode('frame', {
        // The theme is the screen's, not the paper's.
        address: `${site.url}embed/?${view}&theme=dark`,
        fullAddress: site.url,
        title: 'Reported incidents',
        linkText: 'Open the full map',
        width: 640,
        script: '',
        integrity: '',
        picture: null,
      })
      const body = `<p>Before.</p>${kind === 'frame' ? code : code.replace('<iframe', '<iframe sandbox="allow-scripts"')}<p>After.</p>`
      await inArticle({ browser, site }, body, { colorScheme: 'dark' }, async (page) => {
        await live(page)
        const pages = await readPdf(await page.pdf({ format: 'A4' }))
        const text = pages.map((one) => one.text).join(' ')
        for (const words of ['Leposavić', 'UNSCR 1244/1999', 'OpenStreetMap', 'Reported claims', 'After.']) {
          expect(text).toContain(words)
        }
        // Title, window, and the end of the axis, though the paper is narrower than the screen.
        expect(text.split('May 2023')).toHaveLength(4)
        // A map is hundreds of strokes, an empty frame a handful.
        expect(Math.max(...pages.map(({ paths }) => paths))).toBeGreaterThan(200)
        for (const { width, runs } of pages) {
          for (const { right } of runs) expect(right).toBeLessThanOrEqual(width)
        }
      })
    },
  )
})
