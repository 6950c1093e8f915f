/** Street maps as an operator offers them: asked for only by a reader's press, and never at the cost of an incident. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { hasFlag, incidentFlag } from '../../../src/domain/dataset/incidentIndex.ts'
import type { StreetMapKind } from '../../../src/domain/view/streetMap.ts'
import { basemapTexts } from '../../../src/ui/map/basemapTexts.ts'
import type { MapAudit } from '../../../src/ui/map/mapAudit.ts'
import { english } from '../../../src/ui/text/english.ts'
import { theDataset } from '../../fixtures/theDataset.ts'
import { liveTest } from '../harness/browserTest.ts'
import { buildWith } from '../harness/build.ts'
import { headersFor, readHeadersFile } from '../harness/headersFile.ts'
import { untilDrawn, untilReadable } from '../harness/reader.ts'
import { openSite, type Site } from '../harness/site.ts'
import { openTileServer, type TileServer } from '../harness/tileServer.ts'

const texts = basemapTexts.en

const offering = liveTest
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern that nothing else is needed.
  .extend('tiles', { scope: 'file' }, async ({}, { onCleanup }): Promise<TileServer> => {
    const tiles = await openTileServer()
    onCleanup(() => tiles.close())
    return tiles
  })
  .extend('variant', { scope: 'file' }, ({ tiles }, { onCleanup }): string => {
    const folder = mkdtempSync(join(tmpdir(), 'basemaps-'))
    onCleanup(() => rmSync(folder, { recursive: true }))
    buildWith({ BASEMAP_OPENFREEMAP: tiles.styleAddress, BASEMAP_PMTILES: tiles.archiveAddress }, folder)
    return folder
  })
  .extend('site', async ({ variant, tiles }, { onCleanup }): Promise<Site> => {
    tiles.trouble = null
    tiles.requests.splice(0)
    const site = await openSite(variant)
    onCleanup(() => site.close())
    return site
  })

const opener = (page: Page) => page.getByRole('button', { name: texts.title, exact: true })
const choice = (page: Page, title: string) => page.getByRole('button', { name: title, exact: true })
const credit = (page: Page, words: string) => page.locator('[data-part=map]').getByText(words)

async function choose(page: Page, kind: StreetMapKind): Promise<void> {
  await opener(page).click()
  await choice(page, texts.streets[kind]).click()
}

/** Rows read back from the drawing; every incident of the list that has a place is among them and no other. */
async function drawnRows(page: Page): Promise<number[]> {
  return await page.evaluate(() => {
    const detail: MapAudit = {}
    document.querySelector('[data-part=map] > section')?.dispatchEvent(new CustomEvent('audit', { detail }))
    return [...(detail.rows ?? [])]
  })
}

async function listedRows(page: Page): Promise<number[]> {
  const rows = await page
    .locator('li[data-row]:not([hidden])')
    .evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-row'))))
  return rows.filter((row) => hasFlag(theDataset.index, row, incidentFlag.placed)).sort((a, b) => a - b)
}

async function expectWholeMap(page: Page): Promise<void> {
  const listed = await listedRows(page)
  expect(listed.length).toBeGreaterThan(0)
  expect(await drawnRows(page)).toEqual(listed)
}

/** The part of the address that says where the map is looked at, and all that was chosen. */
const addressOf = (page: Page): string => new URL(page.url()).hash

/** A guard against a hang, never a judgement on a slow machine. */
const hangGuard = { timeout: 60_000 }

const view = '#incident=i3003&from=2022-07-31&to=2023-05-29&map=11.50/42.9000/20.8500'

describe('a page whose operator offers street maps', () => {
  offering.for(['openfreemap', 'pmtiles'] as const)(
    'asks the host for nothing before the press, and draws every incident on its streets: %s',
    async (kind, { open, tiles }) => {
      const { page } = await open({ path: view, hosts: [tiles.host] })
      await untilReadable(page)
      await untilDrawn(page)
      await opener(page).click()
      expect(await choice(page, texts.embedded).getAttribute('aria-pressed')).toBe('true')
      await page.getByText(texts.otherHost(tiles.host)).first().waitFor()
      expect(tiles.requests).toEqual([])

      const [before, address] = [await drawnRows(page), addressOf(page)]
      await choice(page, texts.streets[kind]).click()
      await credit(page, kind === 'pmtiles' ? 'Archive © Tiles' : 'Hosted © Tiles').waitFor()
      await untilDrawn(page)
      const asked = tiles.requests.join('\n')
      expect(asked).toMatch(kind === 'pmtiles' ? /streets\.pmtiles \d{4,}-/ : /\/tiles\/\d+\/\d+\/\d+\.pbf/)
      expect(asked).not.toMatch(/fonts|sprite/)
      await expectWholeMap(page)
      // Selection, window and camera are those of before.
      expect(await drawnRows(page)).toEqual(before)
      expect(addressOf(page)).toBe(address)
      expect(await choice(page, texts.streets[kind]).getAttribute('aria-pressed')).toBe('true')

      await choice(page, texts.embedded).click()
      await credit(page, english.map.attribution).waitFor()
      await expectWholeMap(page)
    },
  )

  offering('remembers no choice: the next visit asks nobody', async ({ open, tiles }) => {
    const { page } = await open({ hosts: [tiles.host] })
    await untilDrawn(page)
    await choose(page, 'pmtiles')
    await credit(page, 'Archive © Tiles').waitFor()
    await untilDrawn(page)
    const asked = tiles.requests.length
    await page.reload()
    await untilDrawn(page)
    expect(tiles.requests.length).toBe(asked)
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ])
  })

  offering(
    'lets a reader come closer than the embedded map, whose note on streets is gone',
    async ({ open, tiles }) => {
      const { page } = await open({ path: '#map=13.90/42.8900/20.8660', hosts: [tiles.host] })
      await untilDrawn(page)
      await page.getByText(english.map.noStreetDetail).waitFor()
      await choose(page, 'openfreemap')
      await credit(page, 'Hosted © Tiles').waitFor()
      expect(await page.getByText(english.map.noStreetDetail).count()).toBe(0)
      await page.keyboard.press('Escape')
      const zoom = (): number => Number(/map=([\d.]+)/.exec(addressOf(page))?.[1])
      const { zoomIn } = english.map
      for (let press = 1; press <= 2; press++) {
        await page.getByRole('button', { name: zoomIn, exact: true }).click()
        await expect.poll(zoom, hangGuard).toBeCloseTo(13.9 + press, 1)
      }
      await expectWholeMap(page)
      // Back on the embedded map the closest view it has.
      await opener(page).click()
      await choice(page, texts.embedded).click()
      await expect.poll(zoom, hangGuard).toBe(14)
      await expectWholeMap(page)
    },
  )
})

describe('when the host of a street map', () => {
  const refused = [/Failed to load resource: the server responded with a status of 503/, /^answer 503/]

  offering('refuses, the embedded map stays and the page says why', async ({ open, tiles }) => {
    const { page } = await open({ hosts: [tiles.host], expects: refused })
    await untilDrawn(page)
    tiles.trouble = 'all'
    await choose(page, 'openfreemap')
    await page.getByText(texts.failed.unreachable(tiles.host)).waitFor()
    await page.getByText(texts.stillThere).waitFor()
    expect(await choice(page, texts.embedded).getAttribute('aria-pressed')).toBe('true')
    await credit(page, english.map.attribution).waitFor()
    await expectWholeMap(page)
    // And once it is well again, it is heard.
    tiles.trouble = null
    await choice(page, texts.streets.openfreemap).click()
    await credit(page, 'Hosted © Tiles').waitFor()
    expect(await page.getByText(texts.stillThere).count()).toBe(0)
  })

  offering.for(['openfreemap', 'pmtiles'] as const)(
    'fails half-way, the embedded map comes back with a sentence and no incident is lost: %s',
    async (kind, { open, tiles }) => {
      const { page } = await open({ path: view, hosts: [tiles.host], expects: refused })
      await untilDrawn(page)
      await choose(page, kind)
      await credit(page, kind === 'pmtiles' ? 'Archive © Tiles' : 'Hosted © Tiles').waitFor()
      await untilDrawn(page)
      await page.keyboard.press('Escape')
      tiles.trouble = 'all'
      await page.getByRole('button', { name: english.map.zoomIn, exact: true }).click()
      await page.getByText(texts.failed.stopped(tiles.host)).waitFor()
      await credit(page, english.map.attribution).waitFor()
      await expectWholeMap(page)
      // Nobody goes on knocking.
      const asked = tiles.requests.length
      await page.getByRole('button', { name: english.map.pan.north }).click()
      await untilDrawn(page)
      expect(tiles.requests.length).toBe(asked)
    },
  )

  offering('points to a host the page was not built for, that one is not asked', async ({ open, tiles }) => {
    const here = tiles.tilesAt
    tiles.tilesAt = 'http://127.0.0.1:9'
    const { page } = await open({ hosts: [tiles.host] })
    await untilDrawn(page)
    await choose(page, 'openfreemap')
    await page.getByText(texts.failed.elsewhere(tiles.host, '127.0.0.1:9')).waitFor()
    tiles.tilesAt = here
    await expectWholeMap(page)
  })
})

describe('the policy', () => {
  offering('lets the host be asked and nothing else, in page and headers alike', ({ variant, tiles }) => {
    const built = (name: string): string => readFileSync(join(variant, name), 'utf8')
    const header = headersFor(readHeadersFile(built('_headers')), '/')['Content-Security-Policy'] ?? ''
    const [, meta] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(built('index.html')) ?? []
    expect(header.replace(/; frame-ancestors .*/, '')).toBe(meta)
    const own = headersFor(readHeadersFile(readFileSync('public/_headers', 'utf8')), '/')[
      'Content-Security-Policy'
    ]
    expect(header).toBe(own?.replace("connect-src 'self'", `connect-src 'self' http://${tiles.host}`))
  })
})

describe('a page whose operator offers none', () => {
  liveTest('has no switch, names no host, and loads nothing of it', async ({ open, site }) => {
    const { page } = await open()
    await untilDrawn(page)
    expect(await opener(page).count()).toBe(0)
    expect(await page.locator('meta[name^="basemap-"]').count()).toBe(0)
    expect(site.requests.filter((path) => /basemapchoice|streets/i.test(path))).toEqual([])
    expect(await page.locator('[data-part=map] canvas[role=region]').getAttribute('aria-label')).toBe(
      english.map.canvas,
    )
  })
})
