/** Parts of the page that are loaded when they are wanted, and do not come: the rest stands, and a press tries again. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { basemapMetaName } from '../../src/format/link/basemapOptions.ts'
import { embedTexts } from '../../src/ui/embed/embedTexts.ts'
import { evidenceActionTexts } from '../../src/ui/evidence/evidenceActionTexts.ts'
import { basemapTexts } from '../../src/ui/map/basemapTexts.ts'
import { pinTexts } from '../../src/ui/pins/pinTexts.ts'
import { noticeTexts } from '../../src/ui/shell/noticeTexts.ts'
import { english as text } from '../../src/ui/text/english.ts'
import { browserTest as it, liveTest } from './harness/browserTest.ts'
import type { Fault } from './harness/fault.ts'
import { patient } from './harness/inArticle.ts'
import { type LaterFile, laterFiles, throwingScript } from './harness/laterFiles.ts'
import { incidentButton, incidentRows, untilReadable } from './harness/reader.ts'

const folder = inject('builtFolder')
const files = new Map(laterFiles(folder).map((file) => [file.name, file]))
const fileOf = (name: string): LaterFile => {
  const file = files.get(name)
  if (!file) throw new Error(`the build has no later file ${name}`)
  return file
}

/** What console and harness say of a file that fails on purpose; a rejection that nobody caught is no part of it. */
const expects = [/^console (error|warning):/, /^answer 404:/, /^request failed:/]

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()
const dialog = (page: Page): Locator => page.locator('dialog[open]')
const toList = (page: Page): Promise<void> => press(page, text.panel.incidents)
const shut = (page: Page): Promise<void> =>
  dialog(page).locator('form[method=dialog] button[type=submit]').first().click()
const placeName = (page: Page, name: string): Locator =>
  page.locator('[data-part=map] button', { hasText: name }).first()
const stay = async (): Promise<void> => undefined

/** How a reader asks for a part, what it is called, what shows that it came, and the way back. */
interface AskedPart {
  readonly called: string
  readonly ask: (page: Page) => Promise<void>
  readonly come: (page: Page) => Locator
  readonly leave: (page: Page) => Promise<void>
}

const opened = (called: string): AskedPart => ({
  called,
  ask: (page) => press(page, called),
  come: dialog,
  leave: shut,
})

/** In the order in which one reader asks for them. */
const parts: Readonly<Record<string, AskedPart>> = {
  ChangesSince: {
    called: text.part.changes,
    ask: (page) => press(page, noticeTexts.en.showChanges),
    come: (page) => page.locator('[data-part=notices] li, [data-part=notices] p:nth-of-type(2)').first(),
    leave: (page) => press(page, noticeTexts.en.hide),
  },
  OpenIncident: {
    called: text.list.evidence,
    ask: (page) => incidentButton(page, 1).click(),
    come: (page) => page.locator('[data-evidence]'),
    leave: (page) => press(page, pinTexts.en.pin),
  },
  PinnedBar: {
    called: text.list.pinned,
    // The incident before it has just been pinned.
    ask: stay,
    come: (page) => page.getByRole('button', { name: pinTexts.en.pinned(1) }),
    leave: stay,
  },
  CorrectionDialog: {
    called: text.part.correction,
    ask: (page) => press(page, evidenceActionTexts.en.report),
    come: dialog,
    leave: shut,
  },
  DocumentsPanel: {
    called: text.panel.documents,
    ask: (page) => press(page, text.panel.documents),
    come: (page) => page.locator('[data-scroller] svg[role=img]').first(),
    leave: toList,
  },
  ComparePanel: {
    called: text.panel.compare,
    ask: (page) => press(page, text.panel.compare),
    come: (page) => page.locator('[data-scroller] select').first(),
    leave: toList,
  },
  SpeakersPanel: {
    called: text.panel.speakers,
    ask: (page) => press(page, text.panel.speakers),
    come: (page) => page.locator('[data-scroller] [data-voice]').first(),
    leave: toList,
  },
  SiteCard: {
    called: text.part.site,
    ask: (page) => placeName(page, 'Leposavić').click(),
    come: (page) => page.getByRole('region', { name: /Leposavić/ }),
    leave: (page) => press(page, text.map.close),
  },
  FilterDialog: opened(text.filter.button(0)),
  TakeAway: opened(text.header.takeAway),
  EmbedDialog: opened(text.header.embed),
  About: opened(text.header.about),
  ShareDialog: opened(text.header.share),
  LessonsDialog: opened(text.header.present),
  openSearch: {
    called: text.search.label,
    ask: (page) => page.getByRole('combobox', { name: text.search.label }).fill('Zvečan'),
    come: (page) => page.getByRole('option').first(),
    leave: (page) => page.keyboard.press('Escape'),
  },
}

/** Later files that are not parts a reader asks for by a press, each with the test that is about it. */
const otherFiles = {
  Presenter: 'a lesson',
  Notices: 'notices',
  LongList: 'a long list',
  BasemapChoice: 'street maps',
  openStreets: 'basemaps.test.ts',
  mapHost: 'maps',
  incidentMap: 'maps',
  workerUrl: 'maps',
  stillMap: 'maps',
  loadBasemap: 'maps',
  printing: 'paper',
  printPicture: 'paper',
  keepOffline: 'without network',
  datasetIssues: 'the data file',
  namedViews: 'an embed',
  fonts: 'embed',
  EvidenceOverlay: 'press.test.ts',
  // FlexSearch imports it in Node only.
  '__vite-browser-external': 'none',
}

const stands = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('[data-part=map]').waitFor()
  await page.locator('[data-part=timeline]').waitFor()
}

const failure = (page: Page, called: string): Locator =>
  page.getByRole('alert').filter({ hasText: text.part.failed(called) })

const retry = (said: Locator): Promise<void> => said.getByRole('button', { name: text.part.retry }).click()

const notFound: Fault = { kind: 'status', status: 404 }
/** The file as it is. */
const sound: Fault = { kind: 'instead' }
/** A script that is not there, one that breaks off, and a web page in its place. */
const scriptFaults: readonly Fault[] = [
  notFound,
  { kind: 'broken', bytes: 200 },
  { kind: 'instead', body: '<!doctype html><title>Start</title>', contentType: 'text/html' },
]

describe('the list of later files', () => {
  it('names every one of the build', () => {
    expect([...files.keys()].toSorted()).toEqual(
      [...Object.keys(parts), ...Object.keys(otherFiles)].toSorted(),
    )
  })
})

describe('parts of the page', () => {
  it('whose scripts do not come, however often, are named, leave the rest, and come when they can', async ({
    open,
    site,
  }) => {
    const { page } = await open({ path: '#data=0.0.1', expects })
    await untilReadable(page)
    for (const name of Object.keys(parts)) site.fail(fileOf(name).script, scriptFaults[0] ?? sound)
    for (const [name, { called, ask, come, leave }] of Object.entries(parts)) {
      const { script } = fileOf(name)
      await ask(page)
      await failure(page, called).waitFor()
      await stands(page)
      for (const fault of scriptFaults.slice(1)) {
        site.fail(script, fault)
        // Another address: Firefox and WebKit keep the outcome of an import that failed.
        const asked = page.waitForRequest((request) => request.url().includes(`${script}?again=`))
        await retry(failure(page, called))
        await asked
        await failure(page, called).getByRole('button', { name: text.part.reload }).waitFor()
      }
      site.fail(script, sound)
      await retry(failure(page, called))
      await come(page).waitFor()
      await leave(page)
    }
  })

  it('whose style sheets are not there come whole when they are asked for again', async ({ open, site }) => {
    const { page } = await open({ path: '#data=0.0.1', expects })
    await untilReadable(page)
    const sheets = Object.keys(parts).map((name) => fileOf(name).sheet ?? '')
    for (const sheet of sheets) site.fail(sheet, notFound)
    for (const [name, { called, ask, come, leave }] of Object.entries(parts)) {
      const { sheet } = fileOf(name)
      await ask(page)
      if (sheet === null) {
        await come(page).waitFor()
        await leave(page)
        continue
      }
      await failure(page, called).waitFor()
      await stands(page)
      site.fail(sheet, sound)
      await retry(failure(page, called))
      await come(page).waitFor()
      const rules = await page.evaluate(
        (path) => [...document.styleSheets].find(({ href }) => href?.endsWith(path))?.cssRules.length ?? 0,
        sheet,
      )
      expect(rules).toBeGreaterThan(0)
      await leave(page)
    }
  })

  it('that fail while they are drawn are named, leave the rest, and can be dismissed', async ({
    open,
    site,
  }) => {
    // An incident that does not open offers no correction.
    const { CorrectionDialog: _, ...reached } = parts
    for (const name of Object.keys(reached)) {
      const { script } = fileOf(name)
      site.fail(script, { kind: 'instead', body: throwingScript(folder, script) })
    }
    const { page } = await open({ path: '#data=0.0.1&pins=i4015', expects })
    await untilReadable(page)
    for (const { called, ask } of Object.values(reached)) {
      await ask(page)
      const said = failure(page, called)
      await said.waitFor()
      await stands(page)
      const dismiss = said.getByRole('button', { name: text.part.dismiss })
      if (await dismiss.isVisible()) await dismiss.click()
    }
  })

  it('that are gone since the site was replaced lead to the new version, at the same view', async ({
    open,
    site,
  }) => {
    const { page } = await open({ path: '#incident=i4015', expects })
    await untilReadable(page)
    const { script } = fileOf('About')
    const index = readFileSync(join(folder, 'index.html'), 'utf8')
    const renamed = index.replace(/(?<=type="module"[^>]*src=")[^"]*/, './assets/index-renamed.js')
    site.fail('index.html', { kind: 'instead', body: renamed })
    site.fail(script, notFound)
    await press(page, text.header.about)
    const said = page.getByRole('alert').filter({ hasText: text.part.newer(text.header.about) })
    await said.waitFor()
    site.mend()
    await said.getByRole('button', { name: text.part.loadNewer }).click()
    await press(page, text.header.about)
    await dialog(page).waitFor()
    expect(page.url()).toContain('incident=i4015')
  })
})

describe('notices', () => {
  it('that cannot be loaded are named above the page, and come when they are asked for again', async ({
    open,
    site,
  }) => {
    site.fail(fileOf('Notices').script, notFound)
    const { page } = await open({ path: '#data=0.0.1', expects })
    await failure(page, text.part.notices).waitFor()
    await stands(page)
    site.mend()
    await retry(failure(page, text.part.notices))
    await page.locator('[data-part=notices]').getByText('0.0.1').waitFor()
  })
})

describe('the data file', () => {
  const faulty = '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}}, 7]}'

  it('is read without the part that finds the places of its faults, which are named without them', async ({
    open,
    site,
  }) => {
    site.fail('data/incidents.geojson', { kind: 'instead', body: faulty })
    site.fail(fileOf('datasetIssues').script, notFound)
    const { page } = await open({ webgl: false, expects })
    const notices = page.locator('[data-part=notices]')
    await press(page, noticeTexts.en.show)
    await notices.getByText('features[1]').waitFor()
    expect(await notices.innerText()).not.toContain(text.failed.line(1))
  })

  it('that is no JSON is named as such without the part that finds where', async ({ open, site }) => {
    site.fail('data/incidents.geojson', { kind: 'instead', body: '{"type": ' })
    site.fail(fileOf('datasetIssues').script, notFound)
    const { page } = await open({ webgl: false, expects })
    await page.getByText('This is not JSON').waitFor()
  })
})

describe('a lesson', () => {
  it('that cannot be loaded is named over the page, and comes when it is asked for again', async ({
    open,
    site,
  }) => {
    site.fail(fileOf('Presenter').script, notFound)
    const { page } = await open({ path: '#lesson=buildings-2023&step=2', expects })
    await failure(page, text.header.present).waitFor()
    await stands(page)
    site.mend()
    await retry(failure(page, text.header.present))
    await page.locator('[data-card]').waitFor()
  })
})

describe('a long list', () => {
  it('that cannot be loaded is named in its place, beside map and timeline', async ({ open, site }) => {
    const features = Array.from({ length: 500 }, (_, position) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [20.6 + position / 1000, 42.9] },
      properties: { title: `Report ${position}`, date: '2023-05-26' },
    }))
    const body = JSON.stringify({ type: 'FeatureCollection', features })
    site.fail('data/incidents.geojson', { kind: 'instead', body })
    site.fail(fileOf('LongList').script, notFound)
    const { page } = await open({ expects })
    await failure(page, text.panel.incidents).waitFor()
    await stands(page)
    site.fail(fileOf('LongList').script, sound)
    await retry(failure(page, text.panel.incidents))
    await incidentRows(page).first().waitFor()
  })
})

describe('the choice of street maps', () => {
  liveTest(
    'that cannot be loaded is named over the map, and comes when it is asked for again',
    async ({ open, site }) => {
      const index = readFileSync(join(folder, 'index.html'), 'utf8')
      const offer = `<meta name="${basemapMetaName('pmtiles')}" content="streets.pmtiles" />`
      site.fail('index.html', { kind: 'instead', body: index.replace('</head>', `${offer}</head>`) })
      site.fail(fileOf('BasemapChoice').script, notFound)
      const { page } = await open({ expects })
      await failure(page, text.map.streets).waitFor()
      await stands(page)
      site.fail(fileOf('BasemapChoice').script, sound)
      await retry(failure(page, text.map.streets))
      await page.getByRole('button', { name: basemapTexts.en.title }).waitFor()
    },
  )
})

describe('the map', () => {
  liveTest.for(['incidentMap', 'workerUrl'])(
    'whose live form lacks %s is still',
    async (name, { open, site }) => {
      site.fail(fileOf(name).script, notFound)
      const { page } = await open({ expects })
      await page.locator('[data-part=map] svg path[data-row], [data-part=map] svg path').first().waitFor()
      await page.getByText(noticeTexts.en.mapFailed).waitFor()
    },
  )

  it.for(['mapHost', 'stillMap', 'loadBasemap'])(
    'that lacks %s says so in its place, and is drawn when it is asked for again',
    async (name, { open, site }) => {
      site.fail(fileOf(name).script, notFound)
      const { page } = await open({ expects })
      await untilReadable(page)
      await failure(page, text.map.part).waitFor()
      await stands(page)
      site.mend()
      await retry(failure(page, text.map.part))
      await page.locator('[data-part=map][data-ready=true]').waitFor()
    },
  )
})

describe('paper', () => {
  it('without its pages is printed as on the screen, with a note about it, and comes at the next press', async ({
    open,
    site,
  }) => {
    site.fail(fileOf('printing').script, notFound)
    const { page } = await open({ expects })
    await untilReadable(page)
    await page.keyboard.press('Shift')
    const note = page.getByText(noticeTexts.en.notPrinted)
    await expect
      .poll(
        () => page.evaluate(() => dispatchEvent(new Event('afterprint'))).then(() => note.count()),
        patient,
      )
      .toBe(1)
    site.mend()
    await page.keyboard.press('Shift')
    await expect
      .poll(
        () =>
          page.evaluate(() => {
            dispatchEvent(new Event('beforeprint'))
            const printed = document.querySelector('[data-part=print]') !== null
            dispatchEvent(new Event('afterprint'))
            return printed
          }),
        patient,
      )
      .toBe(true)
  })

  it('in an embed without its picture has a sentence in its place', async ({ open, site }) => {
    site.fail(fileOf('printPicture').script, notFound)
    const { page } = await open({ path: 'embed/', expects })
    await page.locator('main').getByText(embedTexts.en.noPicture).waitFor({ state: 'attached' })
  })
})

describe('an embed', () => {
  liveTest.for(['incidentMap', 'workerUrl', 'fonts'])(
    'that lacks %s keeps a map',
    async (name, { open, site }) => {
      const { script, sheet } = fileOf(name)
      site.fail(script, notFound)
      if (sheet) site.fail(sheet, notFound)
      const { page, complaints } = await open({ path: 'embed/', expects })
      await page.locator('[data-part=map][data-ready=true]').waitFor()
      await expect.poll(() => complaints.all.join('\n'), patient).toContain('answer 404')
      expect(await page.locator('[data-part=map]').innerText()).toContain('Zvečan')
    },
  )
})

describe('a page whose own script is not there', () => {
  it.for([
    ['', 'index.html', 'data file'],
    ['embed/', 'embed/index.html', 'full map'],
  ] as const)(
    '/%s says so in words of its own, with another way to the incidents',
    async ([path, page, way], { open, site }) => {
      const html = readFileSync(join(folder, page), 'utf8')
      const [, script = ''] = /type="module"[^>]*src="(?:\.\.?\/)([^"]*)"/.exec(html) ?? []
      site.fail(script, notFound)
      const opened = await open({ path, early: true, expects })
      await opened.page.getByText('If this text stays').waitFor()
      expect(await opened.page.getByRole('link', { name: way }).count()).toBe(1)
    },
  )
})

describe('what keeps the site for use without network', () => {
  it('may be missing: the page works as before', async ({ open, site }) => {
    const { script } = fileOf('keepOffline')
    site.fail(script, notFound)
    const { page } = await open({ windsClock: true, expects })
    await untilReadable(page)
    const asked = page.waitForResponse((response) => response.url().endsWith(script))
    await page.clock.fastForward(20_000)
    await asked
    await stands(page)
  })
})
