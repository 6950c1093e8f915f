/** One truth: the list is the set; in every frame map and timeline show all of it that they can, and nothing else. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { hasFlag, incidentFlag } from '../../../src/domain/dataset/incidentIndex.ts'
import { timeOrder } from '../../../src/domain/dataset/timeOrder.ts'
import { layoutZooms } from '../../../src/domain/layout/layoutZooms.ts'
import { fromMercator } from '../../../src/domain/layout/mercator.ts'
import { seatIncidents } from '../../../src/domain/layout/rosetteSeating.ts'
import { isRosette } from '../../../src/domain/layout/siteLayoutOfIncidents.ts'
import { startView } from '../../../src/domain/view/view.ts'
import { encodeAddress } from '../../../src/format/link/address.ts'
import { instanceWords } from '../../../src/map/incidentLayer/instances.ts'
import { sitesOfRow } from '../../../src/map/scene/rows.ts'
import { english } from '../../../src/ui/text/english.ts'
import { datasetOf, datasetText, datasetPath as path, theDataset } from '../../fixtures/theDataset.ts'
import { liveTest as it } from '../harness/browserTest.ts'
import {
  type FrameAudit,
  type FrameSample,
  nextSample,
  startAudit,
  stopAudit,
} from '../harness/frameAudit.ts'
import { incidentRows, untilDrawn, untilReadable } from '../harness/reader.ts'
import { dragAlong, windowMiddle } from '../harness/timelineHand.ts'

/** The project's dataset with every ninth date taken away, so that there is something the timeline cannot show. */
const text = ((): string => {
  const file = JSON.parse(datasetText) as { features: { properties: object }[] }
  file.features = file.features.map((feature, position) =>
    position % 9 === 4
      ? { ...feature, properties: { ...feature.properties, eventDate: null, eventTime: undefined } }
      : feature,
  )
  return JSON.stringify(file)
})()

const { index, zone, card } = datasetOf(text)
const isPlaced = (row: number): boolean => hasFlag(index, row, incidentFlag.placed)
const isDated = (row: number): boolean => hasFlag(index, row, incidentFlag.dated)

/** One sentence for each way in which a frame contradicts its own list. */
function contradictions({ frame, list, map, timeline, status, undated, unplaced }: FrameSample): string[] {
  const placed = list.filter(isPlaced)
  const dated = list.filter(isDated)
  return [
    ...(map.join() === placed.join() ? [] : [`frame ${frame}: map ${difference(map, placed)}`]),
    ...(timeline.join() === dated.join() ? [] : [`frame ${frame}: timeline ${difference(timeline, dated)}`]),
    ...(undated === list.length - dated.length ? [] : [`frame ${frame}: ${undated} without a date`]),
    ...(unplaced === list.length - placed.length ? [] : [`frame ${frame}: ${unplaced} without a place`]),
    ...(status.includes(`${list.length} of ${index.size} `)
      ? []
      : [`frame ${frame}: list ${list.length}, “${status}”`]),
  ]
}

const difference = (shown: readonly number[], wanted: readonly number[]): string =>
  `shows [${shown.filter((row) => !wanted.includes(row))}] too many and lacks ` +
  `[${wanted.filter((row) => !shown.includes(row))}]`

const isSame = (one: FrameSample['handles'], other: FrameSample['handles']): boolean =>
  one?.start === other?.start && one?.end === other?.end

/**
 * Changes of the window that were not on the map in the first frame after them. A further change before that frame
 * was painted may stand in their place.
 */
function late({ samples, changes }: FrameAudit): string[] {
  return changes.flatMap(({ frame, window }, position) => {
    const first = samples.find((sample) => sample.frame > frame)
    if (!first) return []
    const overtaking = changes.slice(position + 1).filter((change) => change.frame <= first.frame)
    const shown = [{ frame, window }, ...overtaking].some((change) => isSame(change.window, first.mapWindow))
    return shown && isSame(first.mapWindow, first.handles)
      ? []
      : [`change after frame ${frame}: not in frame ${first.frame}`]
  })
}

/** Through the whole range: a window is drawn, moved, widened and narrowed; stretches are taken; incidents stepped to. */
async function scrub(page: Page, steps: number): Promise<void> {
  const afterStep = (): Promise<void> => nextSample(page)
  await dragAlong(page, 0.03, 0.12, { steps: 8, afterStep })
  await dragAlong(page, await windowMiddle(page), 0.99, { steps, afterStep })
  await dragAlong(page, await windowMiddle(page), 0.3, { steps: steps / 2 })
  await page.getByRole('button', { name: english.timeline.everything, exact: true }).click()
  // The end is pulled to the start, freed from whole days, and back.
  await page.keyboard.down('Alt')
  await dragAlong(page, 0.998, 0.02, { steps, afterStep })
  await page.keyboard.up('Alt')
  await dragAlong(page, 0.02, 0.6, { steps: steps / 2 })
  const captions = page.locator('[data-part=timeline] button[title^="Show only"]')
  expect(await captions.count()).toBeGreaterThan(2)
  for (const caption of await captions.all()) await caption.click()
  const { nextIncident, previousIncident } = english.timeline
  for (let press = 0; press < 8; press++) await page.getByRole('button', { name: nextIncident }).click()
  for (let press = 0; press < 3; press++) await page.getByRole('button', { name: previousIncident }).click()
}

async function auditedScrub(page: Page, steps: number): Promise<FrameAudit> {
  await untilReadable(page)
  await untilDrawn(page)
  await startAudit(page)
  await scrub(page, steps)
  await nextSample(page)
  await nextSample(page)
  return await stopAudit(page)
}

// Every frame is read back from the drawing, which software does slowly: a guard against a hang, no more.
describe('while the time window is dragged through the whole range', { timeout: 600_000 }, () => {
  it('map and timeline show in every frame exactly what the list holds', async ({ open, site }) => {
    site.fail(path, { kind: 'instead', body: text })
    const { page } = await open()
    const audit = await auditedScrub(page, 50)
    const { samples, changes } = audit
    expect(samples.flatMap(contradictions)).toEqual([])
    expect(late(audit)).toEqual([])

    // The scrub was one: windows and lists of many kinds went by, each incident among them in and out.
    const kinds = new Set(samples.map(({ list }) => list.join()))
    expect(kinds.size).toBeGreaterThan(10)
    expect(changes.length).toBeGreaterThan(60)
    expect(new Set(samples.map(({ handles }) => JSON.stringify(handles))).size).toBeGreaterThan(30)
    for (let row = 0; row < index.size; row++) {
      expect(samples.some(({ list }) => list.includes(row))).toBe(true)
      if (isDated(row)) expect(samples.some(({ list }) => !list.includes(row))).toBe(true)
    }
  })

  it('the still map keeps step as well', async ({ open, site }) => {
    site.fail(path, { kind: 'instead', body: text })
    const { page } = await open({ webgl: false })
    const { samples } = await auditedScrub(page, 30)
    expect(samples.flatMap(contradictions)).toEqual([])
    expect(new Set(samples.map(({ list }) => list.join())).size).toBeGreaterThan(10)
  })

  it('an incident whose symbol is taken from the drawing is missed in every frame that lists it', async ({
    open,
    site,
  }) => {
    site.fail(path, { kind: 'instead', body: text })
    const { row, longitude, latitude } = symbolRow()
    const close = { ...startView, camera: { longitude, latitude, zoom: layoutZooms.highest } }
    const { page } = await open({ path: `#${encodeAddress(close, zone, card.version)}` })
    await untilReadable(page)
    await untilDrawn(page)
    await takeSymbolAway(page, row)
    const { samples } = await auditedScrub(page, 30)
    const listing = samples.filter(({ list }) => list.includes(row))
    expect(listing.length).toBeGreaterThan(10)
    expect(samples.length).toBeGreaterThan(listing.length)
    for (const sample of samples) {
      expect(contradictions(sample)).toEqual(
        listing.includes(sample) ? [`frame ${sample.frame}: map shows [] too many and lacks [${row}]`] : [],
      )
    }
  })
})

describe('an address', () => {
  it.for(['', 'embed/'])('of /%s leaves no incident out by a number in its query', async (path, { open }) => {
    const placed = Array.from({ length: theDataset.index.size }, (_, row) => row).filter((row) =>
      hasFlag(theDataset.index, row, incidentFlag.placed),
    )
    const { page } = await open({ path: `${path}?hidden-row=${placed[5]}` })
    await page.locator('[data-part=map]:is([data-live=true], [data-ready=true]):has(canvas)').waitFor()
    const drawn = (): Promise<readonly number[]> =>
      page.evaluate(() => {
        const asked: { rows?: Uint32Array } = {}
        const map = document.querySelector('[data-part=map] > section')
        map?.dispatchEvent(new CustomEvent('audit', { detail: asked }))
        return [...(asked.rows ?? [])]
      })
    await expect.poll(drawn).toEqual(placed)
  })
})

/** A dated row with one place, which has a symbol of its own at the closest zoom and no part in a number. */
function symbolRow(): { readonly row: number; readonly longitude: number; readonly latitude: number } {
  const order = timeOrder(index)
  const seating = seatIncidents(order)
  for (let row = Math.ceil(index.size / 2); row < index.size; row++) {
    const [site, another] = sitesOfRow(order, row)
    const place = index.sites[site ?? -1]
    if (site === undefined || !place || another !== undefined || !isDated(row)) continue
    if (!isRosette(seating, site)) continue
    const [longitude, latitude] = fromMercator(place)
    return { row, longitude, latitude }
  }
  throw new Error('no incident has a symbol of its own')
}

/** Puts a row's symbol outside every window on its way to the graphics card, and has all symbols sent again. */
async function takeSymbolAway(page: Page, row: number): Promise<void> {
  await page.evaluate(
    ([taken, words]) => {
      const send = WebGL2RenderingContext.prototype.bufferData
      WebGL2RenderingContext.prototype.bufferData = function (
        this: WebGL2RenderingContext,
        target: number,
        data: number | AllowSharedBufferSource | null,
        usage: number,
      ) {
        if (data instanceof Uint8Array && data.byteLength % (words * 4) === 0) {
          const all = new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4)
          for (let first = 0; first < all.length; first += words) {
            if (all[first + 5] === taken) all[first + 2] = 0xffffffff
          }
        }
        Reflect.apply(send, this, [target, data, usage])
      } as typeof send
    },
    [row, instanceWords] as const,
  )
  // Other filters need other symbols.
  const before = page.url()
  for (const address of [`${before}&disputed=disputed`, before]) {
    const rows = incidentRows(page)
    const count = await rows.count()
    await page.evaluate((hash) => location.assign(hash), new URL(address).hash)
    await expect.poll(() => rows.count()).not.toBe(count)
  }
}
