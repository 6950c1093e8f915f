/** The page under a finger, on a phone: nothing that a mouse or a key can do is out of its reach. */
import type { CDPSession, Frame, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { embedCode, embedWays } from '../../../src/format/link/embedCode.ts'
import { embedTexts } from '../../../src/ui/embed/embedTexts.ts'
import { english } from '../../../src/ui/text/english.ts'
import { incidentCalled } from '../../fixtures/theDataset.ts'
import { liveTest as it } from '../harness/browserTest.ts'
import { codeOf } from '../harness/embedCodeOf.ts'
import { inArticle, live } from '../harness/inArticle.ts'
import { openIncidents, untilDrawn, untilReadable } from '../harness/reader.ts'
import { plotOf, timelineMark, windowHandle } from '../harness/timelineHand.ts'

// What fingers meet is the same on the live map and the still one; the still one is there at once.
const phone = { viewport: { width: 390, height: 844 }, touch: true, webgl: false } as const
const patient = { timeout: 60_000 } as const

interface Point {
  readonly x: number
  readonly y: number
}

/** Moves as many fingers as there are ways, each along its own. */
async function fingers(page: Page, ways: readonly (readonly [from: Point, to: Point])[]): Promise<void> {
  const hand: CDPSession = await page.context().newCDPSession(page)
  const steps = 8
  const at = (share: number) =>
    ways.map(([from, to], id) => ({
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
      id,
    }))
  await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (let step = 1; step <= steps; step++) {
    await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / steps) })
  }
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

async function alongPlot(page: Page): Promise<(share: number) => Point> {
  const box = await plotOf(page).boundingBox()
  if (!box) throw new Error('the timeline is not on the page')
  return (share) => ({ x: box.x + share * box.width, y: box.y + box.height / 2 })
}

const middleOf = (box: { x: number; y: number; width: number; height: number } | null): Point => {
  if (!box) throw new Error('it is not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
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

describe('in an article on a phone', () => {
  const article = (code: string): string =>
    `<p>Before.</p><div style="height:1000px"></div>${code}<div style="height:3000px"></div><p>After.</p>`

  it.for(embedWays.flatMap((way) => [upright, sideways].map((viewport) => ({ way, viewport }))))(
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
    { called: 'the still map', part: map, webgl: false, query: '' },
    { called: 'a map that is locked', part: map, webgl: true, query: '&locked=yes' },
    { called: 'the timeline', part: '[data-part=timeline]', webgl: true, query: '' },
    { called: 'a locked timeline', part: '[data-part=timeline]', webgl: true, query: '&locked=yes' },
    { called: 'the title', part: 'header', webgl: true, query: '' },
    { called: 'the sources', part: 'footer', webgl: true, query: '' },
  ])('one finger on $called scrolls past it', async ({ part, webgl, query }, { browser, site }) => {
    const body = article(embedCode('frame', codeOf(site, `from=2023-05-26&to=2023-05-29${query}`)))
    const visit = { viewport: upright, touch: true, mobile: true, webgl }
    await inArticle({ browser, site }, body, visit, async (page) => {
      await page.locator('iframe').scrollIntoViewIfNeeded()
      const frame = webgl ? await live(page) : await stillIn(page)
      const middle = await inSight(page, frame, part)
      const before = await scrolled(page)
      await fingers(page, [upFrom(middle)])
      await expect.poll(() => scrolled(page), patient).toBeGreaterThan(before + 50)
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
    const { page } = await open({ ...phone, mobile: true, webgl: true })
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
