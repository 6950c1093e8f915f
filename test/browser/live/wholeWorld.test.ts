/** A file of a reader's own whose points lie far from ours: its first view shows all of them, on either map. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { english } from '../../../src/ui/text/english.ts'
import { liveTest as it } from '../harness/browserTest.ts'
import { incidentRows } from '../harness/reader.ts'
import { acrossTheSeam, fileOf, roundTheWorld } from '../harness/worldFile.ts'

const path = 'data/incidents.geojson'

/** Rows that the map on show has drawn, a circle counting for the rows it counts. */
const drawn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const detail: { rows?: Uint32Array } = {}
    document.querySelector('[data-part=map] > section')?.dispatchEvent(new CustomEvent('audit', { detail }))
    return detail.rows?.length ?? 0
  })

/** Symbols and circles of the still map that do not lie within it from edge to edge. */
const cutOff = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const map = document.querySelector('[data-part=map] > section')?.getBoundingClientRect()
    const parts = document.querySelectorAll(
      '[data-part=map] svg [data-part=incidents] > g > g, [data-part=map] svg [data-part=discs] > g',
    )
    if (!map || parts.length === 0) throw new Error('the still map has no symbols')
    return [...parts].filter((part) => {
      const { left, right, top, bottom, width } = part.getBoundingClientRect()
      if (width === 0) return false
      return left < map.left || right > map.right || top < map.top || bottom > map.bottom
    }).length
  })

const files = { roundTheWorld, acrossTheSeam }
const screens = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
const cases = (['roundTheWorld', 'acrossTheSeam'] as const).flatMap((file) =>
  (['wide', 'phone'] as const).flatMap((screen) =>
    (['', 'embed/'] as const).map((address) => [file, screen, address] as const),
  ),
)

describe('points far away', () => {
  it.for(cases)(
    '%s, on a %s screen at “%s”, are all on the first view',
    { timeout: 0 },
    async ([file, screen, address], { open, site }) => {
      const points = files[file]
      site.fail(path, { kind: 'instead', body: fileOf(points) })
      const visit = { path: address, viewport: screens[screen] }
      const still = await open({ ...visit, webgl: false })
      await still.page.locator('[data-part=map][data-ready=true]').waitFor()
      expect(await cutOff(still.page)).toBe(0)
      expect(await drawn(still.page)).toBe(points.length)
      // What the live map has drawn is read back from its canvas: a symbol beyond its edge would be missing.
      const live = await open(visit)
      const mark = address === '' ? ':has(canvas[data-layer=incidents])' : '[data-live=true]'
      await live.page.locator(`[data-part=map][data-ready=true]${mark}`).waitFor()
      await expect.poll(() => drawn(live.page), { timeout: 0 }).toBe(points.length)
    },
  )

  it('are not said to have no place', async ({ open, site }) => {
    site.fail(path, { kind: 'instead', body: fileOf(acrossTheSeam) })
    const { page } = await open({ webgl: false })
    await incidentRows(page).getByText(english.list.unnamedPlace).first().waitFor()
    expect(await page.getByText(english.list.unplaced).count()).toBe(0)
  })
})
