/** An editor adds a document at the desk and saves a file that the app opens and the checks of the data accept. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { deskTexts } from '../../src/ui/desk/deskTexts.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { soundFindings } from './harness/deskFindings.ts'

const texts = deskTexts.en
const article = [
  'Quiet day at the bridge 🌉',
  'Drivers said that a lorry blocked the road in Zvečan on 3 June 2023. Police denied it.',
  'In Leposavić a protest passed without incident on Sunday, a police officer said.',
  'The mayor announced in Zubin Potok that the town hall would open again on 5 June 2023.',
  'The rest of the text is about the weather, which was warm and dry over the whole of the day.',
  'Farmers hoped for rain. Nobody could say when it would come, and most went home before noon.',
].join('\r\n')

const field = (page: Page) => page.getByRole('textbox', { name: texts.quote.field })
const report = (page: Page, number: number) =>
  page.getByRole('group', { name: texts.report.name(number), exact: true })

async function give(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: texts.document.paste }).waitFor()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'article.txt', mimeType: 'text/plain', buffer: Buffer.from(article) })
  await page.getByRole('button', { name: texts.document.settle }).click()
}

/** Selects words with keys alone: the caret goes there letter by letter. */
async function selectWithKeys(page: Page, words: string): Promise<void> {
  const shown = article.replaceAll('\r\n', '\n')
  const at = shown.indexOf(words)
  await field(page).focus()
  await page.keyboard.press('Control+Home')
  const before = [...shown.slice(0, at)].length
  for (let step = 0; step < before; step++) await page.keyboard.press('ArrowRight')
  for (const _ of words) await page.keyboard.press('Shift+ArrowRight')
}

async function quote(page: Page, words: string): Promise<void> {
  await field(page).evaluate((area, sought) => {
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('no text field')
    const at = area.value.indexOf(sought)
    area.focus()
    area.setSelectionRange(at, at + sought.length)
  }, words)
  await page.getByRole('button', { name: texts.quote.quote }).click()
}

interface Told {
  readonly title: string
  readonly place: string
  readonly date: string
  readonly category: string
}

async function tell(page: Page, number: number, { title, place, date, category }: Told): Promise<void> {
  const card = report(page, number)
  await card.getByLabel(texts.report.title).fill(title)
  await card.getByLabel(texts.report.category, { exact: true }).selectOption(category)
  await card.getByLabel(texts.report.date, { exact: true }).fill(date)
  await card.getByRole('searchbox', { name: texts.report.place }).fill(place)
  const found = card.getByRole('combobox', { name: texts.report.place, exact: true })
  await found.selectOption({ index: 1 })
}

describe('the editor’s desk', () => {
  it('turns a pasted document into a sixth one with three incidents, in a file that the app opens', async ({
    open,
    site,
  }) => {
    const { page } = await open({ path: 'desk/' })
    await give(page)
    await page.getByLabel(texts.source.publisher).fill('The Example Paper')
    await page.getByLabel(texts.source.headline).fill('Quiet day at the bridge')
    await page.getByLabel(texts.source.published, { exact: true }).fill('2023-06-06')
    await quote(page, 'a lorry blocked the road in Zvečan on 3 June 2023')
    await quote(page, 'In Leposavić a protest passed without incident')
    await quote(page, 'the town hall would open again on 5 June 2023')
    await quote(page, 'Police denied it')
    await tell(page, 1, {
      title: 'Lorry across the road',
      place: 'Звечан',
      date: '2023-06-03',
      category: 'roadblock',
    })
    await tell(page, 2, {
      title: 'Protest in Leposavić',
      place: 'leposavic',
      date: '2023-06-04',
      category: 'protest',
    })
    await report(page, 2).getByLabel(texts.report.dateBasis).last().selectOption('stated')
    await tell(page, 3, {
      title: 'Opening of the town hall',
      place: 'zubin potok',
      date: '2023-06-05',
      category: 'statement',
    })
    await report(page, 4)
      .getByRole('combobox', { name: texts.report.of, exact: true })
      .selectOption({ label: texts.report.ofDraft(1, 'Lorry across the road') })
    await report(page, 4).getByLabel(texts.report.stance, { exact: true }).selectOption('denies')
    await page.getByText(texts.outcome.sound).waitFor()

    // What was entered is still there after a reload.
    await page.reload()
    await page.getByText(texts.outcome.sound).waitFor()
    expect(await page.locator('blockquote').allTextContents()).toEqual([
      'a lorry blocked the road in Zvečan on 3 June 2023',
      'In Leposavić a protest passed without incident',
      'the town hall would open again on 5 June 2023',
      'Police denied it',
    ])

    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: texts.outcome.save }).click()
    const file = await readFile(await (await saving).path(), 'utf8')
    expect(soundFindings(file, article)).toEqual([])
    // Nothing but additions and the version: the difference is the editor's own.
    const kept = new Set(file.split('\n').map((line) => line.replace(/,$/, '')))
    const lost = (await readFile('data/incidents.geojson', 'utf8'))
      .split('\n')
      .map((line) => line.replace(/,$/, ''))
      .filter((line) => !kept.has(line))
    expect(lost).toEqual(['  "version": "1.0.0"'])

    site.fail('data/incidents.geojson', { kind: 'instead', body: file })
    await page.goto(`${site.url}#panel=documents&source=s005`)
    await page.getByText('The Example Paper').first().waitFor()
    await page.goto(`${site.url}#incident=i4035`)
    await page.reload()
    await page
      .getByRole('button', { name: /Lorry across the road/ })
      .first()
      .waitFor()
    expect(await page.getByText('Opening of the town hall').count()).toBeGreaterThan(0)
  })

  it('lets words be marked and quoted with the keyboard alone, and takes back a removal', async ({
    open,
  }) => {
    const { page } = await open({ path: 'desk/' })
    await give(page)
    await selectWithKeys(page, 'a lorry')
    await page.keyboard.type('x')
    await page.keyboard.press('Delete')
    expect(await field(page).inputValue()).toBe(article.replaceAll('\r\n', '\n'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await report(page, 1).locator('blockquote').textContent()).toBe('a lorry')
    await report(page, 1).getByRole('button', { name: texts.remove, exact: true }).focus()
    await page.keyboard.press('Enter')
    await report(page, 1).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: texts.undo }).press('Enter')
    expect(await report(page, 1).locator('blockquote').textContent()).toBe('a lorry')
    await page.getByRole('button', { name: texts.forget }).press('Enter')
    await page.reload()
    expect(await page.getByRole('textbox', { name: texts.document.paste }).inputValue()).toBe('')
  })
})
