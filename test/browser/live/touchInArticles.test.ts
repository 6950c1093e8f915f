/** A finger on the map: in an article it scrolls past, in the app it moves the map. */
import type { Frame, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { embedCode, embedWays } from '../../../src/format/link/embedCode.ts'
import { embedTexts } from '../../../src/ui/embed/embedTexts.ts'
import { liveTest as it } from '../harness/browserTest.ts'
import { codeOf } from '../harness/embedCodeOf.ts'
import { fingers, middleOf, type Point } from '../harness/fingers.ts'
import { inArticle, live, patient } from '../harness/inArticle.ts'
import { untilDrawn } from '../harness/reader.ts'

/** Where the map of an address stands. */
const cameraIn = (address: string) => {
  const [zoom = Number.NaN, latitude = Number.NaN] = (
    new URLSearchParams(new URL(address).hash.slice(1)).get('map') ?? ''
  )
    .split('/')
    .map(Number)
  return { zoom, latitude }
}

/** The camera of an embed, by its link to the whole map. */
async function cameraOf(frame: Frame) {
  const link = frame.locator('footer a')
  // Pressing or pointing at it would do something else as well.
  await link.dispatchEvent('pointerenter')
  return cameraIn(await link.evaluate((anchor: HTMLAnchorElement) => anchor.href))
}

/** Runs in the embed: keeps how clearly the hint has been seen at most, and with which words. */
function watchHint(): void {
  const seen = { opacity: 0, words: '' }
  Object.assign(globalThis, { seen })
  const look = (): void => {
    const hint = document.querySelector<HTMLElement>('.maplibregl-cooperative-gesture-screen')
    const map = document.querySelector('[data-part=map] > section')?.getBoundingClientRect()
    const box = hint?.getBoundingClientRect()
    const covers = box && map && box.width === map.width && box.height === map.height
    const opacity = hint && covers ? Number(getComputedStyle(hint).opacity) : 0
    if (hint && opacity > seen.opacity) Object.assign(seen, { opacity, words: hint.innerText })
    requestAnimationFrame(look)
  }
  look()
}

interface HintSeen {
  readonly opacity: number
  readonly words: string
}

const hintSeen = (frame: Frame): Promise<HintSeen> =>
  frame.evaluate(() => (globalThis as unknown as { seen: HintSeen }).seen)

const hintOpacity = (frame: Frame): Promise<number> =>
  frame
    .locator('.maplibregl-cooperative-gesture-screen')
    .evaluate((hint) => Number(getComputedStyle(hint).opacity))

const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY)

/** Brings a part of the embed to the middle of the screen; returns its middle. */
async function inSight(page: Page, frame: Frame, part: string): Promise<Point> {
  await frame.locator(part).evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const middle = middleOf(await frame.locator(part).boundingBox())
  const { height } = page.viewportSize() ?? { height: 0 }
  expect(middle.y).toBeGreaterThan(height * 0.3)
  expect(middle.y).toBeLessThan(height * 0.7)
  return middle
}

const upFrom = (point: Point): readonly [Point, Point] => [point, { ...point, y: point.y - 100 }]

const upright = { width: 390, height: 844 }
const sideways = { width: 844, height: 390 }
const map = '[data-part=map]'
const timeline = '[data-part=timeline]'

describe('in an article on a phone', () => {
  const article = (code: string): string =>
    `<p>Before.</p><div style="height:1000px"></div>${code}<div style="height:3000px"></div><p>After.</p>`

  // A phone on its side differs by its room alone, whichever way the map came in.
  it.for([
    ...embedWays.map((way) => ({ way, viewport: upright })),
    { way: 'frame', viewport: sideways } as const,
  ])(
    'one finger on the map scrolls past it and two move it: $way, $viewport.width px wide',
    async ({ way, viewport }, { browser, site }) => {
      const body = article(embedCode(way, codeOf(site, 'from=2023-05-26&to=2023-05-29')))
      await inArticle({ browser, site }, body, { viewport, touch: true, mobile: true }, async (page) => {
        await page.locator('iframe').scrollIntoViewIfNeeded()
        const frame = await live(page)
        await frame.evaluate(watchHint)
        let middle = await inSight(page, frame, map)
        expect(await hintOpacity(frame)).toBe(0)
        const before = await scrolled(page)
        const camera = await cameraOf(frame)
        await fingers(page, [upFrom(middle)])
        await expect.poll(() => scrolled(page), patient).toBeGreaterThan(before + 50)
        expect(await cameraOf(frame)).toEqual(camera)
        await expect
          .poll(() => hintSeen(frame), patient)
          .toEqual({
            opacity: 1,
            words: embedTexts.en.gestures['CooperativeGesturesHandler.MobileHelpText'],
          })
        await expect.poll(() => hintOpacity(frame), patient).toBe(0)

        middle = await inSight(page, frame, map)
        const rest = await scrolled(page)
        const at = (x: number, y: number): Point => ({ x: middle.x + x, y: middle.y + y })
        await fingers(page, [
          [at(-30, 0), at(-90, 0)],
          [at(30, 0), at(90, 0)],
        ])
        await expect
          .poll(async () => (await cameraOf(frame)).zoom, patient)
          .toBeGreaterThan(camera.zoom + 0.5)
        const closer = await cameraOf(frame)
        await fingers(page, [
          [at(-30, 40), at(-30, -40)],
          [at(30, 40), at(30, -40)],
        ])
        await expect.poll(async () => (await cameraOf(frame)).latitude, patient).toBeLessThan(closer.latitude)
        expect(await scrolled(page)).toBe(rest)
        expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
      })
    },
  )

  it.for([
    { called: 'the still map', parts: [map], webgl: false, query: '' },
    { called: 'a locked map and its timeline', parts: [map, timeline], webgl: true, query: '&locked=yes' },
    { called: 'what is not the map', parts: [timeline, 'header', 'footer'], webgl: true, query: '' },
  ])('one finger on $called scrolls past it', async ({ parts, webgl, query }, { browser, site }) => {
    const body = article(embedCode('frame', codeOf(site, `from=2023-05-26&to=2023-05-29${query}`)))
    const visit = { viewport: upright, touch: true, mobile: true, webgl }
    await inArticle({ browser, site }, body, visit, async (page) => {
      await page.locator('iframe').scrollIntoViewIfNeeded()
      const frame = webgl ? await live(page) : await stillIn(page)
      for (const part of parts) {
        const middle = await inSight(page, frame, part)
        const before = await scrolled(page)
        await fingers(page, [upFrom(middle)])
        await expect.poll(() => scrolled(page), { ...patient, message: part }).toBeGreaterThan(before + 50)
      }
    })
  })
})

/** The frame of the embed when its still map is drawn. */
async function stillIn(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame()
  if (!frame) throw new Error('the article has no embed')
  await frame.locator(`${map}[data-ready=true] svg path`).first().waitFor()
  return frame
}

describe('in the app on a phone', () => {
  it('one finger moves the live map, and no hint asks for two', async ({ open }) => {
    const { page } = await open({ viewport: upright, touch: true, mobile: true })
    await untilDrawn(page)
    const middle = middleOf(await page.locator(map).boundingBox())
    await fingers(page, [[middle, { x: middle.x, y: middle.y - 60 }]])
    await expect.poll(() => cameraIn(page.url()).zoom, patient).toBeGreaterThan(0)
    const before = cameraIn(page.url())
    await fingers(page, [[middle, { x: middle.x, y: middle.y - 60 }]])
    await expect.poll(() => cameraIn(page.url()).latitude, patient).toBeLessThan(before.latitude)
    expect(await scrolled(page)).toBe(0)
    expect(await page.locator('.maplibregl-cooperative-gesture-screen').count()).toBe(0)
  })
})
