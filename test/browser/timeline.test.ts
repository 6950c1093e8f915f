/** The timeline in the hand: what a press, a wheel and a drag on it do, and what it says by itself. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { english } from '../../src/ui/text/english.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { openIncidents, untilDrawn, untilReadable } from './harness/reader.ts'
import { dragAlong, plotOf, windowHandle } from './harness/timelineHand.ts'

const { timeline: words } = english
const patient = { timeout: 60_000 } as const

/** The members of the address that say the window. */
const windowIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const members = new URLSearchParams(location.hash.slice(1))
    return [members.get('from'), members.get('to')].filter((member) => member !== null).join(' ')
  })
const spokenEnd = (page: Page) => windowHandle(page, 'end').getAttribute('aria-valuenow')
const captions = (page: Page) => page.locator('[data-part=timeline] button[title^="Show only"]')
/** What has nothing to do is hidden, too. */
const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true, includeHidden: true })

/** Turns the wheel with the pointer in the middle of the plot. */
async function wheel(page: Page, y: number, key?: 'Control'): Promise<void> {
  const box = await plotOf(page).boundingBox()
  if (!box) throw new Error('the timeline is not on the page')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  if (key) await page.keyboard.down(key)
  await page.mouse.wheel(0, y)
  if (key) await page.keyboard.up(key)
}

describe('on the timeline', () => {
  it('a press on an episode takes its days, and Back gives all of time again', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    await captions(page).last().click()
    await expect.poll(() => windowIn(page), patient).toBe('2023-05-26 2023-05-29')
    await page.goBack()
    await expect.poll(() => windowIn(page), patient).toBe('')
  })

  it('two buttons step from episode to episode', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    const count = await captions(page).count()
    const passed: string[] = []
    for (let step = 0; step < count; step++) {
      await button(page, words.nextEpisode).click()
      passed.push(await windowIn(page))
    }
    expect(new Set(passed).size).toBe(count)
    expect(passed).toEqual([...passed].sort())
    // After the last there is none.
    await button(page, words.nextEpisode).click()
    expect(await windowIn(page)).toBe(passed.at(-1))
    await button(page, words.previousEpisode).click()
    expect(await windowIn(page)).toBe(passed.at(-2))
  })

  it('two date fields follow the window, but never a date half typed', async ({ open }) => {
    const { page } = await open({ windsClock: true })
    await untilReadable(page)
    const [from, to] = [page.getByLabel(words.dateFrom), page.getByLabel(words.dateTo)]
    const shown = async () => `${await from.inputValue()} ${await to.inputValue()}`
    await captions(page).last().click()
    await expect.poll(shown, patient).toBe('2023-05-26 2023-05-29')
    await from.fill('2023-05-27')
    // At once, as a hand does that goes from the day on to the year.
    await from.evaluate((field: HTMLInputElement) => {
      field.focus()
      field.value = '0002-05-27'
    })
    await page.clock.runFor(400)
    expect(await shown()).toBe('0002-05-27 2023-05-29')
    expect(await windowIn(page)).toBe('2023-05-27 2023-05-29')
    await page.goBack()
    await expect.poll(() => to.inputValue(), patient).not.toBe('2023-05-29')
  })

  it('no words of a window, however long, move the map or the buttons', async ({ open }) => {
    const windows = ['', 'from=2023-05-26&to=2023-05-26', 'from=2019-09-28T10:20&to=2022-09-28T23:30']
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 1024, height: 768 },
      { width: 390, height: 844 },
    ]) {
      const { page } = await open({ viewport })
      await untilDrawn(page)
      const places: unknown[] = []
      for (const window of windows) {
        await page.evaluate((hash) => {
          location.hash = hash
        }, window)
        await expect
          .poll(() => windowIn(page), patient)
          .toBe(window.replaceAll(/from=|to=/g, '').replace('&', ' '))
        places.push([
          await page.locator('[data-part=map]').boundingBox(),
          await button(page, words.everything).boundingBox(),
        ])
      }
      expect(places[1]).toEqual(places[0])
      expect(places[2]).toEqual(places[0])
    }
  })

  it('a wheel with Ctrl zooms the axis, a plain one scrolls the page', async ({ open }) => {
    const { page } = await open({ viewport: { width: 1200, height: 500 } })
    await untilReadable(page)
    await plotOf(page).scrollIntoViewIfNeeded()
    const scrolled = () => page.evaluate(() => scrollY)
    const fit = button(page, words.fit)
    await page.evaluate(() => scrollTo(0, 0))
    await plotOf(page).evaluate((plot) => plot.scrollIntoView({ block: 'end' }))
    const before = await scrolled()
    await wheel(page, -240, 'Control')
    await expect.poll(() => fit.isEnabled(), patient).toBe(true)
    expect(await scrolled()).toBe(before)
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
    await fit.click()
    await expect.poll(() => fit.isEnabled(), patient).toBe(false)
    await wheel(page, -120)
    await expect.poll(scrolled, patient).toBeLessThan(before)
    expect(await fit.isEnabled()).toBe(false)
  })

  it('a drag takes whole days, and with Alt or Shift any time', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    const day = /^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/
    await dragAlong(page, 0.81, 0.93)
    await expect.poll(() => windowIn(page), patient).toMatch(day)
    for (const key of ['Alt', 'Shift']) {
      await button(page, words.everything).click()
      await page.keyboard.down(key)
      await dragAlong(page, 0.81, 0.93)
      await page.keyboard.up(key)
      await expect.poll(() => windowIn(page), patient).toMatch(/T\d\d:\d\d.*T\d\d:\d\d/)
    }
  })

  it('the year can be read however close one looks', async ({ open }) => {
    const { page } = await open({ path: '#axis=linear' })
    await untilReadable(page)
    const years = () =>
      plotOf(page).evaluate((plot) => {
        const { left, right } = plot.getBoundingClientRect()
        const texts = [...plot.querySelectorAll('svg text')].filter((text) => {
          const box = text.getBoundingClientRect()
          return box.width > 0 && box.left >= left - 2 && box.right <= right + 12
        })
        return texts.filter((text) => /\b20\d\d\b/.test(text.textContent ?? '')).length
      })
    expect(await years()).toBeGreaterThan(0)
    for (let press = 0; press < 12; press++) {
      await button(page, words.zoomIn).click()
      expect(await years()).toBeGreaterThan(0)
    }
    await button(page, english.timeline.folded).click()
    await expect.poll(years, patient).toBeGreaterThan(3)
  })

  it('every break says how long it is, and the clock is named', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    const titles = await plotOf(page).locator('svg title').allTextContents()
    expect(titles.length).toBeGreaterThanOrEqual(3)
    for (const title of titles) expect(title).toMatch(/^\d+ (day|month|year)s?.* without a dated incident$/)
    await page.getByText(words.localTime('Belgrade')).waitFor()
  })
})

describe('playing', () => {
  it('goes on by time at each of three speeds, and never by itself', async ({ open }) => {
    const { page } = await open({ path: '#from=2019-03-11&to=2019-03-11', windsClock: true })
    await untilReadable(page)
    const pace = page.getByRole('combobox', { name: words.playBy })
    for (const speed of ['slow', 'normal', 'fast']) {
      await pace.selectOption(`time ${speed}`)
      const before = await spokenEnd(page)
      await page.clock.runFor(300)
      expect(await spokenEnd(page)).toBe(before)
      await button(page, words.play).click()
      await expect.poll(() => spokenEnd(page), patient).not.toBe(before)
      await button(page, words.pause).click()
      await button(page, words.play).waitFor()
    }
  })

  it('goes from incident to incident', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    await page.getByRole('combobox', { name: words.playBy }).selectOption('incident fast')
    await button(page, words.play).click()
    await expect.poll(() => openIncidents(page), patient).toHaveLength(1)
    const [first] = await openIncidents(page)
    await expect.poll(async () => (await openIncidents(page))[0] ?? first, patient).not.toBe(first)
    await button(page, words.pause).click()
    await button(page, words.play).waitFor()
  })

  it('pauses when the page goes out of sight, and stays so', async ({ open }) => {
    const { page } = await open({ path: '#from=2019-03-11&to=2019-03-11', windsClock: true })
    await untilReadable(page)
    await button(page, words.play).click()
    await button(page, words.pause).waitFor()
    await page.evaluate(() => {
      const hide = (hidden: boolean): void => {
        Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
        document.dispatchEvent(new Event('visibilitychange'))
      }
      hide(true)
      hide(false)
    })
    await button(page, words.play).waitFor()
    const stopped = await spokenEnd(page)
    await page.clock.runFor(500)
    expect(await spokenEnd(page)).toBe(stopped)
  })
})

describe('what is heard', () => {
  it('is the count and the days, once, when a drag is over', async ({ open }) => {
    const { page } = await open({ windsClock: true })
    await untilReadable(page)
    const heard = page.locator('[data-part=timeline] [role=status]')
    await heard.evaluate((element) => {
      const said: string[] = []
      Object.assign(globalThis, { said })
      new MutationObserver(() => said.push(element.textContent ?? '')).observe(element, { childList: true })
    })
    const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
    expect(await heard.textContent()).toBe('')
    const box = await plotOf(page).boundingBox()
    if (!box) throw new Error('the timeline is not on the page')
    await page.mouse.move(box.x + box.width * 0.7, box.y + 40)
    await page.mouse.down()
    for (let step = 1; step <= 12; step++) {
      await page.mouse.move(box.x + box.width * (0.7 + step * 0.024), box.y + 40)
      await page.clock.runFor(60)
    }
    // The window has long been another; the hand still holds it.
    expect(await page.locator('[data-status]').textContent()).not.toContain('all dates')
    await page.clock.runFor(800)
    expect(await said()).toEqual([])
    await page.mouse.up()
    await expect.poll(said, patient).toHaveLength(1)
    expect((await said())[0]).toMatch(/^\d+ of \d+ incidents, \d+ reports, .* to .*2023$/)
  })
})
