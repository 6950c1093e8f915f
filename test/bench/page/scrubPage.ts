/** Scrubs a window over the live map and, turn by turn, redraws a bare map of the same style. */
import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as MapLibreMap } from 'maplibre-gl'
import { hasFlag, type IncidentIndex, incidentFlag } from '../../../src/domain/incidentIndex.ts'
import { incidentsIn } from '../../../src/domain/incidentSet.ts'
import { day, type Span } from '../../../src/domain/time/span.ts'
import { timeOrder } from '../../../src/domain/timeOrder.ts'
import { basemapImages } from '../../../src/map/basemap/images.ts'
import { basemapStyle } from '../../../src/map/basemap/style.ts'
import { withClearance } from '../../../src/map/clearance.ts'
import { withExtents } from '../../../src/map/extentLayers.ts'
import { IncidentMap } from '../../../src/map/incidentMap.ts'
import type { ReportMapProps } from '../../../src/map/reportMap.ts'
import { tellWorkerUrl } from '../../../src/map/workerUrl.ts'
import { syntheticIndex, syntheticStart } from '../synthetic.ts'
import type { ScrubRequest, ScrubResult } from './scrubResult.ts'

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
  const { map, ready } = await openMap(props, hide && hidden !== undefined ? hidden : null)
  const bare = await openBareMap(props)

  const result = { ours: [] as number[], bare: [] as number[], late: 0, torn: 0 }
  const stepOurs = async (window: Span): Promise<void> => {
    await frame()
    const start = performance.now()
    map.setProps({ window })
    // The map draws in a microtask of its own; this one comes after it, before the browser paints.
    await Promise.resolve()
    void document.body.offsetHeight
    result.ours.push(performance.now() - start)
    if (map.presentedWindow !== window) result.late++
  }
  const stepBare = async (): Promise<void> => {
    await frame()
    const start = performance.now()
    bare.redraw()
    await Promise.resolve()
    void document.body.offsetHeight
    result.bare.push(performance.now() - start)
  }
  for (const [step, window] of windows.entries()) {
    // Turn by turn, so that neither always has the other's frame to wait for.
    if (step % 2 === 0) await stepOurs(window)
    await stepBare()
    if (step % 2 === 1) await stepOurs(window)
    if (!isSame(map.drawnRows(), placedRows(index, order, window))) result.torn++
    // What checking left behind is cleared up before the clock runs again.
    await frame()
  }
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

function placedRows(index: IncidentIndex, order: ReportMapProps['order'], window: Span): Uint32Array {
  const set = incidentsIn(order, window)
  const rows = new Uint32Array(set.placed)
  let count = 0
  for (let position = 0; position < set.size; position++) {
    const row = set.rowAt(position)
    if (hasFlag(index, row, incidentFlag.placed)) rows[count++] = row
  }
  return rows.sort()
}

const isSame = (a: Uint32Array, b: Uint32Array): boolean =>
  a.length === b.length && a.every((row, position) => row === b[position])

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

const container = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (!element) throw new Error(`no element ${id}`)
  return element
}

function openMap(props: ReportMapProps, hidden: number | null): Promise<{ map: IncidentMap; ready: number }> {
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
      { camera, baseUrl: './', interactive: false, ...(hidden === null ? {} : { hiddenRow: hidden }) },
    )
  })
}

/** The same style without the incidents and their names, and the same waiting until nothing is left to load. */
async function openBareMap({ theme, language }: ReportMapProps): Promise<MapLibreMap> {
  const style = basemapStyle({ theme, language, baseUrl: './' })
  const map = new MapLibreMap({
    container: container('bare'),
    style: withClearance(withExtents(style, theme, []), { type: 'FeatureCollection', features: [] }),
    center: [camera.longitude, camera.latitude],
    zoom: camera.zoom,
    attributionControl: false,
    renderWorldCopies: false,
    interactive: false,
    fadeDuration: 150,
  })
  for (const { id, image, pixelRatio } of basemapImages(theme)) map.addImage(id, image, { pixelRatio })
  await map.once('idle')
  return map
}
