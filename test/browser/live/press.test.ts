/** A press is answered, whatever changes on the page between the finger's going down and its coming up. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { embedTexts } from '../../../src/ui/embed/embedTexts.ts'
import { english as text } from '../../../src/ui/text/english.ts'
import { incidentCalled } from '../../fixtures/theDataset.ts'
import { liveTest as it } from '../harness/browserTest.ts'
import type { Fault } from '../harness/fault.ts'
import { patient } from '../harness/inArticle.ts'
import { laterFiles, throwingScript } from '../harness/laterFiles.ts'
import { untilDrawn } from '../harness/reader.ts'

const folder = inject('builtFolder')
const files = laterFiles(folder)
const scriptOf = (name: string): string => {
  const file = files.find((one) => one.name === name)
  if (!file) throw new Error(`the build has no later file ${name}`)
  return file.script
}

const view = 'from=2023-05-26&to=2023-05-29'
const frame = { width: 640, height: 608 }

/** Holds a file back until it is let go. */
function held(): { readonly fault: Fault; readonly letGo: () => void } {
  let letGo = (): void => undefined
  const until = new Promise<void>((resolve) => {
    letGo = resolve
  })
  return { fault: { kind: 'held', until }, letGo: () => letGo() }
}

/** The middle of a mark of the timeline. */
async function markOf(page: Page, row: number): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(`[data-part=timeline] path[data-row="${row}"]`).boundingBox()
  if (!box) throw new Error('the incident has no mark')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const liveMap = (page: Page) => page.locator('[data-part=map] .live[data-drawn=true]')
const isLive = (page: Page) => page.locator('[data-part=map][data-live=true]')

describe('on an embed whose map is still', () => {
  it('a name that is pressed while the live map comes opens its list, and then the live map stands', async ({
    open,
    site,
  }) => {
    const { fault, letGo } = held()
    site.fail(scriptOf('incidentMap'), fault)
    const { page } = await open({ path: `embed/?${view}`, viewport: frame })
    const name = page.locator('[data-part=map] button', { hasText: 'Leposavić' }).first()
    await name.hover()
    await page.mouse.down()
    letGo()
    await liveMap(page).waitFor({ state: 'attached' })
    expect(await isLive(page).count()).toBe(0)
    await page.mouse.up()
    await page.getByRole('region', { name: /Leposavić/ }).waitFor()
    await isLive(page).waitFor()
  })

  it('a reader who came to a name by keyboard goes on from it on the live map', async ({ open, site }) => {
    const { fault, letGo } = held()
    site.fail(scriptOf('incidentMap'), fault)
    const { page } = await open({ path: `embed/?${view}`, viewport: frame })
    await page.locator('[data-part=map] button', { hasText: 'Leposavić' }).first().focus()
    letGo()
    await isLive(page).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent), patient)
      .toContain('Leposavić')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: /Leposavić/ }).waitFor()
  })
})

describe('a mark of the timeline', () => {
  it.for(['', 'embed/'])(
    'of /%s that moves away under the finger is still the one that was pressed',
    async (path, { open }) => {
      const { row, incident } = incidentCalled('i4015')
      const query = path === '' ? `#${view}` : `?${view}`
      const { page } = await open({ path: path + query, webgl: false })
      await untilDrawn(page)
      const { x, y } = await markOf(page, row)
      await page.mouse.move(x, y)
      await page.mouse.down()
      const before = page.viewportSize() ?? frame
      await page.setViewportSize({ ...before, width: before.width - 160 })
      await expect.poll(async () => (await markOf(page, row)).x, patient).not.toBe(x)
      await page.mouse.up()
      await page.locator(`[data-evidence=${incident.id}]`).waitFor()
    },
  )
})

describe('evidence over an embed', () => {
  const evidence = embedTexts.en.evidence

  it('that takes long says that it is coming', async ({ open, site }) => {
    const { fault, letGo } = held()
    site.fail(scriptOf('EvidenceOverlay'), fault)
    const { row, incident } = incidentCalled('i4015')
    const { page } = await open({ path: `embed/?${view}`, webgl: false, viewport: frame })
    await untilDrawn(page)
    const { x, y } = await markOf(page, row)
    await page.mouse.click(x, y)
    const sign = page.getByText(text.part.waiting(evidence))
    await sign.waitFor()
    letGo()
    await page.locator(`[data-evidence=${incident.id}]`).waitFor()
    expect(await sign.count()).toBe(0)
  })

  it('that does not come says so, can be dismissed, and comes when it can', async ({ open, site }) => {
    const script = scriptOf('EvidenceOverlay')
    const { row, incident } = incidentCalled('i4015')
    const expects = [/^console (error|warning):/, /^answer 404:/, /^request failed:/]
    for (const fault of [
      { kind: 'status', status: 404 },
      { kind: 'broken', bytes: 200 },
      { kind: 'instead', body: '<!doctype html><title>Start</title>', contentType: 'text/html' },
    ] as const satisfies readonly Fault[]) {
      site.fail(script, fault)
      const { page } = await open({ path: `embed/?${view}`, webgl: false, viewport: frame, expects })
      await untilDrawn(page)
      const { x, y } = await markOf(page, row)
      await page.mouse.click(x, y)
      const said = page.getByRole('alert').filter({ hasText: text.part.failed(evidence) })
      await said.waitFor()
      expect(await page.locator('[data-part=map]').innerText()).toContain('Zvečan')
      await said.getByRole('button', { name: text.part.dismiss }).click()
      await said.waitFor({ state: 'detached' })
      await page.mouse.click(x, y)
      await said.waitFor()
      site.mend()
      await said.getByRole('button', { name: text.part.retry }).click()
      await page.locator(`[data-evidence=${incident.id}]`).waitFor()
      await page.close()
    }
  })

  it.for(['EvidenceOverlay', 'Evidence'])(
    'whose part %s fails while it is drawn says so, and leads to the page loaded anew',
    async (name, { open, site }) => {
      const script = `assets/${readdirSync(join(folder, 'assets')).find((file) => file.startsWith(`${name}-`) && file.endsWith('.js'))}`
      site.fail(script, { kind: 'instead', body: throwingScript(folder, script) })
      const { row, incident } = incidentCalled('i4015')
      const { page } = await open({ path: `embed/?${view}`, webgl: false, viewport: frame })
      await untilDrawn(page)
      const { x, y } = await markOf(page, row)
      await page.mouse.click(x, y)
      const said = page.getByRole('alert').filter({ hasText: text.part.failed(evidence) })
      await said.getByRole('button', { name: text.part.retry }).click()
      site.mend()
      await said.getByRole('button', { name: text.part.reload }).click()
      await untilDrawn(page)
      await page.mouse.click(x, y)
      await page.locator(`[data-evidence=${incident.id}]`).waitFor()
    },
  )
})
