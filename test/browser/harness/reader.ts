/** What a reader sees and does, for browser tests to speak in. */
import type { Locator, Page } from 'playwright-core'
import { trafficOf } from './traffic.ts'

/** Rows of the incident list. */
export const incidentRows = (page: Page): Locator => page.locator('li[data-row]:not([hidden])')

/** The button that opens and closes an incident of the list. */
export const incidentButton = (page: Page, position: number): Locator =>
  incidentRows(page).nth(position).getByRole('button').first()

/** Resolves when the list is on the page, be it behind a drawer; what is drawn may follow. */
export const untilReadable = (page: Page): Promise<void> =>
  incidentRows(page).first().waitFor({ state: 'attached' })

/** Titles of the incidents that are open. */
export const openIncidents = (page: Page): Promise<string[]> =>
  page.locator('li[data-row]:not([hidden]) > button[aria-expanded=true]').allInnerTexts()

/** Milliseconds without a change after which what is still under way is taken to be held back on purpose. */
const heldBack = 3000

/** Resolves when the map, live or still, stays as it is, and all that was asked for has come. */
export async function untilDrawn(page: Page): Promise<void> {
  const traffic = trafficOf(page.context())
  await page.locator('[data-part=map][data-ready=true]').waitFor()
  for (;;) {
    const before = traffic.asked
    const settled = await page.evaluate(mapSettled)
    const quiet = traffic.underWay.size === 0 || Date.now() - traffic.latest > heldBack
    if (settled && quiet && traffic.asked === before) return
  }
}

/** Runs in the page: whether its map stays as it is through two frames and the coming of its letters. */
async function mapSettled(): Promise<boolean> {
  const isSettled = (): boolean => {
    const answer: { settled?: boolean } = {}
    const map = document.querySelector('[data-part=map] > section')
    map?.dispatchEvent(new CustomEvent('audit', { detail: answer }))
    return answer.settled ?? false
  }
  const before = isSettled()
  await document.fonts.ready
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
  return before && isSettled()
}
