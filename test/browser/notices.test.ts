/** Notices beside whatever else is on the page: they can be read and dismissed, and leave the rest its room. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { presentTexts } from '../../src/ui/present/presentTexts.ts'
import { noticeTexts } from '../../src/ui/shell/noticeTexts.ts'
import { theDataset } from '../fixtures/theDataset.ts'
import { browserTest as it, liveTest } from './harness/browserTest.ts'
import { patient } from './harness/inArticle.ts'
import { untilReadable } from './harness/reader.ts'

const texts = presentTexts.en
const notices = noticeTexts.en

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const
const states = [
  { called: 'the page', hash: 'axis=folded', there: 'li[data-row]' },
  {
    called: 'an open incident',
    hash: 'from=2023-05-26&to=2023-05-29&incident=i4009',
    there: 'figure blockquote',
  },
  { called: 'a comparison', hash: 'panel=compare', there: 'table' },
] as const
const linked = '0.9.0'
const ofLink = notices.otherVersion(linked, theDataset.card.version)

/** The parts of the page whose room is looked at; what is not there is left out. */
const parts = {
  map: '[data-part=map]',
  timeline: '[data-part=timeline]',
  panel: '[data-sheet], main > section[data-drawer]',
  step: '[data-card]',
  bar: 'main > nav',
} as const

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The boxes of what is there, when the type has come, which moves things a last time. */
async function boxesAtRest(page: Page): Promise<Record<string, Box>> {
  await page.locator('[data-part=map][data-ready=true]').waitFor()
  return page.evaluate(async (selectors) => {
    await document.fonts.ready
    return Object.fromEntries(
      Object.entries(selectors).flatMap(([name, selector]) => {
        const element = document.querySelector(selector)
        if (!element?.checkVisibility()) return []
        const { x, y, width, height } = element.getBoundingClientRect()
        return [[name, { x, y, width, height }] as const]
      }),
    )
  }, parts)
}

const bar = (page: Page) => page.locator('[data-part=notices]')
const step = (page: Page) => page.locator('[data-card] h1')
const header = (page: Page) => page.locator('header').first()
const asked = (page: Page, count: number) =>
  page.locator('main > nav').getByRole('button', { name: texts.notices(count), exact: true })

/** A notice of the bar, by its words. */
const notice = (page: Page, words: string) => bar(page).locator('> div', { hasText: words })

async function dismiss(page: Page, words: string): Promise<void> {
  await notice(page, words).getByRole('button', { name: notices.dismiss }).click()
  await notice(page, words).waitFor({ state: 'detached' })
}

/** Dismisses what a lesson has to say, in its dialog, which closes after the last one. */
async function dismissAsked(page: Page, count: number): Promise<void> {
  await asked(page, count).click()
  const dialog = page.getByRole('dialog', { name: texts.noticesTitle })
  for (let left = count; left > 0; left--) {
    await expect.poll(() => dialog.getByRole('button', { name: notices.dismiss }).count(), patient).toBe(left)
    await dialog.getByRole('button', { name: notices.dismiss }).first().click()
  }
  await dialog.waitFor({ state: 'hidden' })
}

describe.for(sizes)('at $width × $height a notice', (viewport) => {
  it.for(states)('above $called takes its own height and no more', async ({ hash, there }, { open }) => {
    const { page } = await open({ path: `#${hash}&data=${linked}`, viewport })
    await page.locator(there).first().waitFor({ state: 'attached' })
    await notice(page, ofLink).waitFor()
    await dismiss(page, notices.noWebGl)
    const after = await boxesAtRest(page)
    const { height } = (await bar(page).boundingBox()) ?? { height: 0 }
    await dismiss(page, ofLink)
    const before = await boxesAtRest(page)
    expect(height).toBeGreaterThan(0)
    expect(height).toBeLessThan(viewport.height / 8)
    expect(Object.keys(after)).toEqual(Object.keys(before))
    for (const [name, box] of Object.entries(before)) {
      expect(after[name]?.x, name).toBe(box.x)
      expect(after[name]?.width, name).toBe(box.width)
      expect(after[name]?.height, name).toBeGreaterThanOrEqual(box.height - height - 0.5)
    }
  })

  it.for(['steel-ring-2019', 'buildings-2023'])(
    'takes nothing from the lesson %s',
    async (lesson, { open }) => {
      const { page } = await open({ path: `#lesson=${lesson}&step=2&data=${linked}`, viewport })
      await step(page).waitFor()
      await asked(page, 2).waitFor()
      const beside = await boxesAtRest(page)
      expect(await bar(page).count()).toBe(0)
      await dismissAsked(page, 2)
      expect(beside).toEqual(await boxesAtRest(page))
    },
  )

  liveTest('takes nothing from a lesson with the live map', async ({ open }) => {
    const { page } = await open({ path: `#lesson=steel-ring-2019&step=2&data=${linked}`, viewport })
    await step(page).waitFor()
    await asked(page, 1).waitFor()
    const beside = await boxesAtRest(page)
    expect(await bar(page).count()).toBe(0)
    await dismissAsked(page, 1)
    expect(beside).toEqual(await boxesAtRest(page))
  })
})

describe('in a lesson', () => {
  it('notices are read and dismissed by keyboard, and what is left stands above the page afterwards', async ({
    open,
  }) => {
    const { page } = await open({ path: `#lesson=steel-ring-2019&step=2&data=${linked}` })
    await step(page).waitFor()
    const title = await step(page).innerText()
    await asked(page, 2).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: texts.noticesTitle })
    await dialog.getByText(ofLink).waitFor()
    await dialog.getByText(notices.noWebGl).waitFor()
    // Escape leaves the notices, not the lesson; the focus is where it was.
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await step(page).innerText()).toBe(title)
    expect(await asked(page, 2).evaluate((button) => button === document.activeElement)).toBe(true)

    await page.keyboard.press('Enter')
    const dismiss = dialog.getByRole('button', { name: notices.dismiss })
    await dismiss.first().focus()
    await page.keyboard.press('Enter')
    await dialog.getByText(ofLink).waitFor({ state: 'detached' })
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await asked(page, 1).waitFor()
    await page.keyboard.press('Escape')
    await header(page).waitFor()
    await bar(page).getByText(notices.noWebGl).waitFor()
    expect(await bar(page).getByText(ofLink).count()).toBe(0)
  })

  it('the last notice closes what it was in, and the clicker goes on', async ({ open }) => {
    const { page } = await open({ path: `#lesson=steel-ring-2019&step=2&data=${linked}` })
    await step(page).waitFor()
    await asked(page, 2).click()
    const dialog = page.getByRole('dialog', { name: texts.noticesTitle })
    await dialog.getByRole('button', { name: notices.showChanges }).click()
    await dialog.getByRole('button', { name: notices.hide }).waitFor()
    const buttons = dialog.getByRole('button', { name: notices.dismiss })
    await buttons.first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => buttons.count(), patient).toBe(1)
    await buttons.focus()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    expect(await asked(page, 1).count()).toBe(0)
    await expect
      .poll(() => step(page).evaluate((heading) => heading === document.activeElement), patient)
      .toBe(true)
    await page.keyboard.press('Home')
    await expect.poll(() => new URL(page.url()).hash, patient).toContain('step=1')
  })

  it('a notice that was dismissed comes again with the next link', async ({ open }) => {
    const { page } = await open({ path: `#lesson=steel-ring-2019&step=2&data=${linked}` })
    await step(page).waitFor()
    await dismissAsked(page, 2)
    await asked(page, 1).waitFor({ state: 'detached' })
    await page.evaluate((hash) => {
      location.hash = hash
    }, `lesson=steel-ring-2019&step=3&data=${linked}`)
    await asked(page, 1).waitFor()
  })
})

describe('five notices at once', () => {
  it.for([...sizes, { width: 844, height: 390 }, { width: 390, height: 664 }])(
    'leave map and list in sight at $width × $height, and can all be reached',
    async (viewport, { open }) => {
      const path = `#data=${linked}&axis=bent&panel=kitchen&incident=i999&document=d999&pins=gone-1`
      const { page } = await open({ path, viewport })
      await untilReadable(page)
      await bar(page).getByText(notices.noWebGl).waitFor()
      const rows = bar(page).locator('> div')
      expect(await rows.count()).toBeGreaterThanOrEqual(5)
      const { map, timeline, panel } = await boxesAtRest(page)
      const { height = Number.NaN } = (await bar(page).boundingBox()) ?? {}
      expect(height).toBeLessThanOrEqual(viewport.height * 0.34)
      expect(map?.height).toBeGreaterThanOrEqual(160)
      // Nothing lies over anything else.
      expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThanOrEqual((timeline?.y ?? 0) + 0.5)
      // Below the lowest of them the list is a drawer that is shut.
      if (panel) expect(panel.height).toBeGreaterThanOrEqual(160)
      // One below the other, each with its button in reach.
      const boxes = await rows.evaluateAll((elements) =>
        elements
          .map((element) => element.getBoundingClientRect())
          .map(({ top, bottom }) => ({ top, bottom })),
      )
      for (const [position, { top }] of boxes.entries()) {
        if (position > 0) expect(top).toBeGreaterThanOrEqual((boxes[position - 1]?.bottom ?? 0) - 0.5)
      }
      const before = await rows.count()
      await rows.last().getByRole('button', { name: notices.dismiss }).click()
      await expect.poll(() => rows.count(), patient).toBe(before - 1)
    },
  )
})
