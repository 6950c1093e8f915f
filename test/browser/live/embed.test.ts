/** The map in other people's pages, as hostile as those are. */
import { describe, expect } from 'vitest'
import { hasFlag, incidentFlag } from '../../../src/domain/dataset/incidentIndex.ts'
import { standing } from '../../../src/domain/dataset/incidentSet.ts'
import { embedHeight } from '../../../src/domain/view/embedShape.ts'
import { embedCode, embedWays } from '../../../src/format/link/embedCode.ts'
import { embedTexts } from '../../../src/ui/embed/embedTexts.ts'
import { theDataset } from '../../fixtures/theDataset.ts'
import { liveTest as it } from '../harness/browserTest.ts'
import { codeOf } from '../harness/embedCodeOf.ts'
import { type Article, embeds, frameHeight, inArticle, live, patient } from '../harness/inArticle.ts'
import { dragAlong } from '../harness/timelineHand.ts'

const view = 'from=2023-05-26&to=2023-05-29'

/** Runs before everything else of the page. */
const shiftWatch = `<script>
  window.shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value })
    .observe({ type: 'layout-shift', buffered: true });
</script>`

describe('an article on another site', () => {
  it.for([390, 1280])(
    '%i px wide does not move when the map comes, in any of the three ways',
    async (width, { browser, site }) => {
      const body = embedWays
        .map((way) => `<p>Before.</p>${embedCode(way, codeOf(site, view))}<p>After.</p>`)
        .join('')
      const visit = { viewport: { width, height: 900 } }
      await inArticle({ browser, site }, shiftWatch + body, visit, async (page) => {
        for (const position of [0, 1, 2]) {
          await page.locator('iframe').nth(position).scrollIntoViewIfNeeded()
          await live(page, position)
          const box = await page.locator('iframe').nth(position).boundingBox()
          expect(box?.height).toBeCloseTo(embedHeight(box?.width ?? 0), -0.5)
        }
        expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBe(0)
      })
    },
  )

  it('may forbid everything but the map, and may read from right to left', async ({ browser, site }) => {
    const { origin } = new URL(site.url)
    const visit: Article = {
      policy: `default-src 'none'; script-src ${origin}; frame-src ${origin}`,
      direction: 'rtl',
      viewport: { width: 700, height: 900 },
      // The snippet's own style attribute; the script sets the same in a way the policy allows.
      expects: [/style-src/, /favicon/],
    }
    await inArticle({ browser, site }, embedCode('script', codeOf(site, view)), visit, async (page) => {
      const frame = await live(page)
      expect(await frame.locator('html').evaluate((root) => getComputedStyle(root).direction)).toBe('ltr')
      const width = await page.locator('iframe').evaluate(({ clientWidth }) => clientWidth)
      await expect.poll(() => frameHeight(page), patient).toBeCloseTo(embedHeight(width), -0.5)
    })
  })

  it('may give the frame no origin and no storage, as WordPress does', async ({ browser, site }) => {
    const body = `<iframe sandbox="allow-scripts" title="Map" width="600" height="600" src="${site.url}embed/?${view}#?secret=kQ2bcdX3a9"></iframe>`
    await inArticle({ browser, site }, body, {}, async (page) => {
      const frame = await live(page)
      expect(await frame.evaluate(() => globalThis.origin)).toBe('null')
    })
  })

  it('loads neither live map, nor React, nor type before the map is in sight', async ({ browser, site }) => {
    const body = `<div style="height:3000px"></div><iframe title="Map" width="600" height="600" src="${site.url}embed/?${view}"></iframe>`
    await inArticle({ browser, site }, body, {}, async (page) => {
      await expect.poll(() => embeds(page).length, patient).toBe(1)
      await embeds(page)[0]?.locator('[data-part=map][data-ready=true] svg path').first().waitFor()
      const heavy = (): string[] =>
        site.requests.filter((path) => /maplibre|incidentMap|EvidenceOverlay|jsx-runtime|fonts\//.test(path))
      expect(heavy()).toEqual([])
      await page.locator('iframe').scrollIntoViewIfNeeded()
      await live(page)
      expect(heavy().join()).toContain('maplibre')
    })
  })

  it('may keep the map in a tab that is opened later', async ({ browser, site }) => {
    const body = `<div id="tab" hidden><iframe title="Map" width="600" height="600" src="${site.url}embed/?${view}"></iframe></div>`
    await inArticle({ browser, site }, body, {}, async (page) => {
      await expect.poll(() => site.requests.join(), patient).toContain('incidents.geojson')
      await page.locator('#tab').evaluate((tab) => tab.removeAttribute('hidden'))
      const frame = await live(page)
      expect(await frame.locator('[data-part=timeline] path[data-row]').count()).toBeGreaterThan(50)
    })
  })
})

describe('the embed', () => {
  it.for([280, 390, 640, 1600])('%i px wide shows everything without scrolling', async (width, { open }) => {
    const { page } = await open({
      path: `embed/?${view}&theme=dark`,
      viewport: { width, height: embedHeight(width) },
    })
    await page.locator('[data-part=map][data-live=true]').waitFor()
    const { scrollWidth, scrollHeight } = await page.locator('html').evaluate((root) => ({
      scrollWidth: root.scrollWidth,
      scrollHeight: root.scrollHeight,
    }))
    expect(scrollWidth).toBeLessThanOrEqual(width)
    expect(scrollHeight).toBeLessThanOrEqual(embedHeight(width))
    expect(await page.locator('footer').innerText()).toContain('UNSCR 1244/1999')
    expect(await page.locator('footer').innerText()).toContain('OpenStreetMap')
    expect(await page.locator('header').innerText()).toContain('Reported claims')
  })

  it('keeps its footnote, in the wording that is asked for', async ({ open }) => {
    const { page } = await open({ path: 'embed/?footnote=unmik&controls=none&locked=yes' })
    await page.locator('footer', { hasText: 'resolution 1244 (1999)' }).waitFor()
    const { page: other } = await open({ path: 'embed/?footnote=none&theme=pink' })
    await other.locator('footer', { hasText: 'UNSCR 1244/1999' }).waitFor()
    expect(await other.locator('header').innerText()).toContain('theme')
  })

  it('says what of its address it leaves out, for every option and every member of a view', async ({
    open,
  }) => {
    for (const [query, part] of [
      ['theme=pink', 'theme'],
      ['lang=tlh', 'lang'],
      ['footnote=none', 'footnote'],
      ['named=nosuch', 'named'],
      ['hidden-row=5', 'hidden-row'],
      ['incident=i999', 'incident=i999'],
      ['panel=speakers', 'panel'],
    ] as const) {
      const { page } = await open({ path: `embed/?${query}`, webgl: false })
      await page.locator('header [role=status]').getByText(embedTexts.en.addressIgnored(part)).waitFor()
    }
  })

  it('says what it leaves out of a view that the page around asks for', async ({ browser, site }) => {
    const body = `<iframe title="Map" width="640" height="700" src="${site.url}embed/?${view}"></iframe>`
    await inArticle({ browser, site }, body, { webgl: false }, async (page) => {
      const notice = page.frameLocator('iframe').locator('header [role=status]')
      const ask = (text: string): Promise<void> =>
        page.evaluate((asked) => {
          const wish = { 'incident-map': 'view', view: asked }
          document.querySelector('iframe')?.contentWindow?.postMessage(wish, '*')
        }, text)
      await page.frameLocator('iframe').locator('[data-part=map][data-ready=true]').waitFor()
      await ask('incident=i999')
      await notice.getByText(embedTexts.en.addressIgnored('incident=i999')).waitFor()
      await ask('from=2023-05-26&to=2023-05-29')
      await notice.waitFor({ state: 'hidden' })
    })
  })

  it('draws exactly the incidents of its window while that is dragged', { timeout: 600_000 }, async ({
    open,
  }) => {
    const { page } = await open({ path: `embed/?${view}`, viewport: { width: 640, height: 608 } })
    await page.locator('[data-part=map][data-live=true]').waitFor()
    const { index } = theDataset
    let windows = 0
    const agree = async (): Promise<void> => {
      const drawn = await page.evaluate(() => {
        const detail: { rows?: Uint32Array; window?: { start: number; end: number } | null } = {}
        document
          .querySelector('[data-part=map] > section')
          ?.dispatchEvent(new CustomEvent('audit', { detail }))
        return { rows: [...(detail.rows ?? [])].sort((a, b) => a - b), window: detail.window ?? null }
      })
      const { window } = drawn
      if (!window) throw new Error('the map did not answer')
      const wanted = Array.from({ length: index.size }, (_, row) => row).filter(
        (row) => hasFlag(index, row, incidentFlag.placed) && standing(index, row, window) !== 'out',
      )
      expect(drawn.rows).toEqual(wanted)
      windows++
    }
    await dragAlong(page, 0.8, 0.3, { steps: 12, afterStep: agree })
    expect(windows).toBe(12)
  })
})
