/** Scrubs a window over the live map and, turn by turn, redraws a bare map of the same style. */
import { hasFlag, incidentFlag } from '../../../src/domain/dataset/incidentIndex.ts'
import { timeOrder } from '../../../src/domain/dataset/timeOrder.ts'
import { day, type Span } from '../../../src/domain/time/span.ts'
import { IncidentMap } from '../../../src/map/incidentMap.ts'
import type { ReportMapProps } from '../../../src/map/reportMap.ts'
import { tellWorkerUrl } from '../../../src/map/workerUrl.ts'
import { syntheticIndex, syntheticStart } from '../synthetic.ts'
import { openBareMap } from './bareMap.ts'
import type { ScrubRequest, ScrubResult } from './scrubResult.ts'
import { inTurns, isSame, placedRows, timed } from './scrubSteps.ts'

declare global {
  interface Window {
    scrub: (request: ScrubRequest) => Promise<ScrubResult>
  }
}

const camera = { longitude: 20.72, latitude: 42.95, zoom: 9 }
const years = 4

window.scrub = async ({ incidents, steps, seed, hide }) => {
  const index = syntheticIndex({ incidents, seed, years })
  const order = timeOrder(index)
  const windows = Array.from({ length: steps }, (_, step) => windowAt(step, steps))
  const shownAtFirst = windows[0] ?? windowAt(0, 1)
  const props: ReportMapProps = {
    theme: 'light',
    language: 'en',
    order,
    window: shownAtFirst,
    highlighted: null,
    selected: null,
    extents: [],
    labels: index.sites.map((_, site) => ({ site, primary: `Place ${site}`, secondary: `Vendi ${site}` })),
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
  }
  const hidden =
    index.placementRow.find((row) => !hasFlag(index, row, incidentFlag.dated)) ?? index.placementRow[0]
  const before = performance.now()
  // Judged by all of them: a map that is given one less must count as torn.
  const given = hide ? timeOrder(index, (row) => row !== hidden) : order
  const { map, ready } = await openMap({ ...props, order: given })
  const bare = await openBareMap(container('bare'), camera)

  const result = { ours: [] as number[], bare: [] as number[], late: 0, torn: 0 }
  await inTurns(
    steps,
    async (step) => {
      const window = windows[step] ?? shownAtFirst
      result.ours.push(await timed(() => map.setProps({ window })))
      if (map.presentedWindow !== window) result.late++
      if (!isSame(map.drawnRows(), placedRows(index, order, window))) result.torn++
    },
    async () => {
      result.bare.push(await timed(() => bare.redraw()))
    },
  )
  map.destroy()
  bare.remove()
  return { incidents, ready: ready - before, ...result }
}

/** Three drags through the years: a narrow window, a wide one, a very wide one. */
function windowAt(step: number, steps: number): Span {
  const along = (step / steps) * 3
  const drag = Math.floor(along)
  const width = [2, 30, 400][drag] ?? 30
  const start = syntheticStart + (along - drag) * years * 365 * day - day
  return { start, end: start + width * day }
}

const container = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (!element) throw new Error(`no element ${id}`)
  return element
}

function openMap(props: ReportMapProps): Promise<{ map: IncidentMap; ready: number }> {
  tellWorkerUrl()
  return new Promise((resolve, reject) => {
    const ignore = (): void => undefined
    const map = new IncidentMap(
      container('ours'),
      props,
      {
        onHighlight: ignore,
        onSelect: ignore,
        onOpenSite: ignore,
        onCamera: ignore,
        onReady: () => resolve({ map, ready: performance.now() }),
        onFailed: (reason, message) => reject(new Error(`${reason}: ${message}`)),
      },
      { camera, farthest: 7, baseUrl: './', interactive: false },
    )
  })
}
