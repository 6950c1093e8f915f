/** Who speaks in the dataset, as a chart and as a table that says the same. */
import { describe, expect } from 'vitest'
import { speakerCensus } from '../../src/domain/claims/speakers.ts'
import { speakersTexts } from '../../src/ui/speakers/speakersTexts.ts'
import { english } from '../../src/ui/text/english.ts'
import { theDataset } from '../fixtures/theDataset.ts'
import { browserTest as it } from './harness/browserTest.ts'

const words = speakersTexts.en
const census = speakerCensus(theDataset, theDataset.incidents.keys())
const nameOf = (speaker: string): string =>
  speaker === 'own' ? words.ownVoice : (theDataset.agents.get(speaker)?.names['en'] ?? speaker)
const barOf = ({ speaker, kind, rows, reports }: (typeof census.speakers)[number]): string =>
  `${nameOf(speaker)} ${words.kinds[kind]} ${words.bar(rows.length, reports)}`

describe('the speakers', () => {
  it('are bars as long as the incidents they speak about, own voice and unnamed voices among them', async ({
    open,
  }) => {
    const { page } = await open({ path: '#panel=speakers' })
    const bars = page.locator('li > button[aria-expanded]:has([data-kind])')
    await bars.first().waitFor()
    expect(await bars.count()).toBe(census.speakers.length)
    for (const [position, account] of census.speakers.entries()) {
      const called = page.getByRole('button', { name: barOf(account), exact: true })
      expect(await bars.nth(position).and(called).count()).toBe(1)
    }
    const widths = await bars
      .locator('[data-kind]')
      .evaluateAll((fills) => fills.map((fill) => fill.getBoundingClientRect().width))
    const most = census.speakers[0]?.rows.length ?? 1
    census.speakers.forEach(({ rows }, position) => {
      expect((widths[position] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(rows.length / most, 1)
    })
    const panel = await page.getByRole('region', { name: english.panel.label }).innerText()
    expect(panel).toContain(words.counts(census.incidents, census.reports, census.copied))
    expect(panel).toContain(`${census.voices.own} ${words.voices.own}`)
    expect(panel).toContain(`${census.voices.unnamed} ${words.voices.unnamed}`)
  })

  it('stand in a table with the same numbers', async ({ open }) => {
    const { page } = await open({ path: '#panel=speakers' })
    await page.getByRole('button', { name: words.table, exact: true }).click()
    const rows = page.getByRole('table').locator('tbody tr')
    expect(await rows.count()).toBe(census.speakers.length)
    for (const [position, account] of census.speakers.entries()) {
      const row = rows.nth(position)
      expect(await row.locator('th').innerText()).toBe(nameOf(account.speaker))
      expect((await row.locator('td').allInnerTexts()).slice(0, 4)).toEqual([
        words.kinds[account.kind],
        `${account.rows.length}`,
        `${account.reports}`,
        `${account.copied}`,
      ])
    }
  })

  it('open to tell through whom and about what, lead to the incident, and filter the whole page', async ({
    open,
  }) => {
    const vucic = census.speakers.find(({ speaker }) => speaker === 'vucic')
    if (!vucic) throw new Error('the dataset has no such speaker')
    const { page } = await open({ path: '#panel=speakers' })
    await page.getByRole('button', { name: barOf(vucic), exact: true }).click()
    const card = page.locator('[data-speaker=vucic]')
    expect(await card.innerText()).toContain('TASS')
    expect(await card.innerText()).toContain('President of Serbia')
    await card.getByRole('button', { name: words.only }).click()
    await page.waitForFunction(() => location.hash.includes('speaker=vucic'))
    const status = page.locator('[data-part=timeline] [data-status]')
    const heard = theDataset.incidents.filter(({ reports }) =>
      reports.some(({ speaker }) => speaker === 'vucic'),
    )
    expect(await status.innerText()).toContain(`${heard.length} of`)
    // The others do not vanish from the chart.
    expect(await page.locator('li > button[aria-expanded]:has([data-kind])').count()).toBe(
      census.speakers.length,
    )
    await page.goBack()
    await page.waitForFunction(() => !location.hash.includes('speaker='))
    const title = theDataset.incidents[vucic.rows[0] ?? -1]?.title['en'] ?? ''
    await card.getByRole('button', { name: title, exact: true }).click()
    await page.locator(`[data-evidence=${theDataset.incidents[vucic.rows[0] ?? -1]?.id}]`).waitFor()
  })
})
