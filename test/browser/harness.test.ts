/** The browser tests trust what the harness tells them; so each thing it must notice is done here once on purpose. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, paintedByProcessor } from './harness/launchBrowser.ts'
import { type OpenPage, openPage, type Visit } from './harness/openPage.ts'
import { openSite, type Site } from './harness/site.ts'

const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src *; img-src data:; style-src 'self'"
const files = {
  _headers: `/*\n  Content-Security-Policy: ${policy}\n`,
  'index.html': '<!doctype html><title>sound</title><link rel="icon" href="data:,"><p>sound</p>',
  'data.geojson': JSON.stringify({ type: 'FeatureCollection', features: [] }),
  'quiet.js': '1',
  'inline.html': '<!doctype html><link rel="icon" href="data:,"><p style="color: red">styled</p>',
}

let folder = ''
let browser: Browser
let site: Site
let opened: OpenPage[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  browser = await launchBrowser(inject('browserPath'), paintedByProcessor)
  site = await openSite(folder, '/news/map/')
})

afterEach(async () => {
  for (const visited of opened) await visited.close()
  opened = []
  site.mend()
})

afterAll(async () => {
  await browser.close()
  await site.close()
  rmSync(folder, { recursive: true })
})

async function open(visit: Visit = {}): Promise<OpenPage> {
  const visited = await openPage(browser, site, visit)
  opened.push(visited)
  return visited
}

describe('a page that behaves', () => {
  it('has nothing to complain about, under its own policy and sub-path', async () => {
    const { page, unexpected } = await open()
    expect(await page.textContent('p')).toBe('sound')
    const answer = await page.request.get(site.url)
    expect(answer.headers()['content-security-policy']).toBe(policy)
    expect(unexpected()).toEqual([])
    expect((await page.request.get(new URL('/', site.url).href)).status()).toBe(404)
  })
})

describe('a page that misbehaves', () => {
  it.each([
    ['logs an error', (): void => console.error('a mishap'), /^console error: a mishap/],
    ['logs a warning', (): void => console.warn('a worry'), /^console warning: a worry/],
    [
      'throws',
      (): void =>
        void setTimeout(() => {
          throw new Error('thrown')
        }),
      /^uncaught: Error: thrown/,
    ],
    [
      'leaves a rejection lying',
      (): void => void Promise.reject(new Error('dropped')),
      /^uncaught: Error: dropped/,
    ],
    [
      'asks another host',
      (): void => void fetch('https://example.org/x').catch(() => undefined),
      /^request to another host: https:\/\/example.org\/x/,
    ],
    [
      'asks for a file that is not there',
      (): void => void fetch('no-such-file'),
      /^answer 404: .*no-such-file$/,
    ],
    [
      'starts a worker that is not there',
      (): void => void new Worker('no-such-worker.mjs', { type: 'module' }),
      /^answer 404: .*no-such-worker.mjs$/,
    ],
    [
      'opens a socket to another host',
      (): void => void new WebSocket('wss://example.org/x'),
      /^socket to another host: wss:\/\/example.org\/x/,
    ],
    [
      'breaks its policy',
      (): void => {
        const image = new Image()
        image.src = 'quiet.js'
        document.body.append(image)
      },
      /^policy: img-src blocked/,
    ],
  ] as const)('is noticed when it %s', async (_, act, complaint) => {
    const { page, unexpected } = await open()
    await page.evaluate(act)
    await expect.poll(unexpected, { timeout: 60_000 }).toContainEqual(expect.stringMatching(complaint))
  })

  it('is noticed when its markup breaks the policy', async () => {
    const { unexpected } = await open({ path: 'inline.html' })
    await expect.poll(unexpected, { timeout: 60_000 }).toContainEqual(expect.stringMatching(/style-src/))
  })

  it('is forgiven what the visit expects, and nothing else', async () => {
    const { page, unexpected } = await open({ expects: [/a mishap/] })
    await page.evaluate(() => {
      console.error('a mishap')
      console.error('another')
    })
    await expect.poll(unexpected, { timeout: 60_000 }).toEqual([expect.stringMatching('another')])
  })
})

describe('a visit', () => {
  const hasWebgl = (): boolean => document.createElement('canvas').getContext('webgl2') !== null

  it('has WebGL2 unless it is taken away', async () => {
    expect(await (await open()).page.evaluate(hasWebgl)).toBe(true)
    const { page } = await open({ webgl: false })
    expect(await page.evaluate(hasWebgl)).toBe(false)
    expect(await page.evaluate(() => new OffscreenCanvas(1, 1).getContext('webgl2'))).toBeNull()
    expect(await page.evaluate(() => document.createElement('canvas').getContext('2d') !== null)).toBe(true)
  })

  it('is made on the device that was asked for', async () => {
    const { page } = await open({
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      reducedMotion: 'reduce',
      forcedColors: 'active',
      timeZone: 'America/New_York',
      locale: 'sq-AL',
      touch: true,
    })
    expect(
      await page.evaluate(() => ({
        width: innerWidth,
        media: ['(prefers-color-scheme: dark)', '(prefers-reduced-motion)', '(forced-colors: active)'].map(
          (query) => matchMedia(query).matches,
        ),
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        language: navigator.language,
        touch: navigator.maxTouchPoints > 0,
      })),
    ).toEqual({
      width: 390,
      media: [true, true, true],
      zone: 'America/New_York',
      language: 'sq-AL',
      touch: true,
    })
  })
})

describe('a file of the site', () => {
  /** What a page gets when it asks for the file; a broken connection is told as such. */
  const asked = async (): Promise<{ status: number; type: string | null; body: string }> => {
    const answer = await fetch('data.geojson')
    const body = await answer.text().catch(() => 'broken')
    return { status: answer.status, type: answer.headers.get('content-type'), body }
  }
  const whole = files['data.geojson']
  const forgiving = { expects: [/Failed to load resource|net::ERR|^answer/] }

  it('comes whole, with its media type', async () => {
    const { page } = await open()
    expect(await page.evaluate(asked)).toEqual({ status: 200, type: 'application/geo+json', body: whole })
  })

  it.each([404, 500])('fails with status %i', async (status) => {
    site.fail('data.geojson', { kind: 'status', status })
    expect(await (await open(forgiving)).page.evaluate(asked)).toMatchObject({ status })
  })

  it('is another thing of another type', async () => {
    site.fail('data.geojson', { kind: 'instead', body: '<p>', contentType: 'text/html' })
    expect(await (await open()).page.evaluate(asked)).toEqual({ status: 200, type: 'text/html', body: '<p>' })
  })

  it('ends early', async () => {
    site.fail('data.geojson', { kind: 'truncated', bytes: 10 })
    expect(await (await open()).page.evaluate(asked)).toMatchObject({ status: 200, body: whole.slice(0, 10) })
  })

  it('breaks off', async () => {
    site.fail('data.geojson', { kind: 'broken', bytes: 10 })
    expect(await (await open(forgiving)).page.evaluate(asked)).toMatchObject({ body: 'broken' })
  })

  it('keeps the page waiting until it is let go', async () => {
    let letGo = (): void => undefined
    site.fail('data.geojson', {
      kind: 'held',
      until: new Promise<void>((resolve) => {
        letGo = resolve
      }),
    })
    const { page } = await open()
    let come = false
    const answer = page.evaluate(asked).then((given) => {
      come = true
      return given
    })
    await page.waitForFunction(() => performance.now() > 0)
    expect(come).toBe(false)
    letGo()
    expect(await answer).toMatchObject({ body: whole })
  })

  it('is sound again when mended', async () => {
    site.fail('data.geojson', { kind: 'status', status: 500 })
    site.mend()
    expect(await (await open()).page.evaluate(asked)).toMatchObject({ status: 200 })
  })

  it('is never one from outside the folder', async () => {
    const { page } = await open()
    expect((await page.request.get(`${site.url}..%2f..%2f..%2fetc%2fpasswd`)).status()).toBe(404)
  })
})
