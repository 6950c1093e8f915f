/** One page holds one file after another, in one language after another, and nothing of one is left in the next. */
import { copyFileSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { describe, expect } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.ts'
import { hasFlag, incidentFlag } from '../../src/domain/incidentIndex.ts'
import { lessonTexts } from '../../src/ui/lesson/lessonTexts.ts'
import type { MapAudit } from '../../src/ui/map/mapAudit.ts'
import { english } from '../../src/ui/text/catalogue.ts'
import { datasetOf } from '../fixtures/theDataset.ts'
import { browserTest } from './harness/browserTest.ts'
import { incidentButton, incidentRows, untilDrawn } from './harness/reader.ts'
import { openSite, type Site } from './harness/site.ts'

const it = browserTest
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern that nothing else is needed.
  .extend('built', { scope: 'file' }, async ({}): Promise<string> => {
    const folder = resolve('node_modules/.cache/filesPage')
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

interface File {
  readonly text: string
  readonly dataset: Dataset
}
const fileAt = (path: string): File => {
  const text = readFileSync(path, 'utf8')
  return { text, dataset: datasetOf(text) }
}
const first = fileAt('test/fixtures/frozen/incidents.geojson')
const second = fileAt('test/fixtures/good/small.geojson')

const give = (page: Page, { text, dataset }: File): Promise<void> =>
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
async function untilShown(page: Page, { dataset }: File): Promise<void> {
  await expect.poll(() => page.title()).toBe(dataset.card.title['en'])
  await expect.poll(() => incidentRows(page).count()).toBe(dataset.index.size)
  await untilDrawn(page)
  expect(await drawn(page)).toEqual({
    map: rowsWith(dataset, incidentFlag.placed),
    timeline: rowsWith(dataset, incidentFlag.dated),
  })
}

/** Opens the first incident, the documents, the speakers and the dialog about the file. */
async function walk(page: Page, { dataset }: File, mark = ''): Promise<void> {
  const panel = (name: string) => page.getByRole('button', { name: mark ? `⟦${name}⟧` : name, exact: true })
  await incidentButton(page, 0).click()
  const incident = dataset.incidents[0]
  await page.locator(`[data-evidence="${incident?.id}"]`).waitFor()
  await expect.poll(() => new URL(page.url()).hash).toContain(`incident=${incident?.id}`)
  await panel(english.panel.documents).click()
  for (const { headline } of dataset.sources.values())
    await page
      .getByText(headline ?? '')
      .first()
      .waitFor()
  await panel(english.panel.speakers).click()
  await expect.poll(() => new URL(page.url()).hash).toContain('panel=speakers')
  await page.getByRole('button', { name: `${mark}${english.header.about}` }).click()
  const about = page.getByRole('dialog')
  await about.getByText(dataset.card.version).first().waitFor()
  await page.keyboard.press('Escape')
  await about.waitFor({ state: 'detached' })
  await panel(english.panel.incidents).click()
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

describe('a page', () => {
  for (const webgl of [false, true]) {
    it(`holds ten files one after another, ${webgl ? 'live' : 'still'}, and no listener of one is left`, async ({
      open,
    }) => {
      const { page } = await open({ path: 'index.html', webgl })
      await page.addInitScript(countListeners)
      await page.reload()
      let before: string[] = []
      for (let turn = 0; turn < 10; turn++) {
        const file = turn % 2 === 0 ? first : second
        await give(page, file)
        await untilShown(page, file)
        if (turn === 2) before = await heldListeners(page)
      }
      await give(page, first)
      await untilShown(page, first)
      expect(await heldListeners(page)).toEqual(before)
      expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(webgl ? 1 : 0)
    })
  }

  it('shows a file, a second file and the first in another language, each wherever a reader goes', async ({
    open,
  }) => {
    const { page } = await open({ path: 'index.html' })
    await give(page, first)
    await untilShown(page, first)
    await walk(page, first)
    // Something of the first file is open when the second comes.
    await page.getByRole('button', { name: english.header.share, exact: true }).click()
    await page.getByRole('dialog').waitFor()
    await give(page, second)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(new URL(page.url()).hash).toBe('')
    await untilShown(page, second)
    await walk(page, second)
    await page.evaluate(() => window.speak('pseudo'))
    await give(page, first)
    await untilShown(page, first)
    await walk(page, first, '⟦')
  })

  it('keeps a draft of a lesson for the file it was made with', async ({ open }) => {
    const { page } = await open({ path: 'index.html' })
    const steps = page.getByRole('dialog').getByRole('textbox', { name: lessonTexts.en.name, exact: true })
    const openLessons = async (file: File): Promise<void> => {
      await give(page, file)
      await page.getByRole('button', { name: english.header.present, exact: true }).click()
      await page.getByRole('button', { name: lessonTexts.en.record, exact: true }).waitFor()
    }
    await openLessons(first)
    await page.getByRole('button', { name: lessonTexts.en.record, exact: true }).click()
    await steps.waitFor()
    await openLessons(second)
    expect(await steps.count()).toBe(0)
    await openLessons(first)
    await steps.waitFor()
  })

  it('changes its language where it stands: all its words, and nothing of its view', async ({ open }) => {
    const { page } = await open({ path: 'index.html' })
    await give(page, first)
    await untilShown(page, first)
    await incidentButton(page, 2).click()
    await page.locator('[data-evidence]').waitFor()
    const address = page.url()
    await page.evaluate(() => window.speak('pseudo'))
    await page.getByRole('button', { name: `⟦${english.header.about}⟧` }).waitFor()
    await untilDrawn(page)
    expect(await page.locator('html').getAttribute('lang')).toBe('en-x-pseudo')
    expect(page.url()).toBe(address)
    expect(await page.locator('[data-evidence]').count()).toBe(1)
    expect(await unmarkedWords(page)).toEqual([])
    await page.evaluate(() => window.speak('english'))
    await page.getByRole('button', { name: english.header.about, exact: true }).waitFor()
    expect(await page.getByText('⟦').count()).toBe(0)
  })
})

/** What the page's own controls and headings say without the mark of the language. */
const unmarkedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'header button, header input, [role=tab], [data-part=timeline] button:not([title]), [data-part=map] > :not(section) button, canvas[aria-label], [data-evidence] h4, [data-evidence] dt, footer',
      ),
    ]
      .map((element) => element.ariaLabel ?? element.getAttribute('placeholder') ?? element.textContent ?? '')
      .filter((words) => /\p{L}/u.test(words) && !words.includes('⟦')),
  )
