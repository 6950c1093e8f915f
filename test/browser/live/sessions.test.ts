import { describe } from 'vitest'
import { noticeTexts } from '../../../src/ui/shell/noticeTexts.ts'
import { english } from '../../../src/ui/text/english.ts'
import { liveTest } from '../harness/browserTest.ts'
import { filesPage, filesTest, first, give, holdFiles, untilShown } from '../harness/filesPage.ts'

const it = filesTest(liveTest)

describe('a page with the live map', () => {
  it('holds one file after another, and no listener and no map of one is left', async ({ open }) => {
    const { page } = await open({ path: filesPage })
    await holdFiles(page, 4, 1)
  })

  it('is called in the language of the page, also when it comes again after a loss', async ({ open }) => {
    const { page } = await open({ path: filesPage })
    const surface = page.locator('canvas.maplibregl-canvas')
    const marked = surface.and(page.getByLabel(`⟦${english.map.canvas}⟧`))
    await give(page, first)
    await untilShown(page, first)
    await page.evaluate(() => window.speak('pseudo'))
    await marked.waitFor()
    await surface.evaluate((canvas: HTMLCanvasElement) =>
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext(),
    )
    await surface.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: `⟦${noticeTexts.en.retryMap}⟧` }).click()
    await marked.waitFor()
  })
})
