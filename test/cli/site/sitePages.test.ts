/** The static pages and their pictures: what other sites and readers without scripts get. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOMParser } from '@xmldom/xmldom'
import { PNG } from 'pngjs'
import { afterAll, describe, expect, it } from 'vitest'
import { mainPageHead } from '../../../src/cli/site/mainPage.ts'
import { namedViewFiles } from '../../../src/cli/site/namedViewPages.ts'
import { fontFaces } from '../../../src/cli/site/pageFonts.ts'
import { keptPictures } from '../../../src/cli/site/pictureCache.ts'
import { episodePage, incidentPage } from '../../../src/cli/site/recordPages.ts'
import { siteAddress } from '../../../src/cli/site/siteAddress.ts'
import { sitePage } from '../../../src/cli/site/sitePage.ts'
import { socialPicture } from '../../../src/cli/site/socialPicture.ts'
import type { Dataset } from '../../../src/domain/dataset/dataset.ts'
import { decodeAddress } from '../../../src/format/link/address.ts'
import { decodeEmbed } from '../../../src/format/link/embedOptions.ts'
import { readNamedViews } from '../../../src/format/read/namedViews.ts'
import { incidentExports } from '../../../src/format/write/incidentExport.ts'
import { frozenViewsText, theDataset as own } from '../../fixtures/theDataset.ts'
import { plainDataset, plainFeature } from '../../format/exportedDataset.ts'

const site = new URL('https://example.org/map/')
const setting = { site, policy: "default-src 'none'" }

const pageOf = (dataset: Dataset, id: string) => {
  const account = incidentExports(dataset).find(({ incident }) => incident.id === id)
  if (!account) throw new Error(`no incident ${id}`)
  return incidentPage(dataset, account)
}

describe('the page of an incident', () => {
  it('says title, every quote, its source and the note that these are claims, in words', () => {
    for (const account of incidentExports(own)) {
      const html = sitePage(incidentPage(own, account).page, setting)
      for (const { excerpt } of account.incident.reports) {
        const words = own.excerpts.get(excerpt)?.selector[0].exact ?? ''
        expect(html).toContain(words.replaceAll('&', '&amp;').replaceAll('"', '&quot;'))
      }
      expect(html).toContain('Reported claims, not established facts.')
      expect(html).toContain('UNSCR 1244/1999')
    }
  })

  it('opens the app at the incident, on its day', () => {
    const { page } = pageOf(own, 'i4009')
    const { view, ignored, datasetVersion } = decodeAddress(page.opens, own.zone)
    expect([view.incident, ignored, datasetVersion]).toEqual(['i4009', [], own.card.version])
    expect(view.window && own.zone.toCivil(view.window.start)).toMatchObject({
      year: 2023,
      month: 5,
      day: 26,
    })
  })

  it('names itself and its picture to other sites only where the site’s address is known', () => {
    const { page } = pageOf(own, 'i4009')
    const known = sitePage(page, setting)
    expect(known).toContain('<link rel="canonical" href="https://example.org/map/incident/i4009/">')
    expect(known).toContain('content="https://example.org/map/incident/i4009/picture.png"')
    expect(sitePage(page, { ...setting, site: null })).not.toMatch(/canonical|og:image|og:url|example\.org/)
  })

  it('lets no text become markup', () => {
    const title = '</title><script>alert(1)</script> "quoted" & more'
    const dataset = plainDataset(plainFeature('a', null, { title: { en: title } }))
    const html = sitePage({ ...pageOf(dataset, 'a').page, structured: { title } }, setting)
    expect(html).not.toContain('<script>alert')
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html).toContain('\\u003cscript>alert(1)')
  })
})

describe('the head of the main page', () => {
  it('holds the dataset as data that cannot end its element', () => {
    const dataset = plainDataset(plainFeature('a', null))
    const named = { ...dataset, card: { ...dataset.card, title: { en: '</script><b>' } } }
    const script = mainPageHead(named, site).find(({ tag }) => tag === 'script')
    expect(script?.children).not.toContain('<')
    expect(JSON.parse(script?.children ?? '')).toMatchObject({ '@type': 'Dataset', name: '</script><b>' })
  })
})

describe('the page of an episode', () => {
  it('links to the pages of its incidents', () => {
    const [episode] = own.episodes
    if (!episode) throw new Error('no episode')
    const accounts = incidentExports(own).filter(({ incident }) => incident.episode === episode.id)
    const html = sitePage(episodePage(own, episode, accounts).page, setting)
    for (const { incident } of accounts) expect(html).toContain(`href="../../incident/${incident.id}/"`)
    expect(accounts.length).toBeGreaterThan(3)
  })
})

describe('the page of a named view', () => {
  const { views } = readNamedViews(frozenViewsText, own)

  it('tells other sites where to ask how it is embedded, and the answer is what oEmbed wants', () => {
    const { pages, files } = namedViewFiles(own, views, site)
    expect(pages).toHaveLength(views.length)
    pages.forEach(({ page }, position) => {
      const head = new DOMParser().parseFromString(
        sitePage(page, setting).replaceAll(/<meta[^>]*>|<link([^>]*)>/g, '<link$1/>'),
        'text/html',
      )
      const link = [...head.getElementsByTagName('link')].find(
        (each) => each.getAttribute('type') === 'application/json+oembed',
      )
      const path = link?.getAttribute('href')?.replace(site.href, '')
      const answer = JSON.parse(String(files.find(({ fileName }) => fileName === path)?.source))
      // https://oembed.com, 2.3.4.4: a rich answer has these.
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 608 })
      const address = /src="([^"]+)"/.exec(answer.html)?.[1] ?? ''
      expect(decodeEmbed(new URL(address).search).options.named).toBe(views[position]?.id)
      expect(address.startsWith(`${site.href}embed/?`)).toBe(true)
      expect(answer.thumbnail_url).toBe(`${site.href}${page.picture?.path}`)
    })
  })

  it('lists only the incidents of the view', () => {
    const zvecan = namedViewFiles(own, views, site).pages.find(
      ({ page }) => page.path === 'view/zvecan-2023/',
    )
    const listed = [...(zvecan?.page.body.html ?? '').matchAll(/incident\/(\w+)\//g)].map(([, id]) => id)
    expect(listed).toContain('i4030')
    expect(listed).not.toContain('i4009')
  })

  it('promises no picture and no answer where the site’s address is not known', () => {
    const { pages, files } = namedViewFiles(own, views, null)
    expect(files.map(({ fileName }) => fileName)).toEqual(['data/views.json'])
    expect(String(files[0]?.source)).not.toContain('picture')
    for (const { page } of pages) expect(sitePage(page, { ...setting, site: null })).not.toContain('oembed')
  })
})

describe('the picture of an incident', () => {
  const cache = mkdtempSync(join(tmpdir(), 'pictures-'))
  afterAll(() => rmSync(cache, { recursive: true }))

  it('is well-formed SVG, and a PNG of the size that is told, drawn once', async () => {
    const faces = await fontFaces('public')
    const { subject } = pageOf(own, 'i4009')
    const svg = socialPicture(own, {}, subject, faces)
    const parser = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`)
      },
    })
    const text = parser.parseFromString(svg, 'image/svg+xml').documentElement?.textContent ?? ''
    for (const words of [subject.title.split(' ')[0], 'Leposavić', 'not established facts', 'UNSCR']) {
      expect(text).toContain(words)
    }
    const draw = keptPictures(cache, faces)
    const { width, height, data } = PNG.sync.read(Buffer.from(await draw(svg)))
    expect([width, height]).toEqual([1200, 630])
    // Letters are there: with no font the left half would be one flat colour.
    const colours = new Set<number>()
    for (let y = 0; y < height; y++) {
      for (let x = 56; x < 540; x++) colours.add(data.readUInt32BE((y * width + x) * 4))
    }
    expect(colours.size).toBeGreaterThan(50)
    expect(Buffer.from(await draw(svg)).length).toBeGreaterThan(0)
    expect(readdirSync(cache)).toHaveLength(1)
  })

  it('sets each letter in the file that has it, whatever the script', async () => {
    const { faceOf } = await fontFaces('public')
    const face = (letters: string): Set<string> =>
      new Set([...letters].map((letter) => faceOf(letter, 'Inter, sans-serif', 600)))
    expect(face('Zvean').size).toBe(1)
    expect(face('čćđšž').size).toBe(1)
    expect(face('Zč').size).toBe(2)
    expect(face('Звечан')).not.toEqual(face('Zvean'))
    expect(faceOf('a', 'Inter', 400)).not.toBe(faceOf('a', 'Inter', 600))
  })
})

describe('the address of the site', () => {
  it('is a folder on the web, or not known', () => {
    expect(siteAddress(undefined)).toBeNull()
    expect(siteAddress(' ')).toBeNull()
    expect(siteAddress('https://example.org/map')?.href).toBe('https://example.org/map/')
  })

  it('is refused in words where it is something else', () => {
    expect(() => siteAddress('example.org')).toThrow('no web address')
    expect(() => siteAddress('file:///srv')).toThrow('no web address')
    expect(() => siteAddress('https://example.org/?a=b')).toThrow('leave out')
  })
})
