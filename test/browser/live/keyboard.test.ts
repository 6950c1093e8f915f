/** The whole journey with no mouse: every step is made with keys, from where the last one left the focus. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { english } from '../../../src/ui/text/english.ts'
import { liveTest as it } from '../harness/browserTest.ts'
import { incidentRows, openIncidents, untilDrawn, untilReadable } from '../harness/reader.ts'
import { windowHandle } from '../harness/timelineHand.ts'

interface Focus {
  readonly role: string
  readonly name: string
  readonly edge: string | undefined
  readonly row: string | undefined
  readonly side: string | undefined
  /** Whether a reader can see that it has the focus: a line, a shadow or another ground than without. */
  readonly visible: boolean
}

const focus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) throw new Error('nothing has the focus')
    const looks = (): string => {
      const parts = [element, ...element.querySelectorAll('*')].slice(0, 20)
      const drawn = [
        ...parts.map((part) => getComputedStyle(part)),
        getComputedStyle(element, '::before'),
        getComputedStyle(element, '::after'),
      ]
      return drawn
        .map((style) =>
          [
            style.outlineStyle === 'none'
              ? ''
              : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`,
            style.boxShadow,
            style.borderColor,
            style.backgroundColor,
          ].join(),
        )
        .join()
    }
    const focused = looks()
    element.blur()
    const blurred = looks()
    element.focus()
    return {
      role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
      name: element.getAttribute('aria-label') ?? element.textContent ?? '',
      edge: element.dataset['edge'],
      row: element.closest<HTMLElement>('li[data-row]')?.dataset['row'],
      side: element.dataset['side'],
      visible: focused !== blurred,
    }
  })

/** Presses Tab until the focus is where it is wanted; every stop on the way must be visible. */
async function tabTo(page: Page, wanted: (focus: Focus) => boolean, key = 'Tab'): Promise<Focus> {
  const passed: string[] = []
  for (let press = 0; press < 200; press++) {
    await page.keyboard.press(key)
    const now = await focus(page)
    passed.push(`${now.role} ${now.name.slice(0, 30)}`)
    if (now.role !== 'body') expect(now.visible, `the focus is seen on ${passed.at(-1)}`).toBe(true)
    if (wanted(now)) return now
  }
  throw new Error(`never came to it: ${passed.slice(0, 100).join(' | ')}`)
}

describe('by keyboard alone', () => {
  it('a reader searches, and opens what is found', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    await tabTo(page, ({ role }) => role === 'combobox')
    await page.keyboard.type('Zubin')
    await page.getByRole('listbox').getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.hash.includes('incident='))
    expect(await openIncidents(page)).toHaveLength(1)
    expect(await page.getByRole('listbox').getByRole('option').count()).toBe(0)
  })

  it('a reader filters: the dialog takes the focus, Escape gives it back', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    const all = await incidentRows(page).count()
    await tabTo(page, ({ name }) => name === english.filter.button(0))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: english.filter.title }).waitFor()
    await tabTo(page, ({ role }) => role === 'input')
    await page.keyboard.press('Space')
    await expect.poll(() => incidentRows(page).count(), { timeout: 60_000 }).toBeLessThan(all)
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect((await focus(page)).name).toBe(english.filter.button(1))
  })

  it('a reader opens and closes an incident of the list', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    await untilDrawn(page)
    const { row } = await tabTo(page, (now) => now.row !== undefined)
    await page.keyboard.press('Enter')
    await page.locator(`li[data-row="${row}"] [data-evidence]`).waitFor()
    // What was opened comes next.
    await page.keyboard.press('Tab')
    expect((await focus(page)).row).toBe(row)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => openIncidents(page), { timeout: 60_000 }).toEqual([])
    expect((await focus(page)).row).toBe(row)
  })

  it('a reader reaches every place of the map by its name, and an incident from there', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    await untilDrawn(page)
    const { name } = await tabTo(page, ({ side }) => side !== undefined)
    await page.keyboard.press('Enter')
    const card = page.locator('[data-part=map] section[aria-label]').filter({ has: page.locator('ul') })
    await card.getByRole('heading').waitFor()
    expect(await card.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    expect(name.length).toBeGreaterThan(0)
    const incident = card.getByRole('listitem').first().getByRole('button')
    const title = await incident.innerText()
    await tabTo(page, (now) => now.name.trim() === title.trim())
    await page.keyboard.press('Enter')
    await expect.poll(() => openIncidents(page), { timeout: 60_000 }).toHaveLength(1)
    expect((await openIncidents(page)).join()).toContain(title.trim())
    await page.keyboard.press('Escape')
    expect(await card.count()).toBe(0)
    // The focus is not lost with what it was on.
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
  })

  it('no name leaves its place while Tab goes through them all, and none is beyond the map', async ({
    open,
  }) => {
    const { page } = await open()
    await untilReadable(page)
    await untilDrawn(page)
    const places = () =>
      page
        .locator('[data-part=map] button[data-side]')
        .evaluateAll((names) => names.map((name) => JSON.stringify(name.getBoundingClientRect())))
    const before = await places()
    await tabTo(page, ({ side }) => side !== undefined)
    const beyond: string[] = []
    for (let stops = 0; (await focus(page)).side !== undefined && stops < before.length; stops++) {
      beyond.push(
        ...(await page.evaluate(() => {
          const name = document.activeElement
          const map = name?.closest('[data-part=map]')?.getBoundingClientRect()
          const box = name?.getBoundingClientRect()
          const seen =
            map &&
            box &&
            box.right > map.left &&
            box.left < map.right &&
            box.bottom > map.top &&
            box.top < map.bottom
          return seen ? [] : [name?.textContent ?? 'nothing']
        })),
      )
      await page.keyboard.press('Tab')
    }
    expect(beyond).toEqual([])
    expect(await places()).toEqual(before)
  })

  it('the list of a place goes with the window it was made for', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    await untilDrawn(page)
    await page.locator('[data-part=map] button[data-side]').first().press('Enter')
    const card = page.locator('[data-part=map] section[aria-label]').filter({ has: page.locator('ul') })
    await card.getByRole('heading').waitFor()
    await windowHandle(page, 'start').press('PageUp')
    await expect.poll(() => card.count(), { timeout: 60_000 }).toBe(0)
    // Whoever moves the window goes on moving it.
    expect((await focus(page)).edge).toBe('start')
  })

  it('a reader sets the window with two sliders that speak dates', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    await untilDrawn(page)
    const all = await incidentRows(page).count()
    const start = await tabTo(page, ({ edge }) => edge === 'start')
    expect(start).toMatchObject({ role: 'slider', name: english.timeline.windowStart })
    const spoken = () => windowHandle(page, 'start').getAttribute('aria-valuetext')
    expect(await spoken()).toMatch(/^from .*11 March 2019|^from .*11 Mar 2019/)
    await page.keyboard.press('ArrowRight')
    expect(await spoken()).toMatch(/12 Mar/)
    await page.keyboard.press('ArrowLeft')
    for (let press = 0; press < 6; press++) await page.keyboard.press('PageUp')
    await expect.poll(() => incidentRows(page).count(), { timeout: 60_000 }).toBeLessThan(all)
    await page.waitForFunction(() => location.hash.includes('from='))

    const end = await tabTo(page, ({ edge }) => edge === 'end')
    expect(end).toMatchObject({ role: 'slider', name: english.timeline.windowEnd })
    await page.keyboard.press('PageDown')
    const [low, now, high] = await Promise.all(
      ['aria-valuemin', 'aria-valuenow', 'aria-valuemax'].map(async (name) =>
        Number(await windowHandle(page, 'end').getAttribute(name)),
      ),
    )
    expect(now).toBeGreaterThanOrEqual(low ?? Number.NaN)
    expect(now).toBeLessThanOrEqual(high ?? Number.NaN)
    expect(await windowHandle(page, 'end').getAttribute('aria-valuetext')).toMatch(/^to .*\d{4}/)
    await page.keyboard.press('End')
  })

  it('a reader plays and pauses, and steps from incident to incident', async ({ open }) => {
    const { page } = await open({ path: '#from=2019-03-11&to=2019-03-11' })
    await untilReadable(page)
    await tabTo(page, ({ name }) => name === english.timeline.play)
    const before = await windowHandle(page, 'end').getAttribute('aria-valuenow')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: english.timeline.pause }).waitFor()
    await expect
      .poll(() => windowHandle(page, 'end').getAttribute('aria-valuenow'), { timeout: 60_000 })
      .not.toBe(before)
    expect((await focus(page)).name).toBe(english.timeline.pause)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: english.timeline.play, exact: true }).waitFor()
    await tabTo(page, ({ name }) => name === english.timeline.nextIncident)
    await page.keyboard.press('Enter')
    await expect.poll(() => openIncidents(page), { timeout: 60_000 }).toHaveLength(1)
  })
})
