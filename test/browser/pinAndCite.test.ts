/** What a reader takes along: pinned incidents, citations, and a link that holds although the data move on. */

import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { changeTexts } from '../../src/ui/changes/changeTexts.ts'
import { evidenceActionTexts } from '../../src/ui/evidence/evidenceActionTexts.ts'
import { evidenceTexts } from '../../src/ui/evidence/evidenceTexts.ts'
import { pinTexts } from '../../src/ui/pins/pinTexts.ts'
import { shareTexts } from '../../src/ui/share/shareTexts.ts'
import { noticeTexts } from '../../src/ui/shell/noticeTexts.ts'
import { english } from '../../src/ui/text/english.ts'
import { datasetText, incidentCalled } from '../fixtures/theDataset.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { incidentRows, openIncidents, untilReadable } from './harness/reader.ts'

const pins = pinTexts.en
const share = shareTexts.en
const titleOf = (id: string): string => incidentCalled(id).incident.title['en'] ?? ''

/** Titles in the pinned list, from its first to its last. */
const pinnedTitles = (page: Page): Promise<string[]> =>
  page.getByRole('region', { name: pins.label }).locator('li > button:first-child').allInnerTexts()

const focusedName = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

/** Only ends a hang. */
const patiently = { timeout: 60_000 }

const pinsInAddress = (page: Page): string | undefined => /[#&]pins=([^&]*)/.exec(page.url())?.[1]

describe('pinned incidents', () => {
  it('are put aside one by one, ordered, kept by a reload, and given back by Back', async ({ open }) => {
    const { page } = await open({ path: '#incident=i4015' })
    await untilReadable(page)
    await page.getByRole('button', { name: pins.pin, exact: true }).click()
    for (const id of ['i1001', 'i3003']) {
      await page.locator(`li[data-row="${incidentCalled(id).row}"] > button`).click()
      await page.locator(`[data-evidence=${id}]`).waitFor()
      await page.getByRole('button', { name: pins.pin, exact: true }).click()
    }
    await expect.poll(() => pinsInAddress(page), patiently).toBe('i4015,i1001,i3003')
    expect(await page.locator('li[data-pinned]').count()).toBe(3)

    await page.getByRole('button', { name: pins.pinned(3) }).click()
    await page.getByRole('button', { name: pins.moveDown(titleOf('i1001')) }).click()
    await expect.poll(() => pinnedTitles(page), patiently).toEqual(['i4015', 'i3003', 'i1001'].map(titleOf))
    // The row has moved, and the focus has moved with it.
    await expect.poll(() => focusedName(page), patiently).toBe(pins.moveDown(titleOf('i1001')))

    await page.reload()
    await untilReadable(page)
    await page.getByRole('button', { name: pins.pinned(3) }).click()
    expect(await pinnedTitles(page)).toEqual(['i4015', 'i3003', 'i1001'].map(titleOf))
    await page.goBack()
    await expect.poll(() => pinnedTitles(page), patiently).toEqual(['i4015', 'i1001', 'i3003'].map(titleOf))
    await page.getByRole('button', { name: pins.remove(titleOf('i4015')) }).click()
    await expect.poll(() => pinsInAddress(page), patiently).toBe('i1001,i3003')
    // The button is gone with its row; the focus is on the next.
    await expect.poll(() => focusedName(page), patiently).toBe(pins.remove(titleOf('i1001')))
  })

  it('come open with a link to the list and are stepped through in their order', async ({ open }) => {
    const { page } = await open({ path: '#pins=i4015,i1001,gone-1' })
    await untilReadable(page)
    const notices = await page.getByRole('status').allInnerTexts()
    expect(notices.join('\n')).toContain(noticeTexts.en.missing('pins', 'gone-1'))
    await expect.poll(() => pinnedTitles(page), patiently).toEqual(['i4015', 'i1001'].map(titleOf))
    for (const id of ['i4015', 'i1001']) {
      await page.getByRole('button', { name: pins.next }).click()
      await page.locator(`[data-evidence=${id}]`).waitFor()
    }
  })
})

describe('a citation', () => {
  it('of every form, copied and pasted, leads a stranger to the same incident', async ({ open }) => {
    const { page } = await open({ path: '#from=2023-05-26&to=2023-05-29&incident=i4015&pins=i1001' })
    await untilReadable(page)
    await page.getByRole('button', { name: english.header.share, exact: true }).click()
    await page.getByRole('radio', { name: share.incident }).check()
    const links = new Set<string>()
    for (const name of [
      share.chicagoNote,
      share.chicagoBibliography,
      share.apa,
      'BibTeX',
      'RIS',
      'CSL-JSON',
    ]) {
      const part = page.getByRole('region', { name, exact: true })
      await part.getByRole('button', { name: share.copy }).click()
      await part.getByRole('button', { name: share.copied }).waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      const link = /https?:\/\/[^\s"}]+/.exec(copied)?.[0] ?? ''
      expect(copied).toContain(titleOf('i4015'))
      links.add(new URL(link).hash)
    }
    for (const hash of links) expect(hash).toMatch(/^#incident=i4015&data=1\.0\.0\.?$/)
    // Also with the full stop of the sentence.
    const [pasted = ''] = [...links].filter((hash) => hash.endsWith('.'))
    const stranger = await open({ path: pasted })
    await untilReadable(stranger.page)
    expect((await openIncidents(stranger.page)).join()).toContain(titleOf('i4015'))
    expect(await stranger.page.getByText(noticeTexts.en.showChanges).count()).toBe(0)
  })

  it('of the view leads a stranger to the same incident, window, filter and pins', async ({ open }) => {
    const { page } = await open({
      path: '#from=2023-05-26&to=2023-05-29&incident=i4015&pins=i4015,i1001&category=building,clash',
    })
    await untilReadable(page)
    await page.getByRole('button', { name: english.header.share, exact: true }).click()
    await page.getByRole('radio', { name: share.view }).check()
    const part = page.getByRole('region', { name: share.chicagoNote, exact: true })
    await part.getByRole('button', { name: share.copy }).click()
    await part.getByRole('button', { name: share.copied }).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    await page.keyboard.press('Escape')
    /** What a reader can tell a view by. */
    const seen = async (on: Page) => {
      await untilReadable(on)
      await on.locator('[data-evidence=i4015]').waitFor()
      const pinned = on.getByRole('button', { name: pins.pinned(2) })
      if ((await pinned.getAttribute('aria-expanded')) !== 'true') await pinned.click()
      return {
        incidents: await openIncidents(on),
        rows: await incidentRows(on).count(),
        pinned: await pinnedTitles(on),
        dates: await on
          .locator('input[type=date]')
          .evaluateAll((all) => all.map((field) => (field instanceof HTMLInputElement ? field.value : ''))),
        filters: await on.getByRole('button', { name: english.filter.button(2), exact: true }).count(),
      }
    }
    const before = await seen(page)
    expect(before.dates[0]).toBe('2023-05-26')
    expect(before.filters).toBe(1)
    const link = /https?:\/\/\S+/.exec(copied)?.[0] ?? ''
    const stranger = await open({ path: new URL(link).hash })
    expect(await seen(stranger.page)).toEqual(before)
  })

  it('is offered as files that a reference manager imports', async ({ open }) => {
    const { page } = await open({ path: '#incident=i4015' })
    await untilReadable(page)
    await page.getByRole('button', { name: english.header.share, exact: true }).click()
    await page.getByRole('radio', { name: share.quote }).check()
    for (const [format, extension, opening] of [
      ['BibTeX', '.bib', '@article{document-s004,'],
      ['RIS', '.ris', 'TY  - NEWS'],
      ['CSL-JSON', '.json', '['],
    ] as const) {
      const downloading = page.waitForEvent('download')
      await page.getByRole('region', { name: format, exact: true }).getByRole('link').click()
      const download = await downloading
      expect(download.suggestedFilename()).toBe(`document-s004${extension}`)
      const [content = ''] = await Promise.all([
        download.createReadStream().then(async (stream) => {
          let text = ''
          for await (const piece of stream) text += String(piece)
          return text
        }),
      ])
      expect(content.startsWith(opening)).toBe(true)
    }
  })
})

describe('the words of one report', () => {
  it('are cited from where they stand, in every form, with link, version and day of access', async ({
    open,
  }) => {
    const { page } = await open({ path: '#incident=i4003' })
    await untilReadable(page)
    // The second of three: the dialog must not fall back on the first.
    const second = page.getByRole('figure', { name: evidenceTexts.en.report(2, 3), exact: true })
    const exact = await second.locator('mark').innerText()
    expect(exact).not.toBe('')
    const cite = second.getByRole('button', { name: evidenceActionTexts.en.citeQuote })
    await cite.click()
    const dialog = page.getByRole('dialog', { name: share.title })
    expect(await dialog.getByRole('radio', { name: share.quote }).isChecked()).toBe(true)
    const chosen = dialog.getByRole('combobox', { name: share.whichQuote }).locator('option:checked')
    expect(await chosen.innerText()).toContain(exact)

    const shown = async (name: string): Promise<string> => {
      const part = dialog.getByRole('region', { name, exact: true })
      await part.locator('details').evaluateAll((all) => {
        for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true
      })
      return (await part.innerText()).replace(/\s+/g, ' ')
    }
    const [inWords, iso] = await page.evaluate(() => [
      new Date().toLocaleDateString('en', { dateStyle: 'long' }),
      new Date().toLocaleDateString('sv'),
    ])
    const [year = '', month = '', day = ''] = iso.split('-')
    const said: Readonly<Record<string, readonly string[]>> = {
      [share.chicagoNote]: ['version 1.0.0', `accessed ${inWords}`],
      [share.chicagoBibliography]: ['version 1.0.0', `accessed ${inWords}`],
      [share.apa]: ['Version 1.0.0', `Retrieved ${inWords}`],
      BibTeX: ['version = {1.0.0}', `urldate = {${iso}}`],
      RIS: ['ET - 1.0.0', `Y2 - ${year}/${month}/${day}/`],
      'CSL-JSON': [
        '"version": "1.0.0"',
        `"accessed": { "date-parts": [ [ ${[year, month, day].map(Number).join(', ')} ] ] }`,
      ],
    }
    for (const [name, parts] of Object.entries(said)) {
      const citation = await shown(name)
      for (const part of [...parts, '#incident=i4003&data=1.0.0']) expect(citation, name).toContain(part)
    }
    expect(await shown(share.chicagoNote)).toContain(`“${exact},”`)
    for (const name of ['RIS', 'CSL-JSON']) expect(await shown(name)).toContain(exact)

    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await cite.evaluate((button) => button === document.activeElement)).toBe(true)
  })
})

describe('a link to an older version', () => {
  it('says what has changed since, follows what was merged, and says what was withdrawn', async ({
    open,
    site,
  }) => {
    const changed = JSON.parse(datasetText)
    changed.version = '1.2.0'
    const entry = (version: string, record: string, kind: string, what: string, replacedBy?: string) => ({
      version,
      date: '2026-12-24',
      record,
      kind,
      what: { en: what },
      ...(replacedBy ? { replacedBy } : {}),
    })
    changed.changes.push(
      entry('1.1.0', 'i4015', 'corrected', 'The time of day was added.'),
      entry('1.2.0', 'i9001', 'merged', 'Both accounts tell of one event.', 'i1001'),
      entry('1.2.0', 'i9002', 'withdrawn', 'It was no report of the document.'),
    )
    site.fail('data/incidents.geojson', { kind: 'instead', body: JSON.stringify(changed) })
    const { page } = await open({ path: '#incident=i9001&pins=i9002,i4015&data=1.0.0' })
    await untilReadable(page)
    // What was merged is followed.
    expect((await openIncidents(page)).join()).toContain(titleOf('i1001'))
    const notices = page.getByRole('status')
    await page
      .getByText(noticeTexts.en.withdrawn('i9002', '1.2.0', 'It was no report of the document.'))
      .waitFor()
    await page.getByRole('button', { name: noticeTexts.en.showChanges }).click()
    const changes = notices.locator('section')
    await changes.first().waitFor()
    const [latest = '', earlier = ''] = await changes.allInnerTexts()
    expect(latest).toContain('1.2.0')
    expect(latest).toContain(`${changeTexts.en.replacedBy} i1001`)
    expect(latest).toContain('i9002')
    expect(earlier).toContain('1.1.0')
    await changes.getByRole('button', { name: titleOf('i4015') }).click()
    await page.locator('[data-evidence=i4015]').waitFor()
  })
})
