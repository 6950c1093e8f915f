/** The pictures of the editor's desk for CONTRIBUTING.md: a quote is marked, a place is set, what is missing is said. */
import type { Browser } from 'playwright-core'
import { deskTexts } from '../../src/ui/desk/deskTexts.ts'
import { openPage } from './harness/openPage.ts'
import type { Site } from './harness/site.ts'

const texts = deskTexts.en

const article = [
  'Road blocked near Žitkovac',
  'Drivers said that a lorry blocked the road near Žitkovac on the morning of 3 June 2023. Police denied it.',
  'In Leposavić a protest passed without incident on Sunday, a police officer said.',
  'The rest of the text is about the weather, which was warm and dry over the whole of the day.',
].join('\n')

/** @returns what the page complained about */
export async function takeDeskPictures(browser: Browser, site: Site, folder: string): Promise<string[]> {
  const { page, close, unexpected } = await openPage(browser, site, {
    path: 'desk/',
    viewport: { width: 1024, height: 768 },
    reducedMotion: 'reduce',
  })
  await page.getByRole('textbox', { name: texts.document.paste }).fill(article)
  await page.getByRole('button', { name: texts.document.settle }).click()
  await page.getByLabel(texts.source.publisher).fill('The Example Paper')
  const field = page.getByRole('textbox', { name: texts.quote.field })
  await field.evaluate((area, words) => {
    if (!(area instanceof HTMLTextAreaElement)) return
    area.focus()
    area.setSelectionRange(area.value.indexOf(words), area.value.indexOf(words) + words.length)
  }, 'a lorry blocked the road near Žitkovac')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.getByRole('region', { name: texts.quote.title }).screenshot({ path: `${folder}/desk-quote.png` })

  await page.getByRole('button', { name: texts.quote.quote }).click()
  const card = page.getByRole('group', { name: texts.report.name(1), exact: true })
  await card.getByLabel(texts.report.title).fill('Lorry across the road')
  await card.getByLabel(texts.report.category, { exact: true }).selectOption('roadblock')
  await card.getByLabel(texts.report.date, { exact: true }).fill('2023-06-03')
  await card.getByRole('button', { name: texts.place.add, exact: true }).click()
  const place = card.getByRole('group', { name: texts.place.name('') })
  await place.getByLabel(texts.place.uncertainty).fill('2000')
  await place.locator('[data-part=point-map]').click({ position: { x: 420, y: 250 } })
  await page.mouse.move(0, 0)
  await place.getByLabel(texts.place.en).fill('Žitkovac')
  await card
    .getByRole('group', { name: texts.place.name('Žitkovac') })
    .screenshot({ path: `${folder}/desk-place.png` })

  await page.getByText(texts.outcome.preview).waitFor()
  await page
    .getByRole('region', { name: texts.outcome.file })
    .screenshot({ path: `${folder}/desk-records.png` })
  await close()
  return unexpected()
}
