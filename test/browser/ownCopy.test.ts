/** A reader who has the text of a document checks it against the record, and opens the document at the quoted words. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { documentTexts } from '../../src/ui/documents/documentTexts.ts'
import { evidenceTexts } from '../../src/ui/evidence/evidenceTexts.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { hashOf, madeDataset, madeText, quotesOfIt } from './harness/madeDocument.ts'

const { verify } = documentTexts.en
const data = 'data/incidents.geojson'
const card = '#panel=documents&source=s1'
const section = (page: Page) => page.getByRole('region', { name: verify.title })
const copy = (page: Page) => section(page).getByRole('region', { name: verify.text })

async function paste(page: Page, text: string): Promise<void> {
  await section(page).getByRole('textbox', { name: verify.paste }).fill(text)
  await section(page).getByRole('button', { name: verify.search }).click()
  await copy(page).waitFor()
}

describe('a reader’s own copy of a document', () => {
  it('is the same text when its hash is, and has every quote marked in its place', async ({ open, site }) => {
    site.fail(data, { kind: 'instead', body: madeDataset() })
    const { page } = await open({ path: card })
    await section(page).waitFor()
    // The map may still fetch its type; what must not happen is that a request carries anything of the copy.
    const carried: (string | null)[] = []
    page.on('request', (request) => carried.push(request.postData(), new URL(request.url()).search || null))
    await section(page)
      .locator('input[type=file]')
      .setInputFiles({ name: 'article.txt', mimeType: 'text/plain', buffer: Buffer.from(madeText) })
    await copy(page).waitFor()
    const said = await section(page).getByRole('status').innerText()
    expect(said).toContain(verify.same)
    expect(said).toContain(hashOf(madeText))
    expect(said).toContain(verify.hashOf.file('article.txt', Buffer.from(madeText).length))
    expect(await section(page).innerText()).toContain(verify.counts.inPlace(quotesOfIt.length))
    expect(await copy(page).locator('mark').allTextContents()).toEqual(quotesOfIt)
    // What looks like markup is shown as the letters it is made of.
    expect(await copy(page).textContent()).toBe(madeText)
    expect(await copy(page).locator('b, img').count()).toBe(0)
    expect(carried.filter((part) => part !== null)).toEqual([])
  })

  it('that differs shows which quotes it has word for word, which nearly, and which not', async ({
    open,
    site,
  }) => {
    site.fail(data, { kind: 'instead', body: madeDataset() })
    const { page } = await open({ path: card })
    const changed = `Copied: ${madeText.replace(/[“”]/g, '"').replace('some two dozen', 'many')}`
    await paste(page, changed)
    const words = await section(page).innerText()
    expect(words).toContain(verify.differs)
    expect(words).toContain(hashOf(changed))
    expect(words).toContain(verify.counts.elsewhere(1))
    expect(words).toContain(verify.counts.loosely(1))
    expect(words).toContain(verify.counts.missing(1))
    expect(await copy(page).locator('mark').allTextContents()).toEqual([
      quotesOfIt[0],
      '"nobody blocked the road"',
    ])
  })

  it('is forgotten when the reader says so, and when the document is closed', async ({ open, site }) => {
    site.fail(data, { kind: 'instead', body: madeDataset() })
    const { page } = await open({ path: card })
    await paste(page, madeText)
    await section(page).getByRole('button', { name: verify.forget }).click()
    await copy(page).waitFor({ state: 'detached' })
    expect(await section(page).getByRole('textbox', { name: verify.paste }).inputValue()).toBe('')
    await paste(page, madeText)
    await page.goBack()
    await page.goto(`${site.url}${card}`)
    await page.evaluate(() => {
      location.hash = '#panel=documents&source=s2'
    })
    await page.getByText('Second paper').first().waitFor()
    expect(await section(page).getByRole('textbox', { name: verify.paste }).inputValue()).toBe('')
    expect(await page.locator('body').innerText()).not.toContain('nothing of it happened')
  })

  it('is searched where the browser computes no hash, and that is said', async ({ open, site }) => {
    site.fail(data, { kind: 'instead', body: madeDataset() })
    const { page } = await open()
    await page.context().addInitScript(() => {
      Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })
    })
    await page.goto(`${site.url}?insecure${card}`)
    await paste(page, madeText)
    const words = await section(page).innerText()
    expect(words).toContain(verify.notSecure)
    expect(words).not.toContain(verify.same)
    expect(words).toContain(verify.counts.inPlace(quotesOfIt.length))
  })

  it('that is no text is refused with what to do', async ({ open, site }) => {
    site.fail(data, { kind: 'instead', body: madeDataset() })
    const { page } = await open({ path: card })
    await section(page)
      .locator('input[type=file]')
      .setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) })
    await section(page).getByText(verify.empty).waitFor()
  })
})

describe('a document outside', () => {
  it('opens at the quoted words', async ({ open, site }) => {
    const filler = '<p>Nothing to see here.</p>'.repeat(400)
    const words = quotesOfIt[0] ?? ''
    site.fail('old-page.html', {
      kind: 'instead',
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Old page</title><link rel="icon" href="data:,">${filler}<p id="quote">Early on Tuesday ${words}, says the mayor.</p>${filler}`,
    })
    const address = `${site.otherOrigin}old-page.html`
    site.fail(data, { kind: 'instead', body: madeDataset({ url: address }) })
    const { page } = await open({ path: '#incident=i1' })
    const link = page
      .locator('[data-evidence] figure')
      .first()
      .getByRole('link', { name: evidenceTexts.en.address.original })
    expect(await link.getAttribute('href')).toBe(`${address}#:~:text=${encodeURIComponent(words)}`)
    const [outside] = await Promise.all([page.waitForEvent('popup'), link.click()])
    await outside.locator('#quote').waitFor()
    await outside.waitForFunction(() => scrollY > 0)
    const inSight = await outside.locator('#quote').evaluate((quote) => {
      const { top, bottom } = quote.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
    expect(inSight).toBe(true)
  })
})

describe('the strip of a document', () => {
  it('has every quote in its place and leads to its incident by key', async ({ open, site }) => {
    site.fail(data, { kind: 'instead', body: madeDataset() })
    const { page } = await open({ path: card })
    const strip = page.getByRole('toolbar', { name: documentTexts.en.strip.label })
    await strip.waitFor()
    const marks = strip.getByRole('button')
    expect(await marks.count()).toBe(quotesOfIt.length)
    const width = await strip.evaluate((element) => element.getBoundingClientRect().width)
    for (const [position, exact] of quotesOfIt.entries()) {
      const start = [...madeText.slice(0, madeText.indexOf(exact))].length / [...madeText].length
      const left = await marks.nth(position).evaluate((mark) => (mark as HTMLElement).offsetLeft)
      expect(left / width).toBeCloseTo(start, 1)
    }
    await marks.first().focus()
    await page.keyboard.press('ArrowRight')
    const second = marks.nth(1)
    expect(await second.evaluate((mark) => mark === document.activeElement)).toBe(true)
    expect(await second.getAttribute('aria-label')).toContain(quotesOfIt[1])
    await page.keyboard.press('Enter')
    await page.locator('[data-evidence=i1]').waitFor()
  })
})
