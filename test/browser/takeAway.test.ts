/** Taking incidents and the map away: what a reader saves opens elsewhere, and says what it is. */
import { readFile } from 'node:fs/promises'
import { kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { describe, expect } from 'vitest'
import { decodeAddress } from '../../src/format/link/address.ts'
import { readDataset } from '../../src/format/read/readDataset.ts'
import { exportTexts } from '../../src/ui/export/exportTexts.ts'
import { english } from '../../src/ui/text/english.ts'
import { theDataset } from '../fixtures/theDataset.ts'
import { browserTest as it } from './harness/browserTest.ts'
import { incidentRows, untilReadable } from './harness/reader.ts'

const texts = exportTexts.en
const may2023 = '#from=2023-05-26&to=2023-05-29'

async function openDialog(page: Page): Promise<void> {
  await untilReadable(page)
  await page.getByRole('button', { name: english.header.takeAway }).click()
  await page.getByRole('img', { name: texts.preview }).waitFor()
}

/** The file a button of the dialog gives. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click(),
  ])
  const name = download.suggestedFilename()
  await page
    .getByRole('status')
    .filter({ hasText: texts.saved(name) })
    .waitFor()
  return { name, bytes: await readFile(await download.path()) }
}

const svgDocument = (text: string) => {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  })
  return parser.parseFromString(text, 'image/svg+xml')
}

describe('what the window shows', () => {
  it('comes as GeoJSON, CSV and KML with the same incidents as the list', async ({ open }) => {
    const { page } = await open({ path: `${may2023}&category=gunfire` })
    await untilReadable(page)
    const listed = await incidentRows(page).count()
    await openDialog(page)

    const geojson = (await saved(page, texts.formats.geojson.name)).bytes.toString('utf8')
    const { dataset, issues } = readDataset(geojson, 'saved.geojson')
    expect(issues).toEqual([])
    const ids = dataset?.incidents.map(({ id }) => id) ?? []
    expect(ids).toHaveLength(listed)
    expect(listed).toBeGreaterThan(0)
    const { extract } = JSON.parse(geojson)
    expect(extract).toMatchObject({ window: '26 – 29 May 2023' })
    expect(extract.filters).toContain('Gunfire')
    const { view } = decodeAddress(new URL(extract.permalink).hash, theDataset.zone)
    expect(view.filter.groups).toEqual(['gunfire'])

    const csv = parse((await saved(page, texts.formats.csv.name)).bytes, {
      columns: true,
      bom: true,
    }) as Record<string, string>[]
    expect(new Set(csv.map((row) => row['incidentId']))).toEqual(new Set(ids))
    expect(csv[0]?.['permalink']).toBe(extract.permalink)

    const text = (await saved(page, texts.formats.kml.name)).bytes.toString('utf8')
    const features = kml(svgDocument(text) as unknown as Document).features
    expect(features.map((feature) => feature.properties?.['incidentId']).toSorted()).toEqual(ids.toSorted())
  })

  it('comes as a picture with title, window, legend, notes and its letters, in four sizes', async ({
    open,
  }) => {
    const { page } = await open({ path: may2023 })
    await openDialog(page)
    const svg = (await saved(page, texts.svg)).bytes.toString('utf8')
    const drawn = svgDocument(svg).documentElement
    const words = drawn?.textContent ?? ''
    for (const told of [
      '26 – 29 May 2023',
      'UNSCR',
      texts.claims,
      'OpenStreetMap',
      'km',
      'Zvečan',
      'Gunfire',
    ]) {
      expect(words).toContain(told)
    }
    expect(svg).toContain('url(data:font/woff2;base64,')
    expect(svg).not.toMatch(/(href|src)="https?:/)
    const width = Number(drawn?.getAttribute('width'))
    const height = Number(drawn?.getAttribute('height'))
    for (const scale of [1, 2, 4]) {
      const { bytes } = await saved(page, texts.png(scale))
      const picture = PNG.sync.read(bytes)
      expect([picture.width, picture.height]).toEqual([width * scale, height * scale])
      expect(bytes.includes(Buffer.from('UNSCR 1244/1999'))).toBe(true)
    }
  })
})

describe('pinned incidents', () => {
  it('are what is taken first, and only they', async ({ open }) => {
    const { page } = await open({ path: '#pins=i3003,i1001' })
    await openDialog(page)
    const { name, bytes } = await saved(page, texts.formats.geojson.name)
    expect(name).toContain('pinned')
    const { dataset } = readDataset(bytes.toString('utf8'), name)
    expect(dataset?.incidents.map(({ id }) => id)).toEqual(['i1001', 'i3003'])
    await page.getByRole('radio', { name: texts.choice.window(theDataset.index.size) }).check()
    const whole = await saved(page, texts.formats.geojson.name)
    expect(readDataset(whole.bytes.toString('utf8'), 'all').dataset?.incidents).toHaveLength(
      theDataset.index.size,
    )
  })
})

describe('a canvas that does not go as far', () => {
  it('is told in words, with what to take instead', async ({ open }) => {
    const { page } = await open({ path: may2023 })
    await page.evaluate(() => {
      const toBlob = HTMLCanvasElement.prototype.toBlob
      HTMLCanvasElement.prototype.toBlob = function (this: HTMLCanvasElement, ...given) {
        if (this.width > 4000) given[0](null)
        else toBlob.apply(this, given)
      }
    })
    await openDialog(page)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: texts.png(4), exact: true })
      .click()
    await page.getByRole('status').filter({ hasText: 'This browser cannot make a picture' }).waitFor()
    expect((await saved(page, texts.png(2))).bytes.length).toBeGreaterThan(1000)
  })
})

describe('the page of an incident', () => {
  const path = 'incident/i4009/'

  it('takes a reader to the map at that incident', async ({ open }) => {
    const { page } = await open({ path })
    await untilReadable(page)
    await expect.poll(() => page.url()).toContain('incident=i4009')
    await page.locator('li[data-open]').filter({ hasText: 'Armoured vehicles' }).waitFor()
  })

  it('says the same in words to those who stay', async ({ open }) => {
    const { page } = await open({ path: `${path}#text` })
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Leposavić')
    expect(await page.getByRole('figure').first().innerText()).toContain('armored vehicles were sighted')
    expect(await page.locator('footer').innerText()).toContain('UNSCR 1244/1999')
    expect(new URL(page.url()).pathname).toContain(path)
  })
})
