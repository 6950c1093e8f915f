/** The page under a finger, on a phone: nothing that a mouse or a key can do is out of its reach. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { english } from '../../src/ui/text/english.ts'
import { incidentCalled } from '../fixtures/theDataset.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { fingers, middleOf, type Point } from './harness/fingers.ts'
import { patient } from './harness/inArticle.ts'
import { openIncidents, untilDrawn, untilReadable } from './harness/reader.ts'
import { plotOf, timelineMark, windowHandle } from './harness/timelineHand.ts'

const phone = { viewport: { width: 390, height: 844 }, touch: true } as const

async function alongPlot(page: Page): Promise<(share: number) => Point> {
  const box = await plotOf(page).boundingBox()
  if (!box) throw new Error('the timeline is not on the page')
  return (share) => ({ x: box.x + share * box.width, y: box.y + box.height / 2 })
}

describe('with a finger', () => {
  it('a reader taps a symbol of the map and one of the timeline', async ({ open }) => {
    const { page } = await open({ ...phone, path: '#from=2023-05-26&to=2023-05-29' })
    await untilReadable(page)
    const { row, incident } = incidentCalled('i4015')
    const symbols = page.locator('[data-part=incidents] > g > *')
    await symbols.first().waitFor({ state: 'attached' })
    // The sentence on the missing WebGL 2 pushes the map down when it comes.
    await untilDrawn(page)
    // One that is in the window and in sight, with nothing over it: a finger's tap slips to a button nearby.
    const place = await symbols.evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility())
        .map((element) => element.getBoundingClientRect())
        .map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))
        .find(({ x, y }) =>
          [-20, 0, 20].every((aside) => {
            const over = document.elementFromPoint(x + aside, y)
            return over?.closest('[data-part=map] > section') != null && !over.closest('button')
          }),
        ),
    )
    if (!place) throw new Error('no symbol is in sight')
    await page.touchscreen.tap(place.x, place.y)
    await expect.poll(() => openIncidents(page), patient).toHaveLength(1)
    const mark = middleOf(await timelineMark(page, row).boundingBox())
    await page.touchscreen.tap(mark.x, mark.y)
    await expect
      .poll(async () => (await openIncidents(page)).join(), patient)
      .toContain(incident.title['en'] ?? 'a title')
  })

  it('a reader draws a window, pulls its end, and pinches the axis', async ({ open }) => {
    const { page } = await open(phone)
    await untilReadable(page)
    const at = await alongPlot(page)
    await fingers(page, [[at(0.3), at(0.6)]])
    await expect.poll(() => page.url(), patient).toMatch(/from=.*to=/)
    const end = windowHandle(page, 'end')
    const before = Number(await end.getAttribute('aria-valuenow'))
    const grip = middleOf(await end.boundingBox())
    await fingers(page, [[grip, { ...grip, x: grip.x + 60 }]])
    await expect
      .poll(async () => Number(await end.getAttribute('aria-valuenow')), patient)
      .toBeGreaterThan(before)

    const fit = page.getByRole('button', { name: english.timeline.fit, includeHidden: true })
    const window = page.url()
    expect(await fit.isEnabled()).toBe(false)
    await fingers(page, [
      [at(0.45), at(0.2)],
      [at(0.55), at(0.8)],
    ])
    await expect.poll(() => fit.isEnabled(), patient).toBe(true)
    expect(page.url()).toBe(window)
  })

  it('a reader pulls the sheet up and down again', async ({ open }) => {
    const { page } = await open(phone)
    await untilReadable(page)
    const sheet = page.locator('[data-sheet]')
    const pull = async (name: string, y: number): Promise<void> => {
      const handle = middleOf(await page.getByRole('button', { name }).boundingBox())
      await fingers(page, [[handle, { ...handle, y: handle.y + y }]])
    }
    expect(await sheet.getAttribute('data-sheet')).toBe('half')
    await pull(english.panel.pullUp, -200)
    await expect.poll(() => sheet.getAttribute('data-sheet'), patient).toBe('full')
    await pull(english.panel.pullDown, 200)
    await expect.poll(() => sheet.getAttribute('data-sheet'), patient).toBe('half')
  })

  it('a reader finds map and timeline buttons large enough: 44 px', async ({ open }) => {
    const { page } = await open(phone)
    await untilReadable(page)
    await page.getByRole('button', { name: english.map.showTools }).tap()
    await page.getByRole('button', { name: english.timeline.more, exact: true }).tap()
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          '[data-part] button, [data-part] summary, [data-part] input',
        ),
      ]
        // Names of places and stretches have buttons of full size that do the same.
        .filter((control) => control.checkVisibility() && !control.matches('[data-lines], [data-lit]'))
        .flatMap((control) => {
          const { width, height } = control.getBoundingClientRect()
          const name = control.ariaLabel ?? control.textContent
          return width >= 43.5 && height >= 43.5 ? [] : [`${name}: ${width} × ${height}`]
        }),
    )
    expect(small).toEqual([])
  })
})
