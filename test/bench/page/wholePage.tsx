/** Scrubs the window of the whole page (map, list, timeline, counts) and, turn by turn, redraws a bare map. */
import { createRoot } from 'react-dom/client'
import type { Dataset } from '../../../src/domain/dataset/dataset.ts'
import { incidentFlag } from '../../../src/domain/dataset/incidentIndex.ts'
import { timeOrder } from '../../../src/domain/dataset/timeOrder.ts'
import { symbolNames } from '../../../src/domain/record/collection.ts'
import { day, type Span } from '../../../src/domain/time/span.ts'
import { timeZone } from '../../../src/domain/time/timeZone.ts'
import { foldedAxis } from '../../../src/domain/timeline/foldedAxis.ts'
import { startView } from '../../../src/domain/view/view.ts'
import { readDataset } from '../../../src/format/read/readDataset.ts'
import { createSession } from '../../../src/state/session.ts'
import '../../../src/ui/fonts.css'
import '../../../src/ui/theme.css'
import { App } from '../../../src/ui/shell/App.tsx'
import { englishLanguage } from '../../../src/ui/text/language.ts'
import { syntheticIndex, syntheticStart } from '../synthetic.ts'
import { openBareMap } from './bareMap.ts'
import type { ScrubRequest, ScrubResult } from './scrubResult.ts'
import { frame, inTurns, isSame, placedRows, rowsOfSet, timed } from './scrubSteps.ts'

declare global {
  interface Window {
    scrubWhole: (request: ScrubRequest) => Promise<ScrubResult>
  }
}

const years = 4

window.scrubWhole = async ({ incidents, steps, seed }) => {
  const dataset = incidents === 0 ? await realDataset() : syntheticDataset(incidents, seed)
  const { index } = dataset
  const order = timeOrder(index)
  const before = performance.now()
  const session = createSession(dataset, startView, englishLanguage.tag)
  const { store, verbs } = session
  createRoot(element('#app')).render(
    <App
      loading={{ kind: 'ready', id: 1, session, notices: [] }}
      language={englishLanguage}
      onRetry={() => undefined}
    />,
  )
  while (document.querySelector('[data-part="map"]')?.getAttribute('data-ready') !== 'true') await frame()
  const ready = performance.now() - before
  const map = element('[data-part="map"] section')
  const beside = element('#bare')
  beside.style.width = `${map.clientWidth}px`
  beside.style.height = `${map.clientHeight}px`
  const bare = await openBareMap(beside, { longitude: 20.78, latitude: 43, zoom: 9.6 })

  // As a reader drags it: a window an eighth of the axis wide goes from one end of the timeline to the other.
  const axis = foldedAxis({ start: index.start, end: index.end }, { zone: dataset.zone })
  const dragged = (share: number): Span => ({
    start: axis.toInstant(share * 0.875),
    end: axis.toInstant(share * 0.875 + 0.125),
  })
  const result = { ours: [] as number[], bare: [] as number[], late: 0, torn: 0 }
  await inTurns(
    steps,
    async (step) => {
      const window = dragged(step / (steps - 1))
      result.ours.push(await timed(() => verbs.showTime(window, 'passing')))
      const drawn: { rows?: Uint32Array; window?: Span } = {}
      map.dispatchEvent(new CustomEvent('audit', { detail: drawn }))
      const marked: { rows?: ArrayLike<number> } = {}
      dispatchEvent(new CustomEvent('audit-timeline', { detail: marked }))
      const shown = store.getState().view.window
      if (!shown || drawn.window?.start !== shown.start || drawn.window.end !== shown.end) result.late++
      const whole =
        isSame(drawn.rows ?? [], placedRows(index, order, shown ?? window)) &&
        isSame(marked.rows ?? [], rowsOfSet(index, order, shown ?? window, incidentFlag.dated)) &&
        listed() === store.getState().set.size
      if (!whole) result.torn++
    },
    async () => {
      result.bare.push(await timed(() => bare.redraw()))
    },
  )
  return { incidents: index.size, ready, ...result }
}

/** How many incidents the list says it holds: its rows, or the set size its virtual rows announce. */
function listed(): number {
  const announced = document.querySelector('[data-list="long"] [aria-setsize]')?.getAttribute('aria-setsize')
  return announced
    ? Number(announced)
    : document.querySelectorAll('[data-list="days"] [data-row]:not([hidden])').length
}

async function realDataset(): Promise<Dataset> {
  const text = await (await fetch('./incidents.geojson')).text()
  const { dataset } = readDataset(text, 'incidents.geojson')
  if (!dataset) throw new Error('the dataset was not read')
  return dataset
}

/** Columns only: rich records may be absent, and nothing on the way of a frame asks for them. */
function syntheticDataset(incidents: number, seed: number): Dataset {
  const index = syntheticIndex({ incidents, seed, years })
  const label = (text: string) => ({ en: text })
  return {
    card: { version: '0', title: label('Synthetic incidents'), timeZone: 'UTC' },
    footnotes: [],
    lanes: Array.from({ length: 6 }, (_, lane) => ({ id: `lane-${lane}`, label: label(`Lane ${lane + 1}`) })),
    categoryGroups: symbolNames.map((symbol) => ({ id: symbol, symbol, label: label(symbol) })),
    categories: symbolNames.map((symbol) => ({
      id: symbol,
      group: symbol,
      label: label(symbol),
      definition: label(''),
    })),
    publisherGroups: [],
    episodes: [],
    changes: [],
    measures: new Map(),
    countedGroups: new Map(),
    publishers: new Map(),
    sources: new Map(),
    agents: new Map(),
    excerpts: new Map(),
    places: new Map(),
    checks: [],
    incidents: [],
    rowOf: new Map(),
    index,
    zone: timeZone('UTC'),
    extent: { start: syntheticStart, end: syntheticStart + years * 365 * day },
    checksOf: () => [],
  }
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`no element ${selector}`)
  return found
}
