/** One page holds one file after another, in one language after another, and nothing of one is left in the next. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { lessonTexts } from '../../src/ui/lesson/lessonTexts.ts'
import { english } from '../../src/ui/text/english.ts'
import { browserTest } from './harness/browserTest.ts'
import {
  type File,
  filesPage,
  filesTest,
  first,
  give,
  holdFiles,
  second,
  untilShown,
} from './harness/filesPage.ts'
import { incidentButton, untilDrawn } from './harness/reader.ts'

const it = filesTest(browserTest)

/** Opens the first incident, the documents, the speakers and the dialog about the file. */
async function walk(page: Page, { dataset }: File, mark = ''): Promise<void> {
  const panel = (name: string) => page.getByRole('button', { name: mark ? `⟦${name}⟧` : name, exact: true })
  await incidentButton(page, 0).click()
  const incident = dataset.incidents[0]
  await page.locator(`[data-evidence="${incident?.id}"]`).waitFor()
  await expect.poll(() => new URL(page.url()).hash).toContain(`incident=${incident?.id}`)
  await panel(english.panel.documents).click()
  for (const { headline } of dataset.sources.values())
    await page
      .getByText(headline ?? '')
      .first()
      .waitFor()
  await panel(english.panel.speakers).click()
  await expect.poll(() => new URL(page.url()).hash).toContain('panel=speakers')
  await page.getByRole('button', { name: `${mark}${english.header.about}` }).click()
  const about = page.getByRole('dialog')
  await about.getByText(dataset.card.version).first().waitFor()
  await page.keyboard.press('Escape')
  await about.waitFor({ state: 'detached' })
  await panel(english.panel.incidents).click()
}

describe('a page', () => {
  it('holds ten files one after another, and no listener of one is left', async ({ open }) => {
    const { page } = await open({ path: filesPage })
    await holdFiles(page, 10, 0)
  })

  it('shows a file, a second file and the first in another language, each wherever a reader goes', async ({
    open,
  }) => {
    const { page } = await open({ path: filesPage })
    await give(page, first)
    await untilShown(page, first)
    await walk(page, first)
    // Something of the first file is open when the second comes.
    await page.getByRole('button', { name: english.header.share, exact: true }).click()
    await page.getByRole('dialog').waitFor()
    await give(page, second)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(new URL(page.url()).hash).toBe('')
    await untilShown(page, second)
    await walk(page, second)
    await page.evaluate(() => window.speak('pseudo'))
    await give(page, first)
    await untilShown(page, first)
    await walk(page, first, '⟦')
  })

  it('keeps a draft of a lesson for the file it was made with', async ({ open }) => {
    const { page } = await open({ path: filesPage })
    const steps = page.getByRole('dialog').getByRole('textbox', { name: lessonTexts.en.name, exact: true })
    const openLessons = async (file: File): Promise<void> => {
      await give(page, file)
      await page.getByRole('button', { name: english.header.present, exact: true }).click()
      await page.getByRole('button', { name: lessonTexts.en.record, exact: true }).waitFor()
    }
    await openLessons(first)
    await page.getByRole('button', { name: lessonTexts.en.record, exact: true }).click()
    await steps.waitFor()
    await openLessons(second)
    expect(await steps.count()).toBe(0)
    await openLessons(first)
    await steps.waitFor()
  })

  it('changes its language where it stands: all its words, and nothing of its view', async ({ open }) => {
    const { page } = await open({ path: filesPage })
    await give(page, first)
    await untilShown(page, first)
    await incidentButton(page, 2).click()
    await page.locator('[data-evidence]').waitFor()
    const address = page.url()
    await page.evaluate(() => window.speak('pseudo'))
    await page.getByRole('button', { name: `⟦${english.header.about}⟧` }).waitFor()
    await untilDrawn(page)
    expect(await page.locator('html').getAttribute('lang')).toBe('en-x-pseudo')
    expect(page.url()).toBe(address)
    expect(await page.locator('[data-evidence]').count()).toBe(1)
    expect(await unmarkedWords(page)).toEqual([])
    await page.evaluate(() => window.speak('english'))
    await page.getByRole('button', { name: english.header.about, exact: true }).waitFor()
    expect(await page.getByText('⟦').count()).toBe(0)
  })
})

/** What the page's own controls and headings say without the mark of the language. */
const unmarkedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'header button, header input, [role=tab], [data-part=timeline] button:not([title]), [data-part=map] > :not(section) button, canvas[aria-label], [data-evidence] h4, [data-evidence] dt, footer',
      ),
    ]
      .map((element) => element.ariaLabel ?? element.getAttribute('placeholder') ?? element.textContent ?? '')
      .filter((words) => /\p{L}/u.test(words) && !words.includes('⟦')),
  )
