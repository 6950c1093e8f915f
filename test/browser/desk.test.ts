/** An editor adds a document at the desk and saves a file that the app opens and the checks of the data accept. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { deskTexts } from '../../src/ui/desk/deskTexts.ts'
import { datasetText } from '../fixtures/theDataset.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { soundFindings } from './harness/deskFindings.ts'
import type { Visit } from './harness/openPage.ts'
import { violations } from './harness/violations.ts'

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
    const lost = datasetText
      .split('\n')
      .map((line) => line.replace(/,$/, ''))
      .filter((line) => !kept.has(line))
    // Origins are counted anew; only one incident of the frozen file once had as many.
    expect(lost).toEqual(['  "version": "1.0.0"', '        "origins": 5'])

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

  it.for([
    ['is missing', { kind: 'status', status: 404 }, /404/],
    ['is half a file', { kind: 'instead', body: '{"publishers": [' }, /no JSON object/],
  ] as const)(
    'is not there where a part of the file %s: what is saved would lack it',
    async ([, fault, says], { open, site }) => {
      site.fail('data/incidents.supplement.json', fault)
      const { page } = await open({ path: 'desk/', expects: [/404/] })
      await expect.poll(() => page.getByRole('alert').innerText()).toMatch(says)
      expect(await page.getByRole('textbox').count()).toBe(0)
    },
  )

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
    await report(page, 1).getByRole('button', { name: texts.report.remove }).focus()
    await page.keyboard.press('Enter')
    await report(page, 1).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: texts.undo }).press('Enter')
    expect(await report(page, 1).locator('blockquote').textContent()).toBe('a lorry')
    await page.getByRole('button', { name: texts.forget }).press('Enter')
    await page.reload()
    expect(await page.getByRole('textbox', { name: texts.document.paste }).inputValue()).toBe('')
  })
})

describe('the place of an incident at the desk', () => {
  /** A report whose map is open. */
  async function openMap(page: Page) {
    await give(page)
    await quote(page, 'a lorry blocked the road')
    const card = report(page, 1)
    await card.getByRole('button', { name: texts.placeMap.open }).click()
    const map = card.locator('[data-part=point-map]')
    await map.locator('[data-mark=brnjak-crossing]').waitFor()
    return { card, map, place: card.getByRole('combobox', { name: texts.report.place, exact: true }) }
  }

  it('is taken from its mark on the map; where marks lie together it is asked which is meant', async ({
    open,
  }) => {
    const { page } = await open({ path: 'desk/' })
    const { card, map, place } = await openMap(page)
    await map.locator('[data-mark=brnjak-crossing]').click()
    expect(await place.inputValue()).toBe('brnjak-crossing')
    // The town hall is drawn at its town.
    await map.locator('[data-mark=zubin-potok-municipal-building]').click()
    expect(await place.inputValue()).toBe('brnjak-crossing')
    await card.getByRole('button', { name: 'Zubin Potok municipal building' }).click()
    expect(await place.inputValue()).toBe('zubin-potok-municipal-building')
  })

  it('is a new one where the map is pressed or coordinates are typed, with a radius in metres', async ({
    open,
  }) => {
    const { page } = await open({ path: 'desk/' })
    const { card, map, place } = await openMap(page)
    await map.click({ position: { x: 200, y: 60 } })
    await card.getByRole('button', { name: /^New place here: 4\d\.\d+° N, 2\d\.\d+° E$/ }).click()
    const fresh = card.getByRole('group', { name: texts.place.name('') })
    const latitude = fresh.getByLabel(texts.place.latitude)
    const longitude = fresh.getByLabel(texts.place.longitude)
    const pressed = [await latitude.inputValue(), await longitude.inputValue()]
    expect(pressed.join(' ')).toMatch(/^4\d\.\d{2,4} 2\d\.\d{2,4}$/)
    // The editor goes on with its name.
    await fresh.locator('input:focus').waitFor()
    await page.keyboard.type('Žitkovac')
    await expect.poll(() => place.locator('option:checked').innerText()).toBe('Žitkovac')

    const own = card.locator('[data-part=point-map]')
    await own.click({ position: { x: 260, y: 200 } })
    await expect.poll(() => longitude.inputValue()).not.toBe(pressed[1])
    expect(Number(await latitude.inputValue())).toBeLessThan(Number(pressed[0]))
    const disc = own.locator('[data-part=point] circle').first()
    const radius = async (): Promise<number> => Number(await disc.getAttribute('r'))
    const before = await radius()
    await fresh.getByLabel(texts.place.uncertainty).fill('2000')
    await expect.poll(async () => (await radius()) / before).toBeCloseTo(4, 1)

    await latitude.fill('north')
    await fresh.getByText(texts.place.faults.latitude).waitFor()
    expect(await disc.count()).toBe(0)
    // As maps on the web give it: one pair fills both.
    await latitude.fill('42.92, 20.77')
    expect([await latitude.inputValue(), await longitude.inputValue()]).toEqual(['42.92', '20.77'])
    expect(await disc.count()).toBe(1)

    await page.reload()
    expect(await latitude.inputValue()).toBe('42.92')
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: texts.outcome.save }).click()
    const { places } = JSON.parse(await readFile(await (await saving).path(), 'utf8'))
    expect(places.at(-1)).toMatchObject({
      id: 'zitkovac',
      geometry: { type: 'Point', coordinates: [20.77, 42.92] },
      coordinateUncertaintyInMeters: 2000,
    })
  })

  it('can be a new one without a mouse, and goes again', async ({ open }) => {
    const { page } = await open({ path: 'desk/' })
    const { card, place } = await openMap(page)
    await card.getByRole('button', { name: texts.place.add, exact: true }).press('Enter')
    await page.keyboard.type('Žitkovac')
    const fresh = card.getByRole('group', { name: texts.place.name('Žitkovac') })
    await fresh.getByLabel(texts.place.latitude).fill('42.92')
    await fresh.getByText(texts.place.faults.half).waitFor()
    await fresh.getByRole('button', { name: texts.place.remove }).press('Enter')
    expect(await place.inputValue()).toBe('')
    // Back with one key: the focus is on the way back.
    await page.keyboard.press('Enter')
    expect(await fresh.getByLabel(texts.place.latitude).inputValue()).toBe('42.92')
  })
})

describe('axe-core finds nothing wrong with the desk', () => {
  const phone = { viewport: { width: 390, height: 844 }, touch: true } as const
  const visits: Readonly<Record<string, Visit>> = {
    'on a wide screen': {},
    'in the dark': { colorScheme: 'dark' },
    'on a phone': phone,
    'on a phone in the dark': { ...phone, colorScheme: 'dark' },
  }
  it.for(Object.entries(visits))(
    '%s, from the empty page to faults and maps',
    async ([, visit], { open }) => {
      const { page } = await open({ path: 'desk/', reducedMotion: 'reduce', ...visit })
      await page.getByRole('textbox', { name: texts.document.paste }).waitFor()
      expect(await violations(page), 'the start').toEqual([])
      await give(page)
      expect(await violations(page), 'a document').toEqual([])
      await quote(page, 'a lorry blocked the road in Zvečan on 3 June 2023')
      const card = report(page, 1)
      await card.getByRole('button', { name: texts.placeMap.open }).click()
      // A corner of the map, where no place is at any width.
      await card.locator('[data-part=point-map]').click({ position: { x: 12, y: 12 } })
      await card.getByRole('button', { name: /^New place here/ }).click()
      await card.getByRole('button', { name: texts.placeMap.open }).click()
      await page.getByRole('button', { name: texts.agent.add }).click()
      await page.getByText(texts.outcome.ofDocument, { exact: true }).first().waitFor()
      expect(await violations(page), 'an incident with faults').toEqual([])
      await page.getByRole('button', { name: texts.agent.remove }).click()
      await page.getByRole('button', { name: texts.undo }).waitFor()
      expect(await violations(page), 'a removal that can be taken back').toEqual([])
    },
  )
})
