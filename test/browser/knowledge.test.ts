/** How a speaker knows, who publishes, and what only repeats a text: where a reader finds them. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { supplementApart } from '../../src/format/read/supplement.ts'
import { aboutTexts } from '../../src/ui/about/aboutTexts.ts'
import { changeTexts } from '../../src/ui/changes/changeTexts.ts'
import { evidenceTexts } from '../../src/ui/evidence/evidenceTexts.ts'
import { noticeTexts } from '../../src/ui/shell/noticeTexts.ts'
import { english } from '../../src/ui/text/english.ts'
import { asWritten, attestedDataset, attestedText, repeating } from '../fixtures/attestedDataset.ts'
import { datasetPath } from '../fixtures/theDataset.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { untilReadable } from './harness/reader.ts'
import type { Site } from './harness/site.ts'

const change = (record: string, what: string) => ({
  version: '1.1.0',
  date: '2026-12-01',
  record,
  kind: 'corrected',
  what: { en: what },
})
/** A later version, in which something of i2003 has changed and something else has too. */
const later = JSON.parse(attestedText)
later.version = '1.1.0'
later.changes.push(
  change('r2003a', 'Says how the speaker knows.'),
  change(repeating, 'Is the same text.'),
  change('p1', 'Is described.'),
  change('i4030', 'Has another summary.'),
)
const name = 'incidents.supplement.json'
const { text, supplement } = supplementApart(JSON.stringify(later), name)

const serveAttested = (site: Site): void => {
  site.fail(datasetPath, { kind: 'instead', body: text })
  site.fail(`data/${name}`, { kind: 'instead', body: supplement ?? '' })
}
const evidence = (page: Page) => page.locator('[data-evidence=i2003]')
const repeated = attestedDataset.checks.find(({ id }) => id === repeating)?.text['en'] ?? ''

describe('the evidence of an incident', () => {
  it.for(['#incident=i2003', 'embed/?incident=i2003'])(
    'at “%s” says beside the chain how the speaker knows, and who publishes',
    async (path, { open, site }) => {
      serveAttested(site)
      const { page } = await open({ path })
      const figure = evidence(page).locator('figure')
      // The document's own words and the remark come a moment after the rest.
      const knowledge = figure.locator('[data-knowledge=recording]', { hasText: asWritten })
      await knowledge.waitFor()
      const words = await knowledge.innerText()
      for (const part of [english.filter.knowledge.recording, asWritten, 'Whose pictures is not said.'])
        expect(words).toContain(part)
      const publisher = figure.locator('[data-publisher=Tsarizm]')
      await publisher.waitFor()
      expect(await publisher.innerText()).toBe('a website on Russia')
      expect(await publisher.getByRole('link').getAttribute('href')).toBe('https://example.org/p2')
    },
  )

  it('has the same text in a place of its own, below what supports, disputes, qualifies or dates', async ({
    open,
    site,
  }) => {
    serveAttested(site)
    const { page } = await open({ path: '#incident=i2003' })
    const same = evidence(page).locator('[data-same-text]')
    await same.waitFor()
    const words = await same.innerText()
    expect(words).toContain(evidenceTexts.en.sameTextAt('TASS'))
    expect(words).toContain(repeated)
    expect(words).toContain(evidenceTexts.en.sameTextMeans)
    const relations = await evidence(page)
      .locator('li[data-relation]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-relation')))
    expect(relations).toEqual(['dates', 'sameText'])
  })

  it('stands without descriptions where these cannot be had', async ({ open, site }) => {
    serveAttested(site)
    site.fail(`data/${name}`, { kind: 'status', status: 404 })
    const { page } = await open({ path: '#incident=i2003', expects: [/404/] })
    await evidence(page).locator('[data-knowledge]').waitFor()
    expect(await evidence(page).locator('[data-publisher]').count()).toBe(0)
    await evidence(page).getByText(evidenceTexts.en.addressNotLoaded).first().waitFor()
  })

  it('says nothing of how speakers know where nobody has looked', async ({ open }) => {
    const { page } = await open({ path: '#incident=i2003' })
    await evidence(page).waitFor()
    expect(await evidence(page).locator('[data-knowledge]').count()).toBe(0)
  })
})

describe('the filter', () => {
  it('finds the incidents by how a speaker knows', async ({ open, site }) => {
    serveAttested(site)
    const { page } = await open({ path: '#known=recording' })
    await untilReadable(page)
    expect(await page.locator('li[data-row]:not([hidden])').count()).toBe(1)
    await page.getByText(english.filter.knowledge.recording).first().waitFor()
  })
})

describe('a link made with an older version', () => {
  it('lists first what has changed of the incident it opens, and keeps the rest behind', async ({
    open,
    site,
  }) => {
    serveAttested(site)
    const { page } = await open({ path: '#incident=i2003&data=1.0.0' })
    await page.getByRole('button', { name: noticeTexts.en.showChanges }).click()
    const notices = page.locator('[data-part=notices]')
    const elsewhere = notices.locator('[data-elsewhere]')
    await elsewhere.waitFor()
    expect(await elsewhere.locator('summary').innerText()).toBe(changeTexts.en.elsewhere(1))
    await elsewhere.locator('summary').click()
    expect(await elsewhere.innerText()).toContain('Has another summary.')
    const all = await notices.innerText()
    const order = [
      'Says how the speaker knows.',
      'Is the same text.',
      'Is described.',
      'Has another summary.',
    ]
    const places = order.map((words) => all.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(-1)
  })
})

describe('About', () => {
  it('shows how often each group of publishers is cited, and for what', async ({ open, site }) => {
    serveAttested(site)
    const { page } = await open({ path: '#about=cited' })
    const table = page.getByRole('region', { name: aboutTexts.en.citedCaption }).getByRole('table')
    await table.waitFor()
    const row = table.getByRole('row').filter({ hasText: 'Russian media' })
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['1', '10', '1', '0', '5', '3', '1'])
  })
})

describe('on paper', () => {
  it('every account says how its speaker knows, and documents who publishes them', async ({ open, site }) => {
    serveAttested(site)
    const { page } = await open({ path: '#from=2019-05-28&to=2019-05-28' })
    await untilReadable(page)
    const described = page.waitForResponse((response) => response.url().endsWith(name))
    await page.keyboard.press('Shift')
    await described
    await expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
        return page.locator('[data-part=print]').count()
      })
      .toBe(1)
    const paper = await page.locator('[data-part=print]').textContent()
    expect(paper).toContain(`${english.filter.knowledge.recording} · “${asWritten}”`)
    expect(paper).toContain('Tsarizm (a website on Russia)')
    expect(paper).toContain(evidenceTexts.en.sameTextAt('TASS'))
  })
})
