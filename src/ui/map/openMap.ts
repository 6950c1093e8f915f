/** Opens the live map, or the still one where WebGL2 is missing or fails, and keeps it in step with the store. */
import type { Dataset } from '../../domain/dataset.ts'
import type { Camera } from '../../domain/record/viewRecord.ts'
import type { Span } from '../../domain/time/span.ts'
import { farthestZoom, fittedCamera } from '../../map/homeCamera.ts'
import type { IncidentMapEvents } from '../../map/incidentMap.ts'
import type { ReportMap, ReportMapEvents, ReportMapProps } from '../../map/reportMap.ts'
import { siteNames } from '../../map/siteNames.ts'
import { type AppState, appStore } from '../../state/appStore.ts'
import { currentOrder, currentWindow, selectedRow } from '../../state/selectors.ts'
import { highlight, rememberCamera, selectRow } from '../../state/viewVerbs.ts'
import type { Catalogue } from '../text/catalogue.ts'
import type { MapAudit } from './mapAudit.ts'
import type { OpenedSite } from './SiteCard.tsx'
import { extentReader } from './shownExtents.ts'

export interface MapOpening {
  readonly container: HTMLElement
  readonly dataset: Dataset
  readonly text: Catalogue
  readonly camera: Camera
  /** What of the map lies under the list and the map's own panels. */
  readonly covered: () => Pick<ReportMapProps, 'padding' | 'overlays'>
  /** Where the map begins and a lesson leaves it. */
  readonly home: () => Camera
  readonly onMap: (map: ReportMap) => void
  readonly onReady: () => void
  readonly onCamera: (camera: Camera) => void
  readonly onOpenSite: (site: OpenedSite) => void
  /** Neither the live nor the still map could be loaded. */
  readonly onNoMap: () => void
  /** The still map stands in, and why; a live map that was lost can be tried again. */
  readonly onStandIn: (reason: StandInReason, retry: () => void) => void
}

/** `lost`: the graphics card took the live map and has not given it back. */
export type StandInReason = 'no-webgl2' | 'failed' | 'lost'

/** Milliseconds a map that reported an error may still take to draw. */
const patience = 8000

/** Where `public/` is served: beside the page. */
const baseUrl = new URL('./', document.baseURI).href

export function openMap(opening: MapOpening): { close(): void } {
  const { container, dataset, text } = opening
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const theme = (): ReportMapProps['theme'] => (dark.matches ? 'dark' : 'light')
  const labels = siteNames(dataset, text.language)
  const extents = extentReader(dataset)
  const farthest = farthestZoom(dataset)
  let camera = opening.camera
  /** The camera of the step on show, as its lesson gives it; null when the reader has moved the map. */
  let stepCamera = appStore.getState().view.presented ? camera : null
  const fitted = (wanted: Camera): Camera =>
    fittedCamera(wanted, { width: container.clientWidth, height: container.clientHeight }, farthest)
  let map: ReportMap | null = null
  let closed = false
  let ready = false
  let lost = false

  const props = (
    state: AppState,
  ): Pick<ReportMapProps, 'order' | 'window' | 'highlighted' | 'selected' | 'extents'> => ({
    order: currentOrder(state) ?? emptyOrder(),
    window: currentWindow(state),
    highlighted: state.highlighted,
    selected: selectedRow(state),
    extents: extents.now(state),
  })
  const allProps = (): ReportMapProps => ({
    ...props(appStore.getState()),
    theme: theme(),
    language: 'en',
    labels,
    ...opening.covered(),
  })
  const events: ReportMapEvents = {
    onHighlight: highlight,
    onSelect: selectRow,
    onOpenSite: (site, rows) => opening.onOpenSite({ site, rows }),
    onCamera: (moved) => {
      camera = moved
      stepCamera = null
      opening.onCamera(moved)
      rememberCamera(moved)
    },
    onReady: () => {
      ready = true
      opening.onReady()
      // A link that names an incident but no camera still shows it.
      const { view } = appStore.getState()
      const row = selectedRow(appStore.getState())
      if (row !== null && view.camera === null) map?.revealRow(row)
    },
  }

  const refit = (): void => {
    if (stepCamera) map?.moveTo(fitted(stepCamera), { animate: false })
  }
  const resizing = new ResizeObserver(refit)
  resizing.observe(container)
  const put = (present: ReportMap): void => {
    map = present
    opening.onMap(present)
    opening.onCamera(camera)
    refit()
  }
  const standIn = async (reason: StandInReason): Promise<void> => {
    const parts = await Promise.all([
      import('../../map/still/stillMap.ts'),
      import('../../map/still/loadBasemap.ts'),
    ]).catch(() => null)
    if (closed) return
    map?.destroy()
    map = null
    if (!parts) return opening.onNoMap()
    const [{ StillMap }, { loadBasemap }] = parts
    opening.onStandIn(reason, () => {
      map?.destroy()
      map = null
      ready = false
      void openLive()
    })
    put(new StillMap(container, allProps(), events, { camera, farthest, basemap: loadBasemap(baseUrl) }))
  }
  const openLive = async (): Promise<void> => {
    try {
      const [{ IncidentMap, NoWebGl2 }, { tellWorkerUrl }] = await Promise.all([
        import('../../map/incidentMap.ts'),
        import('../../map/workerUrl.ts'),
      ])
      if (closed) return
      tellWorkerUrl()
      const onFailed: IncidentMapEvents['onFailed'] = (reason) => {
        if (reason === 'lost') {
          lost = true
          void standIn('lost')
        }
        // A basemap file that cannot be had leaves the incidents on plain ground: of maps with an error only one that
        // never draws at all needs a stand-in.
        if (reason === 'error' && !ready) setTimeout(() => !ready && void standIn('failed'), patience)
      }
      try {
        const locale = { 'Map.Title': text.map.canvas }
        const options = { camera, farthest, baseUrl, locale }
        put(new IncidentMap(container, allProps(), { ...events, onFailed }, options))
      } catch (error) {
        if (!(error instanceof NoWebGl2)) throw error
        // A browser that has lost its graphics may refuse new ones for a while.
        void standIn(lost ? 'lost' : 'no-webgl2')
      }
    } catch {
      void standIn(lost ? 'lost' : 'failed')
    }
  }
  void openLive()
  const audit = (asked: Event): void => {
    if (!map || !(asked instanceof CustomEvent)) return
    const answer: MapAudit = asked.detail
    answer.settled = map.settled
    answer.rows = map.drawnRows()
    answer.window = 'presentedWindow' in map ? (map.presentedWindow as Span | null) : null
  }
  container.addEventListener('audit', audit)

  // Extents of all incidents in the window are decoration: a drag does not wait for them.
  let due = 0
  const showExtents = (): void => {
    due = 0
    const state = appStore.getState()
    const before = extents.now(state)
    const present = extents.all(state)
    if (present !== before) map?.setProps({ extents: present })
  }
  const extentsLater = (): void => {
    if (due === 0) due = requestAnimationFrame(showExtents)
  }
  if (appStore.getState().view.allExtents) extentsLater()

  const unsubscribe = appStore.subscribe((state, before) => {
    if (!map) return
    map.setProps(props(state))
    if (state.view.allExtents || before.view.allExtents) extentsLater()
    const lesson = state.view.presented ?? before.view.presented
    // A step without a camera, and the end of a lesson, show the whole area again.
    const asked = state.view.camera ?? (lesson ? opening.home() : null)
    const moves = state.view.camera !== before.view.camera && asked !== null && asked !== camera
    if (moves) {
      camera = asked
      opening.onCamera(asked)
      stepCamera = state.view.presented ? asked : null
      map.moveTo(stepCamera ? fitted(asked) : asked, { animate: true })
    }
    const selected = selectedRow(state)
    // Where a step sets the camera, the step decides what is in sight.
    if (selected !== null && selected !== selectedRow(before) && !(moves && lesson)) map.revealRow(selected)
  })
  const retheme = (): void => map?.setProps({ theme: theme() })
  dark.addEventListener('change', retheme)
  return {
    close() {
      closed = true
      cancelAnimationFrame(due)
      unsubscribe()
      resizing.disconnect()
      dark.removeEventListener('change', retheme)
      container.removeEventListener('audit', audit)
      map?.destroy()
      map = null
    },
  }
}

function emptyOrder(): never {
  throw new Error('a map was opened without a dataset')
}
