import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { aboutTexts } from '../../src/ui/about/aboutTexts.ts'
import { noticeTexts } from '../../src/ui/shell/noticeTexts.ts'
import { english } from '../../src/ui/text/english.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { incidentButton, openIncidents, untilReadable } from './harness/reader.ts'

/** Addresses with the words about what of each cannot be followed: one for every parameter. */
const { unreadable, missing } = noticeTexts.en
const unfollowed = [
  ['nonsense', unreadable('nonsense')],
  ['from=2023-13-45&to=yesterday', unreadable('from, to')],
  ['incident=no-such-incident', missing('incident', 'no-such-incident')],
  ['source=no-such-document', missing('source', 'no-such-document')],
  ['panel=kitchen', unreadable('panel')],
  ['axis=round', unreadable('axis')],
  ['extents=some', unreadable('extents')],
  ['category=nosuch,police', missing('category', 'nosuch')],
  ['place=nosuch', missing('place', 'nosuch')],
  ['document=s999', missing('document', 's999')],
  ['speaker=nosuch', missing('speaker', 'nosuch')],
  ['precision=second', unreadable('precision')],
  ['origins=three', unreadable('origins')],
  ['disputed=perhaps', unreadable('disputed')],
  ['pins=gone-1', missing('pins', 'gone-1')],
  ['compare=s999,s000', missing('compare', 's999')],
  ['compare=s002,-&episode=nosuch', missing('episode', 'nosuch')],
  ['lesson=never-given&step=2', missing('lesson', 'never-given')],
  ['map=north/pole/99', unreadable('map')],
  ['data=0.0.1', '0.0.1'],
  ['about=nosuch', unreadable('about')],
  ['%E0%A4%A&&&==&incident=<script>', 'incident'],
  ['lesson=buildings-2023&step=999', missing('step', '999')],
] as const

const patiently = { timeout: 60_000 }
const notices = (page: Page): Locator => page.locator('[data-part=notices]')
const says = (page: Page, words: string): Promise<void> =>
  expect.poll(() => notices(page).innerText(), patiently).toContain(words)

/** As a reader who writes it into the address bar: the page stays, only what stands behind the `#` changes. */
const type = (page: Page, hash: string): Promise<void> =>
  page.evaluate((typed) => {
    location.hash = typed
  }, hash)

describe('the address', () => {
  it('holds the selected incident: a reload, a pasted link and Back lead to it and from it', async ({
    open,
  }) => {
    const { page } = await open()
    await untilReadable(page)
    await incidentButton(page, 3).click()
    await page.waitForFunction(() => location.hash.includes('incident='))
    const [title] = await openIncidents(page)
    const link = page.url()

    await page.reload()
    await untilReadable(page)
    expect(await openIncidents(page)).toEqual([title])

    const pasted = await open({ path: new URL(link).hash })
    await untilReadable(pasted.page)
    expect(await openIncidents(pasted.page)).toEqual([title])
    expect(pasted.page.url()).toBe(link)

    await page.goBack()
    await page.waitForFunction(() => !location.hash.includes('incident='))
    expect(await openIncidents(page)).toEqual([])
    await page.goForward()
    await page.waitForFunction(() => location.hash.includes('incident='))
    expect(await openIncidents(page)).toEqual([title])
  })

  it('is undone step by step: Back closes what was opened last', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    await incidentButton(page, 1).click()
    const [first] = await openIncidents(page)
    await incidentButton(page, 5).click()
    const [second] = await openIncidents(page)
    expect(second).not.toBe(first)
    await page.goBack()
    await expect.poll(() => openIncidents(page), { timeout: 60_000 }).toEqual([first])
    await page.goBack()
    await expect.poll(() => openIncidents(page), { timeout: 60_000 }).toEqual([])
  })

  it('says what of it could not be followed, however it came: opened, typed, or by Back', async ({
    open,
  }) => {
    const [first, ...typed] = unfollowed
    const { page } = await open({ path: `#${first[0]}` })
    await untilReadable(page)
    await says(page, first[1])
    for (const [hash, words] of typed) {
      await type(page, hash)
      await says(page, words)
    }
    for (const [, words] of unfollowed.toReversed().slice(1)) {
      await page.goBack()
      await says(page, words)
    }
    await type(page, 'axis=linear')
    await expect.poll(() => notices(page).innerText(), patiently).not.toContain('left out')
  })

  it('says so again after its note was dismissed', async ({ open }) => {
    const { page } = await open({ path: '#panel=kitchen' })
    await untilReadable(page)
    const words = notices(page).getByText(noticeTexts.en.unreadable('panel'))
    const note = notices(page).locator('> div', { hasText: noticeTexts.en.unreadable('panel') })
    await note.getByRole('button', { name: noticeTexts.en.dismiss }).click()
    await words.waitFor({ state: 'detached' })
    await type(page, 'panel=cellar')
    await words.waitFor()
  })

  it('opens About at the section that is asked for, also when it is typed', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    await type(page, 'about=rules')
    await page.getByRole('dialog').getByRole('heading', { name: aboutTexts.en.headings.rules }).waitFor()
  })

  it('keeps what is sound beside what is not', async ({ open }) => {
    const { page } = await open({ path: '#from=2023-05-26&to=2023-05-26&map=nowhere&panel=documents' })
    await page.getByRole('button', { name: english.panel.documents, exact: true, pressed: true }).waitFor()
    await page.getByRole('button', { name: english.panel.incidents, exact: true }).click()
    await untilReadable(page)
    const days = await page.getByRole('heading', { level: 3 }).allInnerTexts()
    expect(days.filter((day) => day.includes('2023'))).not.toEqual([])
    expect(days.filter((day) => /20(19|22)/.test(day))).toEqual([])
  })
})
