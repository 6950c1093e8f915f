import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { noticeTexts } from '../../src/ui/shell/noticeTexts.ts'
import { english } from '../../src/ui/text/english.ts'
import { browserTest as it } from './harness/browserTest.ts'
import type { Fault } from './harness/fault.ts'
import { incidentRows, untilDrawn, untilReadable } from './harness/reader.ts'

const path = 'data/incidents.geojson'
const text = readFileSync(path, 'utf8')
const startPage = '<!doctype html><title>Start</title>'

const faults: readonly (readonly [name: string, fault: Fault, says: RegExp])[] = [
  ['is not there', { kind: 'status', status: 404 }, /404|not (there|found)|no such/i],
  ['is refused by a failing server', { kind: 'status', status: 500 }, /500|server/i],
  [
    'is a web page instead',
    { kind: 'instead', body: startPage, contentType: 'text/html' },
    /web page|html|no JSON/i,
  ],
  ['is empty', { kind: 'instead', body: '' }, /empty/i],
  ['ends early', { kind: 'truncated', bytes: 5000 }, /line \d+|ends|JSON/i],
  ['breaks off', { kind: 'broken', bytes: 5000 }, /connection|broke|interrupted|whole/i],
  ['is no GeoJSON', { kind: 'instead', body: '{"type": "Topology"}' }, /FeatureCollection|GeoJSON/],
]

/** What harness and console say about an answer that failed on purpose. */
const expects = [/Failed to load resource/, /^(answer \d+|request failed): .*incidents\.geojson/]

describe('a data file that', () => {
  it.for(faults)(
    '%s is told in words, and can be asked for again',
    async ([, fault, says], { open, site }) => {
      site.fail(path, fault)
      const { page } = await open({ expects })
      expect(await page.getByRole('alert').innerText()).toMatch(says)
      expect(await page.getByRole('main').innerText()).toContain(english.failed.whatWorks)
      site.mend()
      await page.getByRole('button', { name: english.failed.retry }).click()
      await untilReadable(page)
    },
  )

  it('takes its time is waited for, and the page says so', async ({ open, site }) => {
    let letGo: () => void = () => undefined
    const until = new Promise<void>((resolve) => {
      letGo = resolve
    })
    site.fail(path, { kind: 'held', until })
    const { page } = await open({ early: true })
    await page.getByRole('status').getByText(english.loading).waitFor()
    letGo()
    await untilReadable(page)
  })

  it('is served under another media type is shown all the same', async ({ open, site }) => {
    site.fail(path, { kind: 'instead', contentType: 'application/octet-stream' })
    const { page } = await open()
    await untilReadable(page)
  })

  it('has faulty incidents shows the sound ones, and says where the others go wrong', async ({
    open,
    site,
  }) => {
    const file = JSON.parse(text) as { features: unknown[] }
    const [, second, ...others] = file.features as { properties: object }[]
    const misdated = { ...second, properties: { ...second?.properties, eventDate: '2019-13-01' } }
    file.features = ['no feature', misdated, ...others]
    site.fail(path, { kind: 'instead', body: JSON.stringify(file) })
    const { page } = await open()
    await untilReadable(page)
    expect(await incidentRows(page).count()).toBe(file.features.length - 1)
    await page.getByRole('button', { name: noticeTexts.en.show }).click()
    const told = (await page.getByRole('status').allInnerTexts()).join('\n')
    expect(told).toContain('features[0]')
    expect(told).toContain('2019-13-01')
  })
})

describe('a browser without WebGL2', () => {
  it('has list, timeline and quotes, and a still map with its reason', async ({ open }) => {
    const { page } = await open()
    await untilReadable(page)
    await untilDrawn(page)
    await page.getByText(noticeTexts.en.noWebGl).waitFor()
    expect(await incidentRows(page).count()).toBeGreaterThan(0)
  })
})
