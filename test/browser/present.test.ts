/** A lesson as it is given: with a clicker, from a link, with a screen that can be made black. */

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { lessonTexts } from '../../src/ui/lesson/lessonTexts.ts'
import { presentTexts } from '../../src/ui/present/presentTexts.ts'
import { noticeTexts } from '../../src/ui/shell/noticeTexts.ts'
import { english } from '../../src/ui/text/english.ts'
import { incidentCalled, theDataset } from '../fixtures/theDataset.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { untilReadable } from './harness/reader.ts'

const texts = presentTexts.en
const own = lessonTexts.en
const lesson = theDataset.episodes.find(({ id }) => id === 'buildings-2023')
if (!lesson) throw new Error('the dataset has no such lesson')
const { steps } = lesson
const stepTitle = (number: number): string => steps[number - 1]?.title['en'] ?? ''

const heading = (page: Page) => page.locator('[data-card] h1')
const untilStep = (page: Page, number: number) =>
  page.locator('[data-card] h1', { hasText: stepTitle(number) }).waitFor()
const card = (page: Page) => page.locator('[data-card]')
/** The document goes on to hold the header; a lesson hides it. */
const header = (page: Page) => page.locator('header')

describe('a lesson', () => {
  it('is given from start to end with the two keys of a clicker, and leaves the reader where she was', async ({
    open,
  }) => {
    const { page } = await open({ path: '#from=2022-07-31&to=2022-08-02&incident=i3003' })
    await untilReadable(page)
    const before = page.url()
    await page.getByRole('button', { name: english.header.present, exact: true }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: lesson.title['en'] ?? '' })
      .click()
    await untilStep(page, 1)
    expect(await header(page).isVisible()).toBe(false)

    const visited: string[] = [stepTitle(1)]
    const presses = steps.reduce((sum, { reveal }) => sum + reveal.length, steps.length - 1)
    for (let press = 0; press < presses; press++) {
      await page.keyboard.press('PageDown')
      const title = await heading(page).innerText()
      if (title !== visited.at(-1)) visited.push(title)
    }
    expect(visited).toEqual(steps.map(({ title }) => title['en']))
    // Everything of the last step has been told, and there is nowhere further to go.
    await page.keyboard.press('PageDown')
    await untilStep(page, steps.length)
    expect(await page.getByRole('button', { name: texts.show, exact: true }).count()).toBe(0)

    await page.keyboard.press('PageUp')
    await page.keyboard.press('Home')
    await untilStep(page, 1)
    await page.keyboard.press('End')
    await untilStep(page, steps.length)
    await page.keyboard.press('Escape')
    await header(page).waitFor()
    expect(withoutCamera(page.url())).toEqual(withoutCamera(before))
  })

  it('reads the words before it says whose they are, and tells other reporting last', async ({ open }) => {
    const { page } = await open({ path: '#lesson=buildings-2023&step=8' })
    await untilStep(page, 8)
    const { incident } = incidentCalled('i4026')
    const quote = theDataset.excerpts.get(incident.reports[0]?.excerpt ?? '')?.selector[0].exact ?? ''
    expect(steps[7]?.reveal).toEqual(['speaker', 'source', 'checks'])
    const publisher = theDataset.sources.get(incident.reports[0]?.source ?? '')?.publisher ?? ''
    const [check] = theDataset.checksOf('i4026')
    const told = async () => {
      const words = await card(page).innerText()
      return [quote, publisher, check?.text['en'] ?? ''].map((part) => words.includes(part))
    }
    expect(await told()).toEqual([true, false, false])
    await page.keyboard.press('PageDown')
    expect(await told()).toEqual([true, false, false])
    await page.keyboard.press('PageDown')
    expect(await told()).toEqual([true, true, false])
    await page.keyboard.press('PageDown')
    expect(await told()).toEqual([true, true, true])
    // Back takes the last telling back before it takes the step back.
    await page.keyboard.press('PageUp')
    expect(await told()).toEqual([true, true, false])
  })

  it('goes black and comes back without moving on', async ({ open }) => {
    const { page } = await open({ path: '#lesson=buildings-2023&step=2' })
    await untilStep(page, 2)
    const black = page.getByRole('button', { name: texts.leaveBlack })
    for (const key of ['.', 'b']) {
      await page.keyboard.press(key)
      expect(await black.boundingBox()).toEqual({ x: 0, y: 0, width: 1440, height: 900 })
      await page.keyboard.press('PageDown')
      await black.waitFor({ state: 'detached' })
      await untilStep(page, 2)
    }
  })

  it('opens at the step a link names, jumps to any other, and Back returns', async ({ open }) => {
    const { page } = await open({ path: '#lesson=buildings-2023&step=5' })
    await untilStep(page, 5)
    await page.getByRole('button', { name: texts.stepNamed(8, stepTitle(8)) }).click()
    await untilStep(page, 8)
    expect(new URL(page.url()).hash).toContain('step=8')
    expect(new URL(page.url()).hash).toContain(`incident=${steps[7]?.view.incident}`)
    const link = new URL(page.url()).hash
    await page.goBack()
    await untilStep(page, 5)
    const copied = await open({ path: link })
    await untilStep(copied.page, 8)
  })

  it('that nobody has is said, and the map is shown', async ({ open }) => {
    const { page } = await open({ path: '#lesson=never-given&step=2' })
    await untilReadable(page)
    await page.getByText(noticeTexts.en.missing('lesson', 'never-given')).waitFor()
    expect(await header(page).isVisible()).toBe(true)
  })

  it('is set in type for the back of the room', async ({ open }) => {
    const { page } = await open({
      path: '#lesson=buildings-2023&step=5',
      viewport: { width: 1280, height: 720 },
    })
    await untilStep(page, 5)
    const sizes = await card(page)
      .locator('p:not(:first-child), blockquote')
      .evaluateAll((parts) => parts.map((part) => Number.parseFloat(getComputedStyle(part).fontSize)))
    expect(sizes.length).toBeGreaterThan(1)
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(28)
  })
})

describe('a lesson of one’s own', () => {
  it('is recorded, saved, opened again, given, and carried in a link', async ({ open }) => {
    const { page } = await open({ path: '#from=2023-05-26&to=2023-05-26&incident=i4008&category=police' })
    await untilReadable(page)
    const present = page.getByRole('button', { name: english.header.present, exact: true })
    const record = page.getByRole('button', { name: own.record })
    await present.click()
    await record.click()
    await page.getByRole('textbox', { name: own.text, exact: true }).fill('Three towns are named.')
    await page.getByLabel(own.reveals.speaker, { exact: true }).check()
    await record.click()
    await page.getByRole('textbox', { name: own.stepTitle, exact: true }).fill('The second')
    await page.getByRole('button', { name: own.up, exact: true }).click()

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: own.save }).click()
    const path = await (await download).path()
    const saved = readFileSync(path, 'utf8')
    const steps = JSON.parse(saved).steps as { title: { en: string }; reveal: string[]; view: object }[]
    expect(steps.map(({ title }) => title.en)).toEqual([
      'The second',
      incidentCalled('i4008').incident.title['en'],
    ])
    expect(steps[1]?.reveal).toEqual(['speaker'])
    expect(steps[1]?.view).toMatchObject({
      window: { from: '2023-05-26', to: '2023-05-26' },
      incident: 'i4008',
      filter: { groups: ['police'] },
    })
    await page.getByRole('button', { name: own.copy }).click()
    await page.getByText(own.copied).waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())

    // A reload does not lose the draft; discarded, it is gone until its file is opened.
    await page.reload()
    await untilReadable(page)
    await present.click()
    await page.getByRole('button', { name: own.discard }).click()
    await page.getByLabel(own.open).setInputFiles({
      name: 'broken.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"steps": ['),
    })
    expect(await page.getByRole('alert').innerText()).toContain('This is no JSON')
    await page.getByLabel(own.open).setInputFiles(path)
    await page.getByRole('button', { name: own.present, exact: true }).click()
    await heading(page).filter({ hasText: 'The second' }).waitFor()
    await page.keyboard.press('PageDown')
    await card(page).getByText('Three towns are named.').waitFor()

    const other = await open({ path: new URL(link).hash })
    await heading(other.page).filter({ hasText: 'The second' }).waitFor()
    await other.page.keyboard.press('PageDown')
    await card(other.page).getByText('Three towns are named.').waitFor()
  })
})

/** What an address says beside the camera, which the map adds when it has found its place, and the version. */
const withoutCamera = (address: string): Record<string, string> => {
  const { map, data, ...members } = Object.fromEntries(new URLSearchParams(new URL(address).hash.slice(1)))
  return members
}
