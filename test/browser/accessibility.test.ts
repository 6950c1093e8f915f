/** Every state of the page under the rules of axe-core: WCAG 2.2 A and AA, and its good practice. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { compareTexts } from '../../src/ui/compare/compareTexts.ts'
import { documentTexts } from '../../src/ui/documents/documentTexts.ts'
import { evidenceActionTexts } from '../../src/ui/evidence/evidenceActionTexts.ts'
import { exportTexts } from '../../src/ui/export/exportTexts.ts'
import { lessonTexts } from '../../src/ui/lesson/lessonTexts.ts'
import { basemapTexts } from '../../src/ui/map/basemapTexts.ts'
import { presentTexts } from '../../src/ui/present/presentTexts.ts'
import { noticeTexts } from '../../src/ui/shell/noticeTexts.ts'
import { speakersTexts } from '../../src/ui/speakers/speakersTexts.ts'
import { english } from '../../src/ui/text/english.ts'
import { browserTest as it, liveTest } from './harness/browserTest.ts'
import type { Visit } from './harness/openPage.ts'
import { incidentButton, untilDrawn, untilReadable } from './harness/reader.ts'
import type { Site } from './harness/site.ts'
import { violations } from './harness/violations.ts'

interface State {
  readonly visit?: Visit
  /** The data file fails; otherwise the list is waited for. */
  readonly fails?: boolean
  /** Beside the live map. */
  readonly live?: true
  /** The operator offers street maps, which only the live map can draw. */
  readonly streets?: true
  /** Looked at once more in dark colours. */
  readonly dark?: true
  readonly act?: (page: Page) => Promise<unknown>
  /** Rules of axe-core that say nothing about this state. */
  readonly without?: readonly string[]
}

/** All that a step keeps back is told, and the teacher's notes and high contrast are on. */
async function tellAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: presentTexts.en.notes, exact: true }).click()
  await page.getByRole('button', { name: presentTexts.en.contrast, exact: true }).click()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await page.locator('[data-card] li[data-relation]').first().waitFor()
}

async function openNotices(page: Page): Promise<void> {
  await page.getByRole('button', { name: presentTexts.en.notices(2), exact: true }).click()
  await page.getByRole('dialog', { name: presentTexts.en.noticesTitle }).waitFor()
}

async function openBasemaps(page: Page): Promise<void> {
  await page.getByRole('button', { name: basemapTexts.en.title, exact: true }).click()
  await page.getByRole('button', { name: basemapTexts.en.embedded, exact: true }).waitFor()
}

/** The page as an operator who offers both street maps would have built it; nobody asks for one here. */
function offerStreets(site: Site): void {
  const offers = ['openfreemap', 'pmtiles'].map(
    (kind) => `<meta name="basemap-${kind}" content="https://tiles.example/${kind}">`,
  )
  const page = readFileSync(join(inject('builtFolder'), 'index.html'), 'utf8')
  site.fail('index.html', { kind: 'instead', body: page.replace('</head>', `${offers.join('')}</head>`) })
}

/** Runs in the page. */
const colourOfPage = (): string => getComputedStyle(document.documentElement).backgroundColor

/** What of axe-core's rules another colour scheme can change. */
const colourRules = ['color-contrast', 'link-in-text-block']

const states: Readonly<Record<string, State>> = {
  'the start': { dark: true, live: true },
  'an open incident': { dark: true, visit: { path: '#incident=i3003' } },
  'the documents': { visit: { path: '#panel=documents' } },
  'a document': { visit: { path: '#panel=documents&source=s003' } },
  'a document beside other reporting': { visit: { path: '#panel=compare&compare=s002,-' } },
  'a document beside its copy, wide and dark': {
    visit: { path: '#panel=compare&compare=s002,s003', colorScheme: 'dark' },
    act: (page) => page.getByRole('button', { name: compareTexts.en.widen }).click(),
  },
  'a comparison on a phone': {
    visit: { path: '#panel=compare&compare=s000,-', viewport: { width: 390, height: 844 }, touch: true },
  },
  'a comparison of nothing': { visit: { path: '#panel=compare&compare=s000,-&episode=buildings-2023' } },
  'the speakers': {
    visit: { path: '#panel=speakers' },
    act: (page) => page.locator('button[aria-expanded]:has([data-kind])').nth(1).click(),
  },
  'the speakers as a table, dark': {
    visit: { path: '#panel=speakers', colorScheme: 'dark' },
    act: (page) => page.getByRole('button', { name: speakersTexts.en.table, exact: true }).click(),
  },
  'a document beside a reader’s own copy, dark': {
    visit: { path: '#panel=documents&source=s003', colorScheme: 'dark' },
    act: async (page) => {
      await page.getByRole('textbox', { name: documentTexts.en.verify.paste }).fill('a copy of the text')
      await page.getByRole('button', { name: documentTexts.en.verify.search }).click()
      await page.getByRole('region', { name: documentTexts.en.verify.text }).waitFor()
    },
  },
  'the search': {
    act: async (page) => {
      await page.getByRole('combobox', { name: english.search.label }).fill('Zvecan')
      await page.getByRole('listbox').getByRole('option').first().waitFor()
    },
  },
  'the filter': {
    dark: true,
    act: (page) => page.getByRole('button', { name: english.filter.button(0) }).click(),
  },
  'a filter at work': { visit: { path: '#category=gunfire,clash&place=zvecan' } },
  'about this map': { act: (page) => page.getByRole('button', { name: english.header.about }).click() },
  'what can be taken away, dark': {
    visit: { path: '#pins=i3003,i1001', colorScheme: 'dark' },
    act: async (page) => {
      await page.getByRole('button', { name: english.header.takeAway }).click()
      await page.getByRole('img', { name: exportTexts.en.preview }).waitFor()
    },
  },
  'pinned incidents': { visit: { path: '#pins=i4015,i1001' } },
  'sharing and citing': {
    dark: true,
    visit: { path: '#incident=i4015&pins=i1001' },
    act: (page) => page.getByRole('button', { name: english.header.share, exact: true }).click(),
  },
  'reporting an error': {
    visit: { path: '#incident=i4015' },
    act: (page) => page.getByRole('button', { name: evidenceActionTexts.en.report }).click(),
  },
  'what has changed since a link was made': {
    visit: { path: '#data=0.9.0' },
    act: (page) => page.getByRole('button', { name: noticeTexts.en.showChanges }).click(),
  },
  'a place of the map': {
    live: true,
    act: async (page) => {
      await page.locator('[data-part=map] > section button[data-side]').first().click()
      await page.getByRole('button', { name: english.map.close }).first().waitFor()
    },
  },
  'the areas of every report': { visit: { path: '#extents=all' } },
  'a filter that leaves nothing': { visit: { path: '#category=gunfire&disputed=disputed&document=s004' } },
  'the choice of basemap': { streets: true, act: openBasemaps },
  'the choice of basemap on a phone, dark': {
    streets: true,
    visit: { viewport: { width: 390, height: 844 }, touch: true, colorScheme: 'dark' },
    act: openBasemaps,
  },
  'a stretch without incidents': { visit: { path: '#from=2020-05-01&to=2020-05-02' } },
  'an address that could not be read': { visit: { path: '#incident=none&map=north' } },
  'data that could not be had': {
    fails: true,
    visit: { expects: [/Failed to load resource/, /^answer 404/] },
  },
  'a browser without WebGL2': {},
  'a tablet': { visit: { viewport: { width: 1024, height: 768 } } },
  'a tablet with its list': {
    visit: { viewport: { width: 1024, height: 768 }, path: '#incident=i3003' },
  },
  'a phone': { visit: { viewport: { width: 390, height: 844 }, touch: true } },
  'a phone, dark, with an incident': {
    visit: {
      viewport: { width: 390, height: 844 },
      touch: true,
      colorScheme: 'dark',
      path: '#incident=i3003',
    },
  },
  'a lesson': { dark: true, visit: { path: '#lesson=buildings-2023&step=5' }, act: tellAll },
  'a lesson on a phone': {
    visit: {
      path: '#lesson=buildings-2023&step=5',
      viewport: { width: 390, height: 844 },
      touch: true,
    },
    act: tellAll,
  },
  'the notices in a lesson': {
    visit: { path: '#lesson=buildings-2023&step=5&data=0.9.0' },
    act: openNotices,
  },
  'the notices in a lesson on a phone, dark': {
    visit: {
      path: '#lesson=buildings-2023&step=5&data=0.9.0',
      viewport: { width: 390, height: 844 },
      touch: true,
      colorScheme: 'dark',
    },
    act: openNotices,
  },
  'the choice of a lesson, with a step of one’s own': {
    act: async (page) => {
      await page.getByRole('button', { name: english.header.present, exact: true }).click()
      await page.getByRole('button', { name: lessonTexts.en.record }).click()
      await page.getByRole('textbox', { name: lessonTexts.en.stepTitle, exact: true }).waitFor()
    },
  },
  'forced colours': {
    visit: { forcedColors: 'active', path: '#incident=i3003' },
    // The colours are the reader's own; axe-core compares ours with theirs.
    without: ['color-contrast'],
  },
}

describe('axe-core finds nothing wrong with', () => {
  for (const [name, { visit, fails, live, streets, dark, act, without }] of Object.entries(states)) {
    const test = live || streets ? liveTest : it
    test(name, async ({ open, site }) => {
      if (streets) offerStreets(site)
      if (fails) site.fail('data/incidents.geojson', { kind: 'status', status: 404 })
      const { page } = await open({ reducedMotion: 'reduce', ...visit })
      if (fails) await page.getByRole('alert').waitFor()
      else if (visit?.path?.includes('panel='))
        await page.getByRole('region', { name: english.panel.label }).waitFor()
      else if (/2020|document=s004/.test(visit?.path ?? ''))
        await page
          .getByRole('button', { name: english.list.allDates })
          .or(page.getByRole('button', { name: english.list.removeFilters }))
          .waitFor()
      else await untilReadable(page)
      if (!fails) await untilDrawn(page)
      await act?.(page)
      expect(await violations(page, { without })).toEqual([])
      if (!dark) return
      const light = await page.evaluate(colourOfPage)
      await page.emulateMedia({ colorScheme: 'dark' })
      await expect.poll(() => page.evaluate(colourOfPage), { timeout: 60_000 }).not.toBe(light)
      await untilDrawn(page)
      expect(await violations(page, { only: colourRules })).toEqual([])
    })
  }
})

describe('an incident opened with the mouse', () => {
  it('is announced as expanded, and keeps the focus on its button', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    const button = incidentButton(page, 2)
    await button.click()
    await expect.poll(() => button.getAttribute('aria-expanded'), { timeout: 60_000 }).toBe('true')
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})
