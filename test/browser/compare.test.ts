/** Two accounts side by side: what agrees, what differs, what only one of them says, and what others dispute. */

import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { compareTexts } from '../../src/ui/compare/compareTexts.ts'
import { evidenceTexts } from '../../src/ui/evidence/evidenceTexts.ts'
import { noticeTexts } from '../../src/ui/shell/noticeTexts.ts'
import { english } from '../../src/ui/text/english.ts'
import { incidentCalled, theDataset } from '../fixtures/theDataset.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { openIncidents } from './harness/reader.ts'

const words = compareTexts.en

/** The rows of one incident, once they are there. */
async function rowsOf(page: Page, incident: string): Promise<Locator> {
  const body = page.locator(`tbody[data-incident=${incident}]`)
  await body.waitFor({ state: 'attached' })
  return body
}

interface ReadLine {
  readonly first: string
  readonly second: string
  readonly outcome: string
}

/** What a reader finds in the lines of an aspect, side by side. */
const linesOn = async (rows: Locator, aspect: string): Promise<ReadLine[]> =>
  Promise.all(
    (await rows.locator(`tr[data-aspect=${aspect}]`).all()).map(async (line) => {
      // Without the name of the account, which only narrow panels show in the cell.
      const [first = '', second = '', outcome = ''] = await line
        .locator('td')
        .evaluateAll((cells) =>
          cells.map((cell) =>
            [...cell.querySelectorAll<HTMLElement>(':scope > :not([aria-hidden])')]
              .map(({ innerText }) => innerText)
              .join('\n'),
          ),
        )
      return { first, second, outcome }
    }),
  )

const checkCalled = (id: string): string =>
  theDataset.checks.find((check) => check.id === id)?.text['en'] ?? `no check ${id}`

const besideOthers = (source: string, episode: string): string =>
  `#panel=compare&compare=${source},-&episode=${episode}`

describe('before anybody has chosen', () => {
  it('the document that reports the open incident is compared', async ({ open }) => {
    const { page } = await open({ path: '#incident=i4015&panel=compare' })
    const chosen = page.getByRole('combobox', { name: words.first, exact: true })
    const source = incidentCalled('i4015').incident.reports[0]?.source
    expect(source).not.toBe([...theDataset.sources.keys()][0])
    expect(await chosen.inputValue()).toBe(source)
  })
})

describe('a document beside other reporting tells right', () => {
  it('D01: whether TV Prva obtained a confirmation', async ({ open }) => {
    const { page } = await open({ path: besideOthers('s000', 'steel-ring-2019') })
    const lines = await linesOn(await rowsOf(page, 'i1001'), 'wording')
    const line = lines.find(({ first }) => first.includes('TV Prva did manage to obtain confirmation'))
    expect(line?.second).toContain(checkCalled('d01-1'))
    expect(line?.second).toContain('did not manage to get the police to confirm')
    expect(line?.second).toContain('B92')
    expect(line?.outcome).toBe(words.outcomes.disputes('', ''))
    // The other voices of the same document are there too, and are not disputed with it.
    const other = lines.find(({ first }) => first.includes('no extraordinary situation exists'))
    expect(other?.outcome).toBe(words.outcomes.unchecked('', ''))
  })

  it('D16: who set up the roadblocks, where, and how many', async ({ open }) => {
    const { page } = await open({ path: besideOthers('s002', 'barricades-2022') })
    const rows = await rowsOf(page, 'i3001')
    const [actor] = await linesOn(rows, 'actor')
    expect(actor?.first).toContain('Government of Serbia')
    for (const id of ['d16-2', 'd16-5', 'd16-6']) expect(actor?.second).toContain(checkCalled(id))
    expect(actor?.outcome).toBe(words.outcomes.disputes('', ''))
    const [place] = await linesOn(rows, 'place')
    expect(place?.first).toContain('“on its border with Kosovo”')
    expect(place?.second).toContain(checkCalled('d16-1'))
    expect(place?.second).toContain('Varage')
    expect(place?.second).toContain('Rudare')
    expect(place?.outcome).toBe(words.outcomes.disputes('', ''))
    const [figure] = await linesOn(rows, 'figure')
    expect(figure?.first).toContain('at least 2')
    expect(figure?.second).toContain(checkCalled('d16-8'))
    expect(figure?.outcome).toBe(words.outcomes.supports('', ''))
  })

  it('D18: whether “Albanian troops” were troops', async ({ open }) => {
    const { page } = await open({ path: besideOthers('s002', 'barricades-2022') })
    const rows = await rowsOf(page, 'i3011')
    expect(await rows.innerText()).toContain(
      '“Albanian troops are moving into the southern part of the city”',
    )
    const [actor] = await linesOn(rows, 'actor')
    expect(actor?.first).toContain('“Albanian troops” (as SOFREP writes)')
    expect(actor?.second).toContain('Kosovo Albanians, not soldiers')
    // What one outlet leaves open stands beside what the others dispute.
    for (const id of ['d18-1', 'd18-2', 'd18-3', 'd18-5']) expect(actor?.second).toContain(checkCalled(id))
    expect(actor?.outcome).toBe(words.outcomes.disputes('', ''))
  })

  it('D25: which day “Friday (May 28th)” was', async ({ open }) => {
    const { page } = await open({ path: besideOthers('s004', 'buildings-2023') })
    const rows = await rowsOf(page, 'i4009')
    const [time] = await linesOn(rows, 'time')
    expect(time?.first).toContain('“Friday (May 28th)”')
    expect(time?.second).toContain(checkCalled('d25-1'))
    expect(time?.second).toContain(evidenceTexts.en.computed)
    expect(time?.second).toContain(checkCalled('d25-3'))
    expect(time?.outcome).toBe(words.outcomes.qualifies('', ''))
    const head = await rows.locator('tr[data-aspect=time] th').innerText()
    expect(head).toContain(words.resolved('Friday 26 May 2023'))
  })
})

describe('a document beside its copy', () => {
  it('is one account: what agrees is called a copy, and what the copy lacks is shown', async ({ open }) => {
    const { page } = await open({ path: '#panel=compare&compare=s002,s003&episode=barricades-2022' })
    const rows = await rowsOf(page, 'i3001')
    await page.getByText(words.copy('SOFREP (copy)', 'SOFREP', 3263)).waitFor()
    const lines = [...(await linesOn(rows, 'wording')), ...(await linesOn(rows, 'actor'))]
    expect(lines.length).toBeGreaterThan(2)
    for (const { first, second, outcome } of lines) {
      expect(second).toBe(first)
      expect(outcome).toBe(words.copied)
    }
    expect(await rows.innerText()).toContain(words.disputed)
    await page
      .getByRole('button', { name: words.groups.onlyFirst('SOFREP', 'SOFREP (copy)', 3), exact: true })
      .click()
    const alone = await rowsOf(page, 'i3019')
    for (const line of await linesOn(alone, 'wording')) {
      expect(line.second).toContain(words.notSaid)
      expect(line.outcome).toBe(words.outcomes.onlyFirst('SOFREP', ''))
    }
    expect(await page.locator('tbody[data-incident]').count()).toBe(3)
  })
})

describe('choosing what to compare', () => {
  it('is in the address, is undone by Back, and sides are swapped', async ({ open }) => {
    const { page } = await open({ path: '#panel=compare' })
    const first = page.getByLabel(words.first, { exact: true })
    const second = page.getByLabel(words.second, { exact: true })
    await first.selectOption('s002')
    await page.waitForFunction(() => location.hash.includes('compare=s002,-'))
    await second.selectOption('s004')
    await page.waitForFunction(() => location.hash.includes('compare=s002,s004'))
    await page.getByLabel(words.episode, { exact: true }).selectOption('buildings-2023')
    await page.waitForFunction(() => location.hash.includes('episode=buildings-2023'))
    // Nothing of the one document belongs to the episode: everything stands in the other alone.
    const rows = await rowsOf(page, 'i4009')
    expect(await linesOn(rows, 'time')).toEqual([
      {
        first: words.notSaid,
        second: '“Friday (May 28th)”',
        outcome: words.outcomes.onlySecond('', 'The Gateway Pundit'),
      },
    ])
    await page.getByRole('button', { name: words.swap }).click()
    await page.waitForFunction(() => location.hash.includes('compare=s004,s002'))
    expect(await first.inputValue()).toBe('s004')
    for (const expected of ['compare=s002,s004', 'compare=s002,s004', 'compare=s002,-']) {
      await page.goBack()
      await page.waitForFunction((part) => location.hash.includes(part), expected)
    }
    expect(await second.inputValue()).toBe('')
    expect(await first.inputValue()).toBe('s002')
  })

  it('follows the filter but not the window, and an empty one says what would fill it', async ({ open }) => {
    const { page } = await open({
      path: `${besideOthers('s004', 'buildings-2023')}&from=2019-03-11&to=2019-03-12&category=gunfire`,
    })
    const gunfire = theDataset.incidents.filter(
      ({ category, reports }) => category === 'gunfire' && reports.some(({ source }) => source === 's004'),
    )
    expect(gunfire.length).toBeGreaterThan(0)
    await rowsOf(page, gunfire[0]?.id ?? '')
    expect(await page.locator('tbody[data-incident]').count()).toBe(gunfire.length)
    await page.getByLabel(words.first, { exact: true }).selectOption('s000')
    await page.getByText(words.nothingFiltered).waitFor()
    await page
      .getByRole('region', { name: english.panel.label })
      .getByText(english.filter.clear)
      .last()
      .click()
    await page.getByText(words.nothing('Fort Russ News')).waitFor()
    await page.getByRole('button', { name: words.allOfIt }).click()
    await rowsOf(page, 'i1001')
  })

  it('names what a link asks for that is not there, and compares the rest', async ({ open }) => {
    const { page } = await open({ path: '#panel=compare&compare=s000,s999&episode=winter' })
    await rowsOf(page, 'i1001')
    await page.getByText(noticeTexts.en.missing('compare', 's999')).waitFor()
    await page.getByText(noticeTexts.en.missing('episode', 'winter')).waitFor()
  })

  it('leads to the incident and to the document, and Back leads to the comparison', async ({ open }) => {
    const { page } = await open({ path: besideOthers('s002', 'barricades-2022') })
    const rows = await rowsOf(page, 'i3001')
    const title = incidentCalled('i3001').incident.title['en'] ?? ''
    await rows.getByRole('button', { name: title, exact: true }).click()
    await page.locator('[data-evidence=i3001]').waitFor()
    expect((await openIncidents(page)).join()).toContain(title)
    await page.goBack()
    await (await rowsOf(page, 'i3001'))
      .getByRole('button', { name: words.openDocument('SOFREP') })
      .first()
      .click()
    await page.getByRole('article').waitFor()
    expect(page.url()).toContain('source=s002')
  })
})

describe('room for a comparison', () => {
  const box = async (locator: Locator) => {
    const found = await locator.boundingBox()
    if (!found) throw new Error('it is not on the page')
    return found
  }

  it('is made beside the map and over the timeline, and both stay in reach', async ({ open }) => {
    const { page } = await open({ path: besideOthers('s002', 'barricades-2022') })
    const rows = await rowsOf(page, 'i3001')
    const [first, second] = [rows.locator('td').nth(0), rows.locator('tr[data-aspect=actor] td').nth(1)]
    expect((await box(first)).width).toBeLessThan(400)
    const button = page.getByRole('button', { name: words.widen })
    await button.click()
    expect(await button.getAttribute('aria-pressed')).toBe('true')
    const panel = await box(page.getByRole('region', { name: english.panel.label }))
    const map = await box(page.locator('[data-part=map]'))
    expect(panel.width).toBeGreaterThan(690)
    expect(map.x + map.width).toBeLessThanOrEqual(panel.x + 1)
    expect(map.width).toBeGreaterThanOrEqual(379)
    // Columns now: the other account stands beside the first, not below it.
    const actor = rows.locator('tr[data-aspect=actor] td')
    expect((await box(actor.nth(1))).y).toBe((await box(actor.nth(0))).y)
    expect((await box(second)).x).toBeGreaterThan((await box(actor.nth(0))).x)
    // Also where nothing was found, and the column of other reporting stays empty.
    const heading = await box(page.locator('thead th').last())
    const outcomes = await page.locator('tbody tr[data-outcome] td:last-child').all()
    expect(await rows.locator('tr[data-outcome=unchecked]').count()).toBeGreaterThan(0)
    for (const outcome of outcomes) expect((await box(outcome)).x).toBe(heading.x)
    await page.getByRole('button', { name: english.panel.incidents, exact: true }).click()
    await page.waitForFunction(
      (label) => (document.querySelector(`[aria-label=${label}]`)?.clientWidth ?? 999) < 500,
      english.panel.label,
    )
  })

  it('is the whole phone, each cell under its account, and nothing runs over the edge', async ({ open }) => {
    for (const width of [390, 320]) {
      const { page } = await open({
        path: besideOthers('s000', 'steel-ring-2019'),
        viewport: { width, height: 700 },
        touch: true,
      })
      const rows = await rowsOf(page, 'i1001')
      await page.getByRole('button', { name: noticeTexts.en.dismiss }).click()
      const line = rows.locator('tr[data-outcome=disputes]').first()
      const cells = line.locator('td')
      expect((await cells.nth(0).innerText()).startsWith('Fort Russ News')).toBe(true)
      expect((await cells.nth(1).innerText()).startsWith(words.otherReporting)).toBe(true)
      expect((await box(cells.nth(1))).y).toBeGreaterThan((await box(cells.nth(0))).y)
      const scroller = page.locator('[data-scroller]')
      expect(await scroller.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
      expect((await box(scroller)).height).toBeGreaterThan(500)
      const tabs = page.locator('[aria-pressed]', { hasText: english.panel.speakers })
      const [firstTab] = await page.getByRole('button', { name: english.panel.incidents, exact: true }).all()
      if (!firstTab) throw new Error('there are no tabs')
      expect((await box(tabs)).y).toBe((await box(firstTab)).y)
    }
  })
})
