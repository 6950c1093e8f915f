/** Any newsroom's file of thousands of plain features: the page keeps in it only what can be seen. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { hasFlag, incidentFlag } from '../../src/domain/dataset/incidentIndex.ts'
import { incidentsIn } from '../../src/domain/dataset/incidentSet.ts'
import { timeOrder } from '../../src/domain/dataset/timeOrder.ts'
import { windowOf } from '../../src/format/link/civilWindow.ts'
import { english } from '../../src/ui/text/english.ts'
import { seededRandom } from '../bench/random.ts'
import { datasetOf, datasetPath } from '../fixtures/theDataset.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { nextSample, startAudit, stopAudit } from './harness/frameAudit.ts'
import { incidentRows, openIncidents, untilDrawn, untilReadable } from './harness/reader.ts'
import type { Site } from './harness/site.ts'
import { plotOf } from './harness/timelineHand.ts'

const size = 2000

/** Two thousand features at eighty places in three years; some without a place, some without a date. */
const text = ((): string => {
  const random = seededRandom(2019)
  const spots = Array.from({ length: 80 }, () => [20.4 + random() * 0.9, 42.6 + random() * 0.6])
  const features = Array.from({ length: size }, (_, position) => {
    const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(random() * 1095))).toISOString().slice(0, 10)
    const spot = spots[Math.floor(random() ** 2 * spots.length)]
    const properties = { name: `Report ${position}`, ...(position % 50 === 7 ? {} : { date: day }) }
    const geometry = position % 40 === 3 ? null : { type: 'Point', coordinates: spot }
    return { type: 'Feature', id: `f${position}`, properties, geometry }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
})()

const dataset = datasetOf(text)
const { index, zone } = dataset
const order = timeOrder(index)
const second = windowOf({ year: 2021, month: 1, day: 1 }, { year: 2021, month: 12, day: 31 }, zone)
if (!second) throw new Error('no window')
const set = incidentsIn(order, second)
const inWindow = Array.from({ length: set.size }, (_, position) => set.rowAt(position)).sort((a, b) => a - b)
const inSecondYear = '#from=2021-01-01&to=2021-12-31'

const serve = (site: Site): void => site.fail(datasetPath, { kind: 'instead', body: text })

const scroller = (page: Page) => page.locator('[data-scroller]')

describe('two thousand incidents', () => {
  it('are all told of and all counted, and few of them stand in the page', async ({ open, site }) => {
    serve(site)
    const { page } = await open()
    await untilReadable(page)
    const held = await incidentRows(page).count()
    expect(held).toBeGreaterThan(5)
    expect(held).toBeLessThan(60)
    const first = incidentRows(page).first()
    expect(await first.getAttribute('aria-setsize')).toBe(String(size))
    expect(await first.getAttribute('aria-posinset')).toBe('1')
    const status = page.locator('[data-status]')
    expect(await status.innerText()).toContain(english.status(size, size, 0))
  })

  it('scroll from the first to the last without a gap', async ({ open, site }) => {
    serve(site)
    const { page } = await open()
    await untilReadable(page)
    const positions = (): Promise<number[]> =>
      incidentRows(page).evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-posinset'))))
    for (const share of [0.25, 0.5, 0.75, 1]) {
      await scroller(page).evaluate((element, to) => {
        element.scrollTop = to * (element.scrollHeight - element.clientHeight)
      }, share)
      const shownAt = Math.round(share * size)
      await expect
        .poll(async () => Math.max(...(await positions())), { timeout: 60_000 })
        .toBeGreaterThan(shownAt - 20)
      const now = await positions()
      expect(now).toEqual(now.map((_, offset) => (now[0] ?? 0) + offset))
      // What is in sight is filled from its upper to its lower edge.
      const box = await scroller(page).boundingBox()
      const rows = await incidentRows(page).evaluateAll((all) =>
        all.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
      )
      if (!box) throw new Error('the list is not on the page')
      expect(Math.min(...rows.map(({ top }) => top))).toBeLessThanOrEqual(box.y + 60)
      expect(Math.max(...rows.map(({ bottom }) => bottom))).toBeGreaterThanOrEqual(box.y + box.height - 60)
    }
    expect((await positions()).at(-1)).toBe(size)
  })

  it('are shown when a link or the timeline selects them, wherever in the list they stand', async ({
    open,
    site,
  }) => {
    serve(site)
    const middle = dataset.incidents[1200]?.id ?? ''
    const { page } = await open({ path: `#incident=${middle}` })
    await untilReadable(page)
    const seen = (row: number) =>
      page.locator(`li[data-row="${row}"]`).evaluate((item) => {
        const { top } = item.getBoundingClientRect()
        const box = item.closest('[data-scroller]')?.getBoundingClientRect()
        return box !== undefined && top >= box.top - 1 && top < box.bottom
      })
    await page.locator('li[data-row="1200"]').waitFor()
    await expect.poll(() => seen(1200), { timeout: 60_000 }).toBe(true)
    expect((await openIncidents(page)).join()).toContain(dataset.incidents[1200]?.title['und'])

    const plot = await plotOf(page).boundingBox()
    if (!plot) throw new Error('the timeline is not on the page')
    const address = (): Promise<string> => page.evaluate(() => location.href)
    const before = await address()
    // Every pixel of so many incidents has some; a few are tried because a lane may have a free one.
    for (let share = 0.2; share < 0.9 && (await address()) === before; share += 0.01) {
      await page.mouse.click(plot.x + share * plot.width, plot.y + plot.height / 2)
    }
    expect(await address()).not.toBe(before)
    const id = /incident=(\w+)/.exec(await address())?.[1] ?? ''
    const row = dataset.rowOf.get(id) ?? -1
    await page.locator(`li[data-row="${row}"]`).waitFor()
    await expect.poll(() => seen(row), { timeout: 60_000 }).toBe(true)
  })

  it('stand on map and timeline as counted circles and bars, which are those of the window', async ({
    open,
    site,
  }) => {
    serve(site)
    const { page } = await open({ path: inSecondYear })
    await untilReadable(page)
    await untilDrawn(page)
    await startAudit(page)
    await nextSample(page)
    await nextSample(page)
    const sample = (await stopAudit(page)).samples.at(-1)
    expect(sample?.map).toEqual(inWindow.filter((row) => hasFlag(index, row, incidentFlag.placed)))
    expect(sample?.timeline).toEqual(inWindow.filter((row) => hasFlag(index, row, incidentFlag.dated)))
    expect(sample?.status).toContain(english.status(set.size, size, 0))
    expect(sample?.undated).toBe(set.size - set.dated)
    expect(sample?.unplaced).toBe(set.size - set.placed)
  })
})
