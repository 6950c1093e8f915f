import { describe, expect } from 'vitest'
import { english } from '../../src/ui/text/catalogue.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { incidentButton, openIncidents, untilReadable } from './harness/reader.ts'

describe('the address', () => {
  it('holds the selected incident: a reload, a pasted link and Back lead to it and from it', async ({
    open,
  }) => {
    const { page } = await open()
    await untilReadable(page)
    await incidentButton(page, 3).click()
    await page.waitForFunction(() => location.hash.includes('incident='))
    const [title] = await openIncidents(page)
    const link = page.url()

    await page.reload()
    await untilReadable(page)
    expect(await openIncidents(page)).toEqual([title])

    const pasted = await open({ path: new URL(link).hash })
    await untilReadable(pasted.page)
    expect(await openIncidents(pasted.page)).toEqual([title])
    expect(pasted.page.url()).toBe(link)

    await page.goBack()
    await page.waitForFunction(() => !location.hash.includes('incident='))
    expect(await openIncidents(page)).toEqual([])
    await page.goForward()
    await page.waitForFunction(() => location.hash.includes('incident='))
    expect(await openIncidents(page)).toEqual([title])
  })

  it('is undone step by step: Back closes what was opened last', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    await incidentButton(page, 1).click()
    const [first] = await openIncidents(page)
    await incidentButton(page, 5).click()
    const [second] = await openIncidents(page)
    expect(second).not.toBe(first)
    await page.goBack()
    await expect.poll(() => openIncidents(page), { timeout: 60_000 }).toEqual([first])
    await page.goBack()
    await expect.poll(() => openIncidents(page), { timeout: 60_000 }).toEqual([])
  })

  it.for([
    ['from=2023-13-45&to=yesterday', 'from'],
    ['incident=no-such-incident', english.notices.noSuchIncident('no-such-incident')],
    ['source=no-such-document', english.notices.noSuchSource('no-such-document')],
    ['map=north/pole/99', 'map'],
    ['panel=kitchen', 'panel'],
    ['data=0.0.1', '0.0.1'],
    ['%E0%A4%A&&&==&incident=<script>', 'incident'],
  ] as const)('#%s falls back and says what it left out', async ([hash, says], { open }) => {
    const { page } = await open({ path: `#${hash}` })
    await untilReadable(page)
    expect((await page.getByRole('status').allInnerTexts()).join('\n')).toContain(says)
  })

  it('keeps what is sound beside what is not', async ({ open }) => {
    const { page } = await open({ path: '#from=2023-05-26&to=2023-05-26&map=nowhere&panel=documents' })
    await page.getByRole('button', { name: english.panel.documents, exact: true, pressed: true }).waitFor()
    await page.getByRole('button', { name: english.panel.incidents, exact: true }).click()
    await untilReadable(page)
    const days = await page.getByRole('heading', { level: 3 }).allInnerTexts()
    expect(days.filter((day) => day.includes('2023'))).not.toEqual([])
    expect(days.filter((day) => /20(19|22)/.test(day))).toEqual([])
  })
})
