/** What a reader finds behind a symbol: the exact words, whose they are, what they resolve to, and what others say. */

import type { Locator } from 'playwright-core'
import { describe, expect } from 'vitest'
import { documentTexts } from '../../src/ui/documents/documentTexts.ts'
import { evidenceTexts } from '../../src/ui/evidence/evidenceTexts.ts'
import { english } from '../../src/ui/text/english.ts'
import { incidentCalled, theDataset } from '../fixtures/theDataset.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { openIncidents, untilDrawn, untilReadable } from './harness/reader.ts'

const { sources, agents, excerpts } = theDataset
const exactOf = (excerpt: string): string => excerpts.get(excerpt)?.selector[0].exact ?? ''
const publisherOf = (source: string): string => sources.get(source)?.publisher ?? ''
const agentCalled = (id: string): string => agents.get(id)?.names['en'] ?? ''

/** The value beside a term of a description list. */
const facet = (evidence: Locator, term: string): Locator =>
  evidence.locator('dt', { hasText: new RegExp(`^${term}$`) }).locator('xpath=following-sibling::dd[1]')

describe('an open incident', () => {
  it.for(['i1001', 'i2005', 'i3003', 'i4004'])(
    '%s shows each account as a quotation in its language, with publisher and chain',
    async (id, { open }) => {
      const { incident } = incidentCalled(id)
      expect(incident.reports.length).toBeGreaterThan(1)
      const { page } = await open({ path: `#incident=${id}` })
      await page.locator('[data-evidence]').waitFor()
      await untilReadable(page)
      const figures = page.locator(`[data-evidence=${id}] figure`)
      expect(await figures.count()).toBe(incident.reports.length)
      for (const [position, report] of incident.reports.entries()) {
        const figure = figures.nth(position)
        const quote = figure.locator('blockquote')
        expect(await quote.locator('mark').textContent()).toBe(exactOf(report.excerpt))
        expect(await quote.getAttribute('lang')).toBe(excerpts.get(report.excerpt)?.language)
        const publisher = publisherOf(report.source)
        expect(await figure.locator('figcaption').innerText()).toContain(publisher)
        const chain = figure.getByRole('list', { name: evidenceTexts.en.chain })
        expect(await chain.getByRole('listitem').allInnerTexts()).toEqual([
          report.speaker === null ? english.evidence.ownVoice : agentCalled(report.speaker),
          ...report.via.map(agentCalled),
          publisher,
        ])
      }
    },
  )

  it('sets what was written beside what it resolves to, with the reason', async ({ open }) => {
    const { incident } = incidentCalled('i4015')
    const { page } = await open({ path: '#incident=i4015' })
    await page.locator('[data-evidence]').waitFor()
    await untilReadable(page)
    const evidence = page.locator('[data-evidence=i4015]')
    const when = await facet(evidence, evidenceTexts.en.when).innerText()
    expect(when).toContain('“Friday (May 28th)”')
    expect(when).toContain('Friday 26 May 2023')
    expect(when).toContain(evidenceTexts.en.basis.outside)
    expect(when).toContain(incident.eventDateRemarks?.['en'])
    expect(when).toContain('28 May 2023 was a Sunday')
    const where = await facet(evidence, evidenceTexts.en.where).innerText()
    expect(where).toContain('“municipality of Zubin Potok”')
    expect(where).toContain('Zubin Potok municipal building')
    expect(where).toContain(incident.georeferenceRemarks?.['en'])
  })

  it('counts a copied document as no origin of its own, and says why', async ({ open }) => {
    const { incident } = incidentCalled('i3003')
    const copies = incident.reports.filter(({ source }) => sources.get(source)?.derivedFrom)
    expect(copies.length).toBeGreaterThan(0)
    const { page } = await open({ path: '#incident=i3003' })
    await page.locator('[data-evidence]').waitFor()
    await untilReadable(page)
    const evidence = page.locator('[data-evidence=i3003]')
    const origins = await facet(evidence, evidenceTexts.en.origins).innerText()
    expect(origins).toContain(evidenceTexts.en.originCount(2))
    expect(origins).toContain('Albin Kurti')
    expect(origins).toContain(evidenceTexts.en.origin.sameText(evidenceTexts.en.reports([4, 5, 6])))
    expect(origins).toContain(incident.identityRemarks?.['en'])
    const captions = await evidence.locator('figcaption').allInnerTexts()
    // Both are of one publisher: “a copy of SOFREP” would not tell which.
    expect(captions.filter((caption) => caption.includes(evidenceTexts.en.sameText))).toHaveLength(
      copies.length,
    )
  })

  it('tells of each place that is a candidate how exactly it is known', async ({ open }) => {
    const { incident } = incidentCalled('i4007')
    const { page } = await open({ path: '#incident=i4007' })
    await page.locator('[data-evidence]').waitFor()
    const where = await facet(page.locator('[data-evidence=i4007]'), evidenceTexts.en.where).innerText()
    expect(incident.placeCandidates.length).toBeGreaterThan(1)
    for (const id of incident.placeCandidates) {
      const place = theDataset.places.get(id)
      const [longitude = 0, latitude = 0] =
        place?.geometry?.type === 'Point' ? place.geometry.coordinates : []
      const metres = evidenceTexts.en.uncertainty(place?.coordinateUncertaintyInMeters ?? 0)
      expect(where).toMatch(
        new RegExp(
          `${place?.names['en']}.*${metres} · ${latitude.toFixed(3)}° N, ${longitude.toFixed(3)}° E`,
        ),
      )
    }
  })

  it('has those who dispute an incident before all others, and says where nobody does', async ({ open }) => {
    const { page } = await open({ path: '#incident=i1002' })
    const relations = page.locator('[data-evidence=i1002] li[data-relation]')
    await relations.first().waitFor()
    expect(await relations.first().getAttribute('data-relation')).toBe('disputes')
    const undisputed = await open({ path: '#incident=i4015' })
    await undisputed.page.getByText(evidenceTexts.en.noneDisputes).waitFor()
  })

  it('comes into sight with its quotes, also where it is among the last of the list', async ({ open }) => {
    const { page } = await open({ path: '#incident=i4030' })
    const quote = page.locator('[data-evidence=i4030] figure').first()
    await quote.waitFor()
    const panel = page.locator('[data-scroller]')
    const inPanel = async (): Promise<boolean> => {
      const [box, around] = [await quote.boundingBox(), await panel.boundingBox()]
      return box !== null && around !== null && box.y + box.height <= around.y + around.height
    }
    await expect.poll(inPanel, { timeout: 60_000 }).toBe(true)
  })

  it.for(['i4015', 'i4026'])(
    'has its title below the heading of its day on a phone: %s',
    async (id, { open }) => {
      const { page } = await open({
        path: `#incident=${id}`,
        viewport: { width: 390, height: 844 },
        touch: true,
      })
      await page.locator(`[data-evidence=${id}]`).waitFor({ state: 'attached' })
      await untilDrawn(page)
      const hidden = async (): Promise<number> =>
        page.locator('li[data-open]').evaluate((row) => {
          const heading = row.parentElement?.closest('li')?.querySelector('h3')?.getBoundingClientRect()
          return (heading?.bottom ?? Infinity) - row.getBoundingClientRect().top
        })
      await expect.poll(hidden).toBeLessThan(2)
    },
  )

  it('shows other reporting with its relation and a link to whoever reported it', async ({ open }) => {
    const checks = theDataset.checksOf('i3003')
    expect(checks.length).toBeGreaterThan(2)
    const { page } = await open({ path: '#incident=i3003' })
    await page.locator('[data-evidence]').waitFor()
    await untilReadable(page)
    const items = page.locator('[data-evidence=i3003] li[data-relation]')
    expect(await items.count()).toBe(checks.length)
    for (const check of checks) {
      const item = items.filter({ hasText: check.text['en'] ?? '' })
      expect(await item.getAttribute('data-relation')).toBe(check.relation)
      const words = await item.innerText()
      expect(words).toContain(evidenceTexts.en.relation[check.relation])
      expect(words).toContain(check.text['en'])
      if (check.publisher) expect(words).toContain(check.publisher)
      const links = await item.getByRole('link').all()
      const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
      expect(addresses).toEqual([check.url, check.seenThrough].filter((address) => address !== undefined))
      for (const link of links) expect(await link.getAttribute('rel')).toContain('noopener')
    }
  })
})

describe('the documents', () => {
  it('are listed with what they gave, the copy with what it copies', async ({ open }) => {
    const { page } = await open({ path: '#panel=documents' })
    const panel = page.getByRole('region', { name: english.panel.label })
    await panel.getByText(documentTexts.en.intro).waitFor()
    const entries = await panel.getByRole('listitem').allInnerTexts()
    expect(entries).toHaveLength(sources.size)
    for (const [position, source] of [...sources.values()].entries()) {
      const entry = entries[position] ?? ''
      expect(entry).toContain(source.publisher)
      if (source.headline) expect(entry).toContain(source.headline)
      const citing = theDataset.incidents.filter(({ reports }) =>
        reports.some((report) => report.source === source.id),
      )
      const quotes = [...excerpts.values()].filter((excerpt) => excerpt.source === source.id)
      expect(entry).toContain(documentTexts.en.counts(citing.length, quotes.length))
      const copied = source.derivedFrom
      if (copied) {
        expect(entry).toContain(
          documentTexts.en.copy(
            publisherOf(copied.source),
            copied.sharedCharacters ?? source.text?.length ?? 0,
          ),
        )
      }
    }
  })

  it('open from a quote, show their quotes in the order of the text, and lead back to the incidents', async ({
    open,
  }) => {
    const { page } = await open({ path: '#incident=i4015' })
    await page.locator('[data-evidence]').waitFor()
    await untilReadable(page)
    await page.locator('[data-evidence=i4015] figcaption').getByRole('button').first().click()
    const card = page.getByRole('article')
    await card.waitFor()
    expect(page.url()).toContain('source=s004')
    const inOrder = [...excerpts.values()]
      .filter(({ source }) => source === 's004')
      .sort((a, b) => (a.selector[1]?.start ?? 0) - (b.selector[1]?.start ?? 0))
    expect(await card.locator('blockquote mark').allTextContents()).toEqual(
      inOrder.map(({ selector }) => selector[0].exact),
    )
    expect(await card.innerText()).toContain(sources.get('s004')?.text?.sha256)

    const { incident } = incidentCalled('i4030')
    await card
      .getByRole('button', { name: incident.title['en'] ?? '', exact: true })
      .first()
      .click()
    await page.waitForFunction(() => location.hash.includes('incident=i4030'))
    // What was asked for is shown, not only noted in the address.
    await page.locator('[data-evidence=i4030]').waitFor()
    expect((await openIncidents(page)).join()).toContain(incident.title['en'])
  })
})
