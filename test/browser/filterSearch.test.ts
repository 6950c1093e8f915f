/** Choosing which incidents are wanted, and finding one by any spelling of its place. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { hasFlag, incidentFlag } from '../../src/domain/dataset/incidentIndex.ts'
import { english } from '../../src/ui/text/english.ts'
import { theDataset } from '../fixtures/theDataset.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { nextSample, startAudit, stopAudit } from './harness/frameAudit.ts'
import { patient } from './harness/inArticle.ts'
import { incidentRows, untilDrawn, untilReadable } from './harness/reader.ts'

const { index, incidents, categories, categoryGroups, places } = theDataset

const rowsWhere = (holds: (row: number) => boolean): number[] =>
  Array.from({ length: index.size }, (_, row) => row).filter(holds)
const groupOf = (row: number): string | undefined =>
  categories.find(({ id }) => id === incidents[row]?.category)?.group
/** A place and all that lies around it: what is reported from a town is reported from its municipality. */
function around(id: string | undefined): string[] {
  const place = id === undefined ? undefined : places.get(id)
  return place ? [place.id, ...around(place.within)] : []
}
const isAt = (row: number, place: string): boolean =>
  [incidents[row]?.placeId ?? undefined, ...(incidents[row]?.placeCandidates ?? [])]
    .flatMap(around)
    .includes(place)

/** What list, map and timeline show now. */
async function shownNow(page: Page) {
  await startAudit(page)
  await nextSample(page)
  await nextSample(page)
  const sample = (await stopAudit(page)).samples.at(-1)
  if (!sample) throw new Error('no frame was painted')
  return sample
}

/** Expects exactly these rows in the list, and in map and timeline what of them they can show. */
async function expectShown(page: Page, rows: readonly number[]): Promise<void> {
  await expect.poll(() => incidentRows(page).count(), patient).toBe(rows.length)
  const { list, map, timeline } = await shownNow(page)
  expect(list).toEqual(rows)
  expect(map).toEqual(rows.filter((row) => hasFlag(index, row, incidentFlag.placed)))
  expect(timeline).toEqual(rows.filter((row) => hasFlag(index, row, incidentFlag.dated)))
}

const results = (page: Page) => page.getByRole('listbox').getByRole('option')

const choice = (page: Page, group: string, name: string) =>
  page
    .getByRole('dialog')
    .getByRole('group', { name: group })
    .locator('label')
    .filter({ has: page.getByText(name, { exact: true }) })
const countBeside = async (page: Page, group: string, name: string): Promise<number> =>
  Number((await choice(page, group, name).locator('span').last().innerText()).replace(/\D/g, ''))

const gunfire = categoryGroups.find(({ id }) => id === 'gunfire')?.label['en'] ?? ''
const clash = categoryGroups.find(({ id }) => id === 'clash')?.label['en'] ?? ''
const zvecan = places.get('zvecan')
const groups = english.filter.groups

describe('a filter', () => {
  it('narrows list, map and timeline alike, and counts beforehand what each choice gives', async ({
    open,
  }) => {
    const { page } = await open()
    await untilReadable(page)
    await untilDrawn(page)
    await page.getByRole('button', { name: english.filter.button(0), exact: true }).click()

    const ofGunfire = rowsWhere((row) => groupOf(row) === 'gunfire')
    expect(await countBeside(page, groups.groups, gunfire)).toBe(ofGunfire.length)
    await choice(page, groups.groups, gunfire).getByRole('checkbox').check()
    await expectShown(page, ofGunfire)

    const either = rowsWhere((row) => ['gunfire', 'clash'].includes(groupOf(row) ?? ''))
    await choice(page, groups.groups, clash).getByRole('checkbox').check()
    await expectShown(page, either)

    // The counts of another group are those that the choices made so far would leave.
    const options = page.getByRole('dialog').getByRole('group', { name: groups.places }).locator('label')
    const zvecanChoice = options.filter({ hasText: 'Zveçan' }).filter({ hasNotText: /unicipal/ })
    expect(await zvecanChoice.count()).toBe(1)
    const both = either.filter((row) => isAt(row, zvecan?.id ?? ''))
    expect(both.length).toBeGreaterThan(0)
    expect(await zvecanChoice.locator('span').last().innerText()).toBe(String(both.length))
    await zvecanChoice.getByRole('checkbox').check()
    await expectShown(page, both)
    await page.getByRole('button', { name: english.filter.close, exact: true }).click()
    await page.getByRole('button', { name: english.filter.button(3), exact: true }).waitFor()
  })

  it('reads as a sentence whose parts are taken out one by one; Back puts them in again', async ({
    open,
  }) => {
    const { page } = await open({ path: '#category=gunfire,clash&place=zvecan' })
    await untilReadable(page)
    await untilDrawn(page)
    const panel = page.getByRole('region', { name: english.panel.label })
    const sentence = panel.locator('div', { has: page.getByRole('button', { name: english.filter.clear }) })
    const words = (await sentence.last().innerText()).replaceAll(/\s+/g, ' ')
    expect(words).toContain(english.filter.only)
    const order = [groups.groups, gunfire, clash, groups.places, 'Zvečan'].map((part) => words.indexOf(part))
    expect(order.every((at) => at >= 0)).toBe(true)
    expect(words).toContain(` ${english.filter.or} `)
    expect(words).toContain(`${english.filter.and} `)

    const both = rowsWhere((row) => ['gunfire', 'clash'].includes(groupOf(row) ?? '') && isAt(row, 'zvecan'))
    await expectShown(page, both)
    await page.getByRole('button', { name: english.filter.remove(clash) }).click()
    await expectShown(
      page,
      both.filter((row) => groupOf(row) === 'gunfire'),
    )
    await page.getByRole('button', { name: english.filter.remove(gunfire) }).click()
    await expectShown(
      page,
      rowsWhere((row) => isAt(row, 'zvecan')),
    )
    await page.getByRole('button', { name: english.filter.clear }).click()
    await expectShown(
      page,
      rowsWhere(() => true),
    )

    await page.goBack()
    await page.goBack()
    await page.goBack()
    await expectShown(page, both)
    await page.goForward()
    await expectShown(
      page,
      both.filter((row) => groupOf(row) === 'gunfire'),
    )
  })
})

describe('search', () => {
  it.for(['Zvecan', 'Zvečan', 'Zveçan', 'Звечан', 'Zveçani'])(
    'finds what is reported from Zvečan when “%s” is typed, and marks the words',
    async (spelling, { open }) => {
      const { page } = await open()
      await untilReadable(page)
      const field = page.getByRole('combobox', { name: english.search.label })
      await field.fill(spelling)
      const options = results(page)
      await options.first().waitFor()
      expect(await field.getAttribute('aria-expanded')).toBe('true')
      const first = options.first()
      expect(await first.innerText()).toMatch(/Zve[čç]an/)
      expect((await first.locator('mark').allTextContents()).join(' ')).toMatch(/Zve(c|č|ç|ch)an/i)

      await field.press('ArrowDown')
      const active = await field.getAttribute('aria-activedescendant')
      expect(await first.getAttribute('id')).toBe(active)
      const title = (await first.locator('span > span').first().innerText()).trim()
      await field.press('Enter')
      await page.waitForFunction(() => location.hash.includes('incident='))
      const id = /incident=(\w+)/.exec(page.url())?.[1] ?? ''
      await page.locator(`[data-evidence=${id}]`).waitFor()
      expect(incidents[theDataset.rowOf.get(id) ?? -1]?.title['en']).toBe(title)
    },
  )

  it('finds quoted words, and opens what the window leaves out', async ({ open }) => {
    const { page } = await open({ path: '#from=2019-03-11&to=2019-03-11' })
    await untilReadable(page)
    const field = page.getByRole('combobox', { name: english.search.label })
    await field.fill('stun grenades')
    await results(page).first().waitFor()
    const marked = (await results(page).first().locator('mark').allTextContents()).join(' ')
    expect(marked.toLowerCase()).toContain('grenades')
    await field.press('Enter')
    await page.waitForFunction(() => location.hash.includes('incident='))
    const id = /incident=(\w+)/.exec(page.url())?.[1] ?? ''
    await page.locator(`[data-evidence=${id}]`).waitFor()
  })

  it('says so when nothing is found', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    await page.getByRole('combobox', { name: english.search.label }).fill('Reykjavik qqq')
    await page.getByRole('status').getByText(english.search.none).waitFor()
    expect(await results(page).count()).toBe(0)
  })
})

describe('a list with nothing in it', () => {
  const { list } = english
  const nothing = 'category=gunfire&disputed=disputed&document=s004'
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

  it('says that the filters leave nothing, and removes them', async ({ open }) => {
    const { page } = await open({ path: `#${nothing}` })
    await page.getByText(list.emptyOfFilters).waitFor()
    expect(await button(page, list.allDates).count()).toBe(0)
    await button(page, list.removeFilters).click()
    await expect.poll(() => incidentRows(page).count(), patient).toBe(incidents.length)
  })

  it('says that the window leaves nothing, and shows all dates', async ({ open }) => {
    const { page } = await open({ path: '#from=2020-05-01&to=2020-05-02' })
    await page.getByText(list.emptyOfWindow(false)).waitFor()
    expect(await button(page, list.removeFilters).count()).toBe(0)
    await button(page, list.allDates).click()
    await expect.poll(() => incidentRows(page).count(), patient).toBe(incidents.length)
  })

  it('of the filters and the window together takes away either', async ({ open }) => {
    const { page } = await open({ path: '#from=2020-05-01&to=2020-05-02&category=gunfire' })
    await page.getByText(list.emptyOfWindow(true)).waitFor()
    await button(page, list.removeFilters).click()
    await page.getByText(list.emptyOfWindow(false)).waitFor()
    await page.goBack()
    await page.getByText(list.emptyOfWindow(true)).waitFor()
    await button(page, list.allDates).click()
    await expect.poll(() => incidentRows(page).count(), patient).toBeGreaterThan(0)
  })
})
