/** The map without WebGL: one SVG that stands in for the live map and takes the same props. */

import { layoutZooms } from '../../domain/layout/layoutZooms.ts'
import type { Camera } from '../../domain/record/viewRecord.ts'
import type { BasemapData } from '../basemap/sources.ts'
import { basemapThemes } from '../basemap/themes.ts'
import { stepInto } from '../padding.ts'
import type { ReportMap, ReportMapEvents, ReportMapProps } from '../reportMap.ts'
import { type Hit, type HitPoint, hitAt, hitReach } from '../scene/hit.ts'
import {
  cameraOf,
  clampCamera,
  clearBox,
  type Page,
  pageAt,
  sheetAround,
  zoomedAbout,
} from '../scene/page.ts'
import { placesOfRow, rowsOfBody } from '../scene/rows.ts'
import { Scene } from '../scene/scene.ts'
import { incidentColours } from '../symbolColours.ts'
import { followGestures } from './gestures.ts'
import { extentPaths } from './ground/extentPaths.ts'
import { groundPaths } from './ground/groundPaths.ts'
import { LabelButtons } from './incidents/labelButtons.ts'
import { type PageContents, pageContents } from './pageContents.ts'
import styles from './still.module.css'
import { StillDrawing } from './stillDrawing.ts'
import { fontFamily } from './stillFonts.ts'

export interface StillMapOptions {
  readonly camera: Camera
  /** Zoom from which the map is never farther away. */
  readonly farthest?: number
  /** The basemap's parts, or their coming; without them symbols stand on plain ground. */
  readonly basemap?: BasemapData | Promise<BasemapData>
  /** In a page that scrolls: one finger scrolls the page, never the map. */
  readonly cooperativeGestures?: boolean
  /** False: a picture; names cannot be opened and nothing moves. */
  readonly interactive?: boolean
  /** The camera stays where it is put; symbols and names still answer. */
  readonly held?: boolean
}

/** Share of the page that the ground is drawn beyond each edge, so that a drag need not draw it again. */
const sheetShare = 0.4

export class StillMap implements ReportMap {
  private props: ReportMapProps
  private readonly events: ReportMapEvents
  private readonly farthest: number
  private readonly root: HTMLDivElement
  private readonly labels: LabelButtons
  private readonly stopped = new AbortController()
  private readonly resizing: ResizeObserver
  private scene: Scene
  private drawing: StillDrawing
  private basemap: BasemapData = {}
  private camera: Camera
  private page: Page
  /** Asked of the document only when it changes: asking makes the browser lay out the page. */
  private size: { readonly width: number; readonly height: number }
  private sheet: Page | null = null
  private shown: PageContents = { bodies: [], labels: [], names: [] }
  private over: number | null = null
  private whole = false
  /** What was under the pointer when it went down: symbols may have moved when it comes up. */
  private pressed: Hit | null = null

  constructor(
    container: HTMLElement,
    props: ReportMapProps,
    events: ReportMapEvents,
    {
      camera,
      farthest = layoutZooms.lowest,
      basemap = {},
      cooperativeGestures = false,
      interactive = true,
      held = false,
    }: StillMapOptions,
  ) {
    this.props = props
    this.events = events
    this.farthest = farthest
    this.camera = clampCamera(camera, farthest)
    this.root = document.createElement('div')
    this.root.className = styles['map'] ?? ''
    this.root.dataset['drags'] = String(interactive && !cooperativeGestures && !held)
    container.append(this.root)
    this.size = sizeOf(this.root)
    this.page = this.pageNow()
    this.scene = new Scene(props.order)
    this.drawing = this.startDrawing()
    this.labels = new LabelButtons((body) => {
      const [site] = body.sites
      if (site !== undefined) events.onOpenSite(site, rowsOfBody(this.scene, body, this.props.window))
    })
    this.root.append(this.labels.element)
    if (basemap instanceof Promise) void basemap.then((parts) => this.setBasemap(parts))
    else {
      this.basemap = basemap
      this.whole = true
    }
    this.draw()
    this.resizing = new ResizeObserver(() => this.resize())
    this.resizing.observe(this.root)
    if (interactive) this.listen(cooperativeGestures, held)
    queueMicrotask(() => {
      if (!this.stopped.signal.aborted) events.onReady()
    })
  }

  setProps(changed: Partial<ReportMapProps>): void {
    const before = this.props
    this.props = { ...before, ...changed }
    const now = this.props
    if (now.order !== before.order) this.scene = new Scene(now.order)
    if (now.order !== before.order || now.theme !== before.theme) this.drawing = this.startDrawing()
    if (now.extents !== before.extents && this.sheet) {
      this.drawing.drawExtents(extentPaths(now.extents, this.sheet, now.theme))
    }
    const placed: (keyof ReportMapProps)[] = ['order', 'theme', 'language', 'labels', 'padding', 'overlays']
    if (placed.some((name) => now[name] !== before[name])) {
      this.draw()
    } else if (now.window.start !== before.window.start || now.window.end !== before.window.end) {
      this.drawing.show(now.window)
      this.labels.show(now.window)
      this.drawing.point(now, now.window)
    } else if (now.highlighted !== before.highlighted || now.selected !== before.selected) {
      this.drawing.point(now, now.window)
    }
  }

  /** A still map is there at once, whether or not a glide is asked for. */
  moveTo(camera: Camera): void {
    this.camera = clampCamera(camera, this.farthest)
    this.draw()
  }

  revealRow(row: number): void {
    const [place] = placesOfRow(this.scene, this.shown.bodies, row)
    if (!place) return
    const { x, y } = stepInto(place, this.page, this.props.padding, this.props.overlays)
    if (x !== 0 || y !== 0) this.panBy(x, y)
  }

  zoomBy(levels: number): void {
    const { left, right, top, bottom } = clearBox(this.page, this.props.padding)
    this.zoomAbout(levels, (left + right) / 2, (top + bottom) / 2)
    this.events.onCamera(this.camera)
  }

  panBy(x: number, y: number): void {
    this.slide(x, y)
    this.events.onCamera(this.camera)
  }

  rowsAt(x: number, y: number): number[] {
    return this.hit({ x, y, reach: hitReach.fine })?.rows ?? []
  }

  drawnRows(): Uint32Array {
    return this.drawing.drawnRows()
  }

  get presentedWindow(): ReportMapProps['window'] {
    return this.props.window
  }

  get settled(): boolean {
    return this.whole
  }

  destroy(): void {
    this.stopped.abort()
    this.resizing.disconnect()
    this.root.remove()
  }

  private setBasemap(parts: BasemapData): void {
    if (this.stopped.signal.aborted) return
    this.whole = true
    this.basemap = parts
    this.sheet = null
    this.draw()
  }

  private startDrawing(): StillDrawing {
    const { theme } = this.props
    const { ink, accent } = incidentColours[theme]
    const drawing = new StillDrawing(this.scene, theme)
    drawing.svg.setAttribute('aria-hidden', 'true')
    this.drawing?.svg.remove()
    this.root.prepend(drawing.svg)
    this.sheet = null
    const { style } = this.root
    style.setProperty('--still-ink', ink)
    style.setProperty('--still-soft-ink', basemapThemes[theme].name)
    style.setProperty('--still-accent', accent)
    style.setProperty('--still-halo', basemapThemes[theme].nameHalo)
    style.setProperty('--still-font', fontFamily)
    return drawing
  }

  private resize(): void {
    const { width, height } = sizeOf(this.root)
    if (width === this.size.width && height === this.size.height) return
    this.size = { width, height }
    this.draw()
  }

  private pageNow(): Page {
    return pageAt(this.camera, this.size.width, this.size.height, this.props.padding)
  }

  /** Writes everything anew for the present camera, size and props. */
  private draw(): void {
    const { props } = this
    this.page = this.pageNow()
    this.drawing.resize(this.page.width, this.page.height)
    if (!this.sheet || !isWithin(this.page, this.sheet)) {
      this.sheet = sheetAround(this.page, sheetShare)
      this.drawing.drawGround(groundPaths(this.basemap, this.sheet, basemapThemes[props.theme]))
      this.drawing.drawExtents(extentPaths(props.extents, this.sheet, props.theme))
    }
    this.drawing.moveGround(this.sheet, this.page)
    this.shown = pageContents(props, this.page, this.basemap, this.scene, this.shown.labels)
    this.drawing.drawContents(this.shown)
    this.drawing.show(props.window)
    this.drawing.point(props, props.window)
    this.labels.place(this.shown.labels, this.page, props.window)
  }

  private listen(cooperative: boolean, held: boolean): void {
    const { events } = this
    const surface = this.root
    const gestures = {
      onDrag: (x: number, y: number) => !held && this.slide(-x, -y),
      onZoom: (levels: number, x: number, y: number) => !held && this.zoomAbout(levels, x, y),
      onMoved: () => events.onCamera(this.camera),
      onPoint: (at: HitPoint | null) => this.point(at && this.hit(at)),
      onPress: (at: HitPoint) => {
        this.pressed = this.hit(at)
      },
      onTap: () => this.tap(this.pressed),
    }
    followGestures(surface, gestures, { cooperative, signal: this.stopped.signal })
  }

  private hit(at: HitPoint): Hit | null {
    return hitAt(this.scene, this.shown.bodies, this.props.window, at)
  }

  private point(hit: Hit | null): void {
    this.root.dataset['over'] = String(hit !== null)
    const row = hit?.circle ? null : (hit?.rows[0] ?? null)
    if (row === this.over) return
    this.over = row
    this.events.onHighlight(row)
  }

  private tap(hit: Hit | null): void {
    const [site] = hit?.circle?.sites ?? []
    if (hit && site !== undefined) this.events.onOpenSite(site, hit.rows)
    else this.events.onSelect(hit?.rows[0] ?? null)
  }

  private slide(x: number, y: number): void {
    this.show({ ...this.page, left: this.page.left + x, top: this.page.top + y })
  }

  private zoomAbout(levels: number, x: number, y: number): void {
    const { zoom } = clampCamera({ ...this.camera, zoom: this.camera.zoom + levels }, this.farthest)
    this.show(zoomedAbout(this.page, zoom, x, y))
  }

  private show(page: Page): void {
    this.camera = clampCamera(cameraOf(page, this.props.padding), this.farthest)
    this.draw()
  }
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): { width: number; height: number } => ({
  width: clientWidth,
  height: clientHeight,
})

const isWithin = (page: Page, sheet: Page): boolean =>
  page.zoom === sheet.zoom &&
  page.left >= sheet.left &&
  page.top >= sheet.top &&
  page.left + page.width <= sheet.left + sheet.width &&
  page.top + page.height <= sheet.top + sheet.height
