/** The newcomer's walk: what the app is for, done once from the first look to the link that somebody else opens. */

import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { documentTexts } from '../../../src/ui/documents/documentTexts.ts'
import { english } from '../../../src/ui/text/english.ts'
import { incidentCalled, theDataset } from '../../fixtures/theDataset.ts'
import { liveTest as it } from '../harness/browserTest.ts'
import { incidentRows, openIncidents, untilDrawn, untilReadable } from '../harness/reader.ts'
import { dragAlong, timelineMark, windowHandle } from '../harness/timelineHand.ts'

/** What a reader would call the same view. */
const viewOf = async (page: Page) => ({
  window: await Promise.all(
    (['start', 'end'] as const).map((edge) => windowHandle(page, edge).getAttribute('aria-valuetext')),
  ),
  open: await openIncidents(page),
  rows: await incidentRows(page).count(),
  camera: /[#&]map=([^&]*)/.exec(page.url())?.[1],
})

const everyone = theDataset.index.size

describe('a newcomer', () => {
  it('draws a window, clicks a mark, reads the words, and sends a link that shows another the same', async ({
    open,
  }) => {
    const { page } = await open()
    await untilReadable(page)
    await untilDrawn(page)
    expect(await incidentRows(page).count()).toBe(everyone)

    await dragAlong(page, 0.72, 0.985, { steps: 12 })
    await page.waitForFunction(() => location.hash.includes('from='))
    const inWindow = await incidentRows(page).count()
    expect(inWindow).toBeGreaterThan(0)
    expect(inWindow).toBeLessThan(everyone)

    const { incident, row } = incidentCalled('i4015')
    await timelineMark(page, row).scrollIntoViewIfNeeded()
    const mark = await timelineMark(page, row).boundingBox()
    if (!mark) throw new Error('the incident has no mark')
    await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2)
    const evidence = page.locator(`[data-evidence=${incident.id}]`)
    await evidence.waitFor()
    const [report] = incident.reports
    const exact = theDataset.excerpts.get(report?.excerpt ?? '')?.selector[0].exact ?? ''
    expect(await evidence.locator('blockquote mark').first().textContent()).toBe(exact)

    // The camera is part of what is sent.
    await page.getByRole('button', { name: english.map.zoomIn, exact: true }).click()
    await page.waitForFunction(() => location.hash.includes('map='))
    await evidence.locator('button', { hasText: english.header.copyLink }).click()
    await evidence.getByRole('button', { name: english.header.linkCopied }).waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toBe(page.url())
    const sent = await viewOf(page)

    const other = await open({ path: new URL(link).hash })
    await untilReadable(other.page)
    await untilDrawn(other.page)
    expect(await viewOf(other.page)).toEqual(sent)

    await page.reload()
    await untilReadable(page)
    await untilDrawn(page)
    expect(await viewOf(page)).toEqual(sent)

    // Back closes the incident; the window, which a drag has set, stays.
    await page.goBack()
    await expect.poll(() => openIncidents(page), { timeout: 60_000 }).toEqual([])
    expect(await incidentRows(page).count()).toBe(inWindow)
  })

  it('clicks a symbol on the map, and the list shows what was reported there', async ({ open }) => {
    const { page } = await open({ path: '#from=2023-05-26&to=2023-05-29' })
    await untilReadable(page)
    await untilDrawn(page)
    const label = page.locator('[data-part=map] > section button[data-side]', { hasText: 'Zubin Potok' })
    await label.first().click()
    const { incident } = incidentCalled('i4015')
    const title = incident.title['en'] ?? ''
    const card = page.locator('[data-part=map]').getByRole('region', { name: /Zubin Potok/ })
    await card.getByRole('button', { name: title }).click()
    await page.locator(`[data-evidence=${incident.id}]`).waitFor()
    expect((await openIncidents(page)).join()).toContain(title)
    await card.getByRole('button', { name: english.map.close }).click()
    expect(await card.count()).toBe(0)

    // A click of the mouse where the symbols of a place stand opens one of them.
    await page.goBack()
    await expect.poll(() => openIncidents(page), { timeout: 60_000 }).toEqual([])
    const box = await label.first().boundingBox()
    if (!box) throw new Error('the place has no name on the map')
    const hovered = await pointWithSymbol(page, box)
    await page.mouse.click(hovered.x, hovered.y)
    await expect.poll(() => page.url(), { timeout: 60_000 }).toContain('incident=')
    expect(await openIncidents(page)).toHaveLength(1)
  })

  it('goes back step by step: the tab, the incident stepped to, the incident before it', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    const next = page.getByRole('button', { name: english.timeline.nextIncident })
    await next.click()
    const [first] = await openIncidents(page)
    await next.click()
    const [second] = await openIncidents(page)
    expect(second).not.toBe(first)
    await page.getByRole('button', { name: english.panel.documents, exact: true }).click()
    await page.getByText(documentTexts.en.intro).waitFor()

    await page.goBack()
    await expect.poll(() => openIncidents(page), { timeout: 60_000 }).toEqual([second])
    await page.goBack()
    await expect.poll(() => openIncidents(page), { timeout: 60_000 }).toEqual([first])
    await page.goBack()
    await expect.poll(() => openIncidents(page), { timeout: 60_000 }).toEqual([])
  })

  it('steps to an incident outside of the window, and Back returns to the window as it was', async ({
    open,
  }) => {
    const { page } = await open({ path: '#from=2019-03-11&to=2019-03-11&incident=i1001' })
    await untilReadable(page)
    const before = await viewOf(page)
    await untilDrawn(page)
    const next = page.getByRole('button', { name: english.timeline.nextIncident })
    const steps: object[] = []
    const windowNow = async (): Promise<string> => JSON.stringify((await viewOf(page)).window)
    while ((await windowNow()) === JSON.stringify(before.window) && steps.length < 40) {
      steps.push((await viewOf(page)).open)
      await next.click()
    }
    expect(await windowNow()).not.toBe(JSON.stringify(before.window))
    expect(await openIncidents(page)).toHaveLength(1)
    for (const step of steps.reverse()) {
      await page.goBack()
      await expect.poll(() => openIncidents(page), { timeout: 60_000 }).toEqual(step)
      expect(await windowNow()).toBe(JSON.stringify(before.window))
    }
    expect((await viewOf(page)).rows).toBe(before.rows)
  })

  it.for(['', '&map=9.80/42.9100/20.8200'])(
    'comes back from a lesson to the map as it was, begun from “%s”',
    async (camera, { open }) => {
      const path = `#from=2023-05-26&to=2023-05-29&incident=i4015${camera}`
      /** The address has the camera when the reader has moved the map. */
      const cameraOf = async (page: Page): Promise<string | undefined> => {
        await untilDrawn(page)
        const before = page.url()
        await page.getByRole('button', { name: english.map.zoomIn, exact: true }).click()
        await page.waitForFunction((address) => location.href !== address, before)
        return (await viewOf(page)).camera
      }
      const { page } = await open({ path })
      await untilDrawn(page)
      const address = page.url()
      await page.getByRole('button', { name: english.header.present, exact: true }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /buildings/ })
        .first()
        .click()
      await page.locator('[data-card]').waitFor()
      await untilDrawn(page)
      await page.keyboard.press('Escape')
      await page.locator('[data-card]').waitFor({ state: 'detached' })
      await untilDrawn(page)
      expect(page.url().replace(/&data=[^&]*/, '')).toBe(address.replace(/&data=[^&]*/, ''))
      const beside = await open({ path })
      expect(await cameraOf(page)).toBe(await cameraOf(beside.page))
    },
  )
})

/** A point around a place's name at which the pointer says that there is an incident. */
async function pointWithSymbol(
  page: Page,
  name: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<{ x: number; y: number }> {
  for (let y = name.y - 42; y < name.y + name.height + 42; y += 6) {
    for (let x = name.x - 42; x < name.x + name.width + 42; x += 12) {
      const isName = y > name.y && y < name.y + name.height && x > name.x && x < name.x + name.width
      if (isName) continue
      await page.mouse.move(x, y)
      if ((await page.locator('li[data-row][data-lit]').count()) > 0) return { x, y }
    }
  }
  throw new Error('no point of the map answers to the pointer')
}
