/** What a reader sees and does, for browser tests to speak in. */
import type { Locator, Page } from 'playwright-core'

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

/** Resolves when the map, live or still, shows its symbols and nothing more has been loaded for a while. */
export async function untilDrawn(page: Page): Promise<void> {
  let latest = Date.now()
  const note = (): void => {
    latest = Date.now()
  }
  for (const happening of ['request', 'requestfinished', 'requestfailed'] as const) {
    // The overloads differ only in the happening.
    page.on(happening as 'request', note)
  }
  await page.locator('[data-part=map][data-ready=true]').waitFor()
  note()
  while (Date.now() - latest < quietFor) await page.waitForTimeout(quietFor / 10)
  for (const happening of ['request', 'requestfinished', 'requestfailed'] as const) {
    page.off(happening as 'request', note)
  }
}

/** Milliseconds without a request after which a page is taken to have loaded what it needs. */
const quietFor = 3000
