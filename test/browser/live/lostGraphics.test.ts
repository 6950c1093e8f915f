/** A graphics card that takes the map away, and may or may not give it back. */

import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { hasFlag, incidentFlag } from '../../../src/domain/dataset/incidentIndex.ts'
import { standing } from '../../../src/domain/dataset/incidentSet.ts'
import { evidenceTexts } from '../../../src/ui/evidence/evidenceTexts.ts'
import { noticeTexts } from '../../../src/ui/shell/noticeTexts.ts'
import { theDataset } from '../../fixtures/theDataset.ts'
import { liveTest as it } from '../harness/browserTest.ts'
import { patient } from '../harness/inArticle.ts'
import { openIncidents } from '../harness/reader.ts'

const { mapLost, retryMap } = noticeTexts.en
const view = 'from=2023-05-26&to=2023-05-29&map=9.60/42.9500/20.7800'
const start = Date.UTC(2023, 4, 25, 22)
const end = Date.UTC(2023, 4, 29, 22)

/** Rows with a place in the window of `view`. */
const visible = Array.from({ length: theDataset.index.size }, (_, row) => row).filter(
  (row) =>
    hasFlag(theDataset.index, row, incidentFlag.placed) &&
    standing(theDataset.index, row, { start, end }) !== 'out',
)

const pages = {
  app: { path: `#${view}`, live: '[data-part=map][data-ready=true]:has(canvas[data-layer=incidents])' },
  embed: { path: `embed/?${view}`, live: '[data-part=map][data-live=true]' },
} as const

type Canvas = 'canvas.maplibregl-canvas' | 'canvas[data-layer=incidents]' | 'canvas'

/** The extensions are kept: a context that is gone hands out none, and only the same one gives it back. */
const lose = (page: Page, canvases: Canvas): Promise<void> =>
  page.evaluate(async (selector) => {
    const map = document.querySelector('[data-part=map]')
    const found = [...(map?.querySelectorAll<HTMLCanvasElement>(selector) ?? [])]
    if (found.length === 0) throw new Error('no canvas to lose')
    const lost = found.map((canvas) => {
      const taken = new Promise((resolve) =>
        canvas.addEventListener('webglcontextlost', resolve, { once: true }),
      )
      const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')
      extension?.loseContext()
      return { canvas, extension, taken }
    })
    await Promise.all(lost.map(({ taken }) => taken))
    Object.assign(globalThis, { lost })
  }, canvases)

const giveBack = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { lost } = globalThis as unknown as {
      lost: readonly { canvas: HTMLCanvasElement; extension: WEBGL_lose_context }[]
    }
    await Promise.all(
      lost.map(({ canvas, extension }) => {
        const back = new Promise((resolve) =>
          canvas.addEventListener('webglcontextrestored', resolve, { once: true }),
        )
        extension.restoreContext()
        return back
      }),
    )
  })

/** Rows that the map on show says it has drawn. */
const drawn = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const detail: { rows?: Uint32Array } = {}
    document.querySelector('[data-part=map] > section')?.dispatchEvent(new CustomEvent('audit', { detail }))
    return [...(detail.rows ?? [])].sort((a, b) => a - b)
  })

const untilDrawn = (page: Page): Promise<void> =>
  expect.poll(() => drawn(page), patient).toEqual(visible) as Promise<void>

describe.for(['app', 'embed'] as const)('in the %s, a graphics card that takes', (kind) => {
  const { path, live } = pages[kind]
  // Page and embed have one host: which canvas is lost makes no other difference there.
  const canvasesLost: readonly Canvas[] =
    kind === 'app' ? ['canvas', 'canvas.maplibregl-canvas', 'canvas[data-layer=incidents]'] : ['canvas']

  it.for(canvasesLost)(
    '%s away for good leaves a still map, and the moving one can be tried again',
    async (canvases, { open }) => {
      const { page } = await open({ path })
      const map = page.locator('[data-part=map]')
      const notice = page.getByText(mapLost)
      await page.locator(live).waitFor()
      await untilDrawn(page)
      await lose(page, canvases)
      await notice.waitFor()
      expect(await drawn(page)).toEqual(visible)
      expect(await map.locator('canvas').count()).toBe(0)
      await map.locator('svg [data-part=incidents] [data-row]:visible').last().click()
      if (kind === 'app') await expect.poll(() => openIncidents(page), patient).toHaveLength(1)
      else {
        await map.locator('blockquote').first().waitFor()
        await map.getByRole('button', { name: evidenceTexts.en.close }).click()
      }
      await page.getByRole('button', { name: retryMap }).click()
      await page.locator(live).waitFor()
      await untilDrawn(page)
      expect(await notice.isVisible()).toBe(false)
    },
  )

  it('the map away twelve times and gives it back is not mentioned', async ({ open }) => {
    const { page } = await open({ path })
    await page.locator(live).waitFor()
    await untilDrawn(page)
    for (let time = 0; time < 12; time++) {
      await lose(page, 'canvas')
      await giveBack(page)
      await untilDrawn(page)
    }
    expect(await page.locator('[data-part=map] canvas[data-layer=incidents]').count()).toBe(1)
    expect(await page.getByText(mapLost).count()).toBe(0)
  })
})
