/** Large type, small windows, no motion, and a chosen incident that nothing covers, on the map that says in the document where it draws. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { english } from '../../src/ui/text/english.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { incidentRows, untilReadable } from './harness/reader.ts'
import { plotOf } from './harness/timelineHand.ts'

const ring = (page: Page) => page.locator('[data-part=rings] circle')

describe.each([
  ['200 %', { width: 640, height: 512 }],
  ['400 %', { width: 320, height: 256 }],
  ['a phone of 320 px', { width: 320, height: 640 }],
] as const)('at %s', (_, viewport) => {
  it.for(['', '#incident=i4015'])('nothing runs out of the page to the side (%s)', async (path, { open }) => {
    const { page } = await open({ viewport, path })
    await untilReadable(page)
    const wide = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }))
    expect(wide.page).toBeLessThanOrEqual(wide.window)
  })
})

describe('in a small window', () => {
  it.for([640, 800, 960])(
    'the title and the search field stand clear of each other (%s px)',
    async (width, { open }) => {
      const { page } = await open({ viewport: { width, height: 700 } })
      await untilReadable(page)
      const title = await page.locator('h1').boundingBox()
      const search = await page.getByRole('combobox', { name: english.search.label }).boundingBox()
      if (!title || !search) throw new Error('the header shows no title or no search')
      const beside = title.x + title.width <= search.x
      const above = title.y + title.height <= search.y
      expect(beside || above, JSON.stringify({ title, search })).toBe(true)
      expect(title.height).toBeLessThan(2.5 * 1.2 * 23)
    },
  )

  it('the legend can be read to its end', async ({ open }) => {
    const { page } = await open({ viewport: { width: 320, height: 640 } })
    await untilReadable(page)
    await page.getByText(english.map.legend, { exact: true }).click()
    const last = page.getByText(english.map.disputed, { exact: true }).first()
    await last.scrollIntoViewIfNeeded()
    const seen = await last.evaluate((line) => {
      const { left, top, width, height } = line.getBoundingClientRect()
      return line.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    })
    expect(seen).toBe(true)
  })
})

describe('without motion', () => {
  it('the axis is another at once', async ({ open }) => {
    const { page } = await open({ reducedMotion: 'reduce', windsClock: true })
    await untilReadable(page)
    const places = (plot: Element): string =>
      [...plot.querySelectorAll('svg path[data-row]')].map((mark) => mark.getAttribute('transform')).join()
    const folded = await plotOf(page).evaluate(places)
    await page.getByRole('button', { name: english.timeline.linear, exact: true }).click()
    const linear = await plotOf(page).evaluate(places)
    await page.clock.runFor(400)
    expect(linear).not.toBe(folded)
    expect(await plotOf(page).evaluate(places)).toBe(linear)
  })
})

describe('what is pointed at', () => {
  it('answers on map, timeline and list within one frame', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    await page.locator('[data-part=incidents] > g').first().waitFor({ state: 'attached' })
    const answers = await incidentRows(page)
      .nth(3)
      .evaluate(
        (item) =>
          new Promise<unknown>((resolve) => {
            requestAnimationFrame(() => {
              item.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }))
              requestAnimationFrame(() => {
                const row = item.getAttribute('data-row')
                const lit = document.querySelector(`[data-part=timeline] circle[data-row="${row}"]`)
                resolve({
                  list: item.hasAttribute('data-lit'),
                  timeline: lit?.checkVisibility() ?? false,
                  map: document.querySelectorAll('[data-part=rings] circle').length > 0,
                })
              })
            })
          }),
      )
    expect(answers).toEqual({ list: true, timeline: true, map: true })
  })
})

describe.each([
  ['a desk', { width: 1440, height: 900 }],
  ['a tablet with its drawer', { width: 1024, height: 768 }],
  ['a phone with its sheet', { width: 390, height: 844 }],
] as const)('on %s', (_, viewport) => {
  it('a chosen incident is never under a panel', async ({ open }) => {
    const { page } = await open({ viewport })
    await untilReadable(page)
    const next = page.getByRole('button', { name: english.timeline.nextIncident })
    const covered: string[] = []
    for (let step = 0; step < 20; step++) {
      await next.click()
      if ((await ring(page).count()) === 0) continue
      // A candidate may lie elsewhere: one of the rings is in sight.
      const free = await ring(page).evaluateAll((rings) =>
        rings.some((circle) => {
          const { left, top, width, height } = circle.getBoundingClientRect()
          const over = document.elementFromPoint(left + width / 2, top + height / 2)
          return over?.closest('[data-part=map] > section') != null
        }),
      )
      if (!free) covered.push(page.url())
    }
    expect(covered).toEqual([])
  })
})
