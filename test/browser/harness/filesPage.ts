/** A page that is given files by the test, one after another, and what shows that it holds one and nothing of another. */
import { copyFileSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { expect } from 'vitest'
import type { Dataset } from '../../../src/domain/dataset/dataset.ts'
import { hasFlag, incidentFlag } from '../../../src/domain/dataset/incidentIndex.ts'
import type { MapAudit } from '../../../src/ui/map/mapAudit.ts'
import { datasetOf, datasetText, theDataset } from '../../fixtures/theDataset.ts'
import type { browserTest } from './browserTest.ts'
import { incidentRows, untilDrawn } from './reader.ts'
import { openSite, type Site } from './site.ts'

/** Path of the page that is given files. */
export const filesPage = 'index.html'

/** @param base with the still map, or with the live one */
export const filesTest = (base: typeof browserTest) =>
  base
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern that nothing else is needed.
    .extend('built', { scope: 'file' }, async ({}): Promise<string> => {
      const folder = resolve('node_modules/.cache/filesPage', String(process.pid))
      await build({
        configFile: false,
        root: resolve('test/browser/page'),
        publicDir: resolve('public'),
        base: './',
        logLevel: 'error',
        worker: { format: 'es' },
        build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
      })
      copyFileSync('public/_headers', join(folder, '_headers'))
      return folder
    })
    .extend('site', async ({ built }, { onCleanup }): Promise<Site> => {
      const site = await openSite(built)
      onCleanup(() => site.close())
      return site
    })

export interface File {
  readonly text: string
  readonly dataset: Dataset
}
const fileAt = (path: string): File => {
  const text = readFileSync(path, 'utf8')
  return { text, dataset: datasetOf(text) }
}
export const first: File = { text: datasetText, dataset: theDataset }
export const second = fileAt('test/fixtures/good/small.geojson')

export const give = (page: Page, { text, dataset }: File): Promise<void> =>
  page.evaluate(([words, name]) => window.openFile(words, name), [
    text,
    dataset.card.title['en'] ?? '',
  ] as const)

const rowsWith = ({ index }: Dataset, flag: number): number[] =>
  Array.from({ length: index.size }, (_, row) => row).filter((row) => hasFlag(index, row, flag))

/** Rows read back from the drawing of the map, and of the timeline. */
const drawn = (page: Page): Promise<{ readonly map: number[]; readonly timeline: number[] }> =>
  page.evaluate(() => {
    const map: MapAudit = {}
    document
      .querySelector('[data-part=map] > section')
      ?.dispatchEvent(new CustomEvent('audit', { detail: map }))
    const timeline: { rows?: ArrayLike<number> } = {}
    dispatchEvent(new CustomEvent('audit-timeline', { detail: timeline }))
    return { map: [...(map.rows ?? [])], timeline: Array.from(timeline.rows ?? []) }
  })

/** Everything of the page shows this file and no other. */
export async function untilShown(page: Page, { dataset }: File): Promise<void> {
  await expect.poll(() => page.title()).toBe(dataset.card.title['en'])
  await expect.poll(() => incidentRows(page).count()).toBe(dataset.index.size)
  await untilDrawn(page)
  expect(await drawn(page)).toEqual({
    map: rowsWith(dataset, incidentFlag.placed),
    timeline: rowsWith(dataset, incidentFlag.dated),
  })
}

/** Runs in the page, before its scripts: counts what listens to the window, to the document and to media queries. */
function countListeners(): void {
  const counts = new Map<EventTarget, Set<string>>()
  const key = (type: string, listener: unknown): string => {
    const known = listener as { listenerNumber?: number }
    known.listenerNumber ??= Math.random()
    return `${type} ${known.listenerNumber}`
  }
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window
    if (listener && (target === window || target === document || target instanceof MediaQueryList)) {
      const held = counts.get(target) ?? new Set()
      counts.set(target, held.add(key(type, listener)))
      const signal = typeof options === 'object' ? options.signal : undefined
      if (signal) add.call(signal, 'abort', () => held.delete(key(type, listener)))
    }
    add.call(target, type, listener, options)
  }
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window
    if (listener) counts.get(target)?.delete(key(type, listener))
    remove.call(target, type, listener, options)
  }
  Object.assign(window, {
    heldListeners: () =>
      [...counts.values()].flatMap((held) => [...held].map((each) => each.split(' ')[0])).sort(),
  })
}
const heldListeners = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { heldListeners: () => string[] }).heldListeners())

/**
 * Files one after another: the page shows each, and at the end listens to what it listened to before.
 *
 * @param count at least 3
 * @param maps how many live maps are on the page at the end
 */
export async function holdFiles(page: Page, count: number, maps: number): Promise<void> {
  await page.addInitScript(countListeners)
  await page.reload()
  let before: string[] = []
  for (let turn = 0; turn < count; turn++) {
    const file = turn % 2 === 0 ? first : second
    await give(page, file)
    await untilShown(page, file)
    if (turn === 2) before = await heldListeners(page)
  }
  await give(page, first)
  await untilShown(page, first)
  expect(await heldListeners(page)).toEqual(before)
  expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(maps)
}
