/**
 * The live map of reported incidents: one plain class around a MapLibre map and a canvas of incidents over it. Props
 * in, events out; it knows neither the store nor React. The camera belongs to MapLibre; what is asked for is only
 * where to go.
 */

import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent, StyleSpecification } from 'maplibre-gl'
import { layoutZooms } from '../domain/layout/layoutZooms.ts'
import { wrappedLongitude } from '../domain/layout/seam.ts'
import type { Camera } from '../domain/record/viewRecord.ts'
import type { Span } from '../domain/time/span.ts'
import { basemapImages } from './basemap/images.ts'
import type { BasemapData } from './basemap/sources.ts'
import { basemapStyle } from './basemap/style.ts'
import { basemapThemes } from './basemap/themes.ts'
import {
  clearanceFeatures,
  clearanceImage,
  clearanceImageId,
  clearanceSourceId,
  withClearance,
} from './clearance.ts'
import { extentFeatures, extentLayerIds, extentSourceId, withExtents } from './extentLayers.ts'
import { type GroundOptions, magnify, openGround } from './ground.ts'
import { type Hand, handOn } from './hand.ts'
import { IncidentLayer } from './incidentLayer/incidentLayer.ts'
import { SiteLabels } from './labels/siteLabels.ts'
import { LostContexts } from './lostContexts.ts'
import { stepInto } from './padding.ts'
import { pageOf } from './pageOf.ts'
import type { ReportMap, ReportMapEvents, ReportMapProps } from './reportMap.ts'
import { type Hit, hitAt, hitReach } from './scene/hit.ts'
import { placesOfRow, rowsOfBody } from './scene/rows.ts'
import type { ScreenBody } from './scene/scene.ts'
import type { SceneBody } from './scene/sceneBody.ts'
import { streetsHighestZoom, streetsSourceId } from './streets/streets.ts'

export interface IncidentMapEvents extends ReportMapEvents {
  /** `lost`: the graphics card took the map and has not given it back. `error`: a file or the style; the map stands. */
  readonly onFailed: (reason: 'lost' | 'error', message: string) => void
}

/** This browser cannot draw the live map: show the still one. */
export class NoWebGl2 extends Error {}

export interface IncidentMapOptions extends GroundOptions {
  /** Where `public/` is served, with a final slash. */
  readonly baseUrl: string
  /** Parts of the basemap to embed instead of fetching them. */
  readonly basemap?: BasemapData
  /** Another basemap than the embedded one. */
  readonly style?: (props: ReportMapProps) => StyleSpecification
}

/** Milliseconds; none where the reader asked for reduced motion. */
const moveDuration = 280

export class IncidentMap implements ReportMap {
  #props: ReportMapProps
  readonly #events: IncidentMapEvents
  readonly #options: IncidentMapOptions
  readonly #map: MapLibreMap
  readonly #layer: IncidentLayer
  readonly #labels: SiteLabels
  #styled = false
  #settled = false
  #pending: Partial<ReportMapProps> | null = null
  #clearance = clearanceFeatures([], [], () => [0, 0])
  #cleared: readonly ScreenBody[] | null = null
  /** The camera last asked for or reported: a move that ends there is not reported again. */
  #known: Camera
  #pointed: number | null = null
  /** What was under the pointer when it went down: symbols may have moved when it comes up. */
  #pressed: Hit | null = null
  readonly #hand: Hand
  readonly #lost = new LostContexts(() => this.#events.onFailed('lost', ''))

  /** @throws {NoWebGl2} */
  constructor(
    container: HTMLElement,
    props: ReportMapProps,
    events: IncidentMapEvents,
    options: IncidentMapOptions,
  ) {
    this.#props = props
    this.#events = events
    this.#options = options
    this.#known = options.camera
    try {
      this.#map = openGround(container, this.#style(), options)
    } catch (error) {
      this.#lost.destroy()
      throw new NoWebGl2('no canvas for the map', { cause: error })
    }
    const over = this.#map.getCanvasContainer()
    this.#hand = handOn(over)
    try {
      this.#layer = new IncidentLayer(over, props, {
        lost: () => this.#lost.lose('incidents'),
        restored: () => {
          this.#lost.regain('incidents')
          this.#draw()
        },
      })
    } catch (error) {
      this.#hand.destroy()
      this.#lost.destroy()
      this.#map.remove()
      throw new NoWebGl2('no canvas for the incidents', { cause: error })
    }
    this.#labels = new SiteLabels(over, (body) => this.#openBody(body))
    this.#labels.setTheme(props.theme)
    this.#paintBeyond(props.theme)
    this.#nameSurface()
    this.#labels.setNames(props.labels)
    this.#listen(this.#map)
  }

  get presentedWindow(): Span | null {
    return this.#layer.frame?.window ?? null
  }

  setProps(props: Partial<ReportMapProps>): void {
    if (!this.#pending) queueMicrotask(() => this.#apply())
    this.#pending = { ...this.#pending, ...props }
  }

  moveTo(camera: Camera, { animate = true }: { readonly animate?: boolean } = {}): void {
    this.#known = camera
    const { top, right, bottom, left } = this.#props.padding
    this.#map.easeTo({
      center: [camera.longitude, camera.latitude],
      zoom: camera.zoom,
      offset: [(left - right) / 2, (top - bottom) / 2],
      duration: animate ? moveDuration : 0,
    })
  }

  revealRow(row: number): void {
    const { frame, scene } = this.#layer
    if (!frame) return
    const steps = placesOfRow(scene, frame.bodies, row)
      .map((place) => stepInto(place, frame.page, this.#props.padding, this.#props.overlays))
      .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
    const [step] = steps
    if (!step || (step.x === 0 && step.y === 0)) return
    this.#map.panBy([step.x, step.y], { duration: moveDuration })
  }

  zoomBy(levels: number): void {
    this.#map.zoomTo(this.#map.getZoom() + levels, { duration: moveDuration })
  }

  panBy(x: number, y: number): void {
    this.#map.panBy([x, y], { duration: moveDuration })
  }

  rowsAt(x: number, y: number): number[] {
    return this.#hit(x, y, hitReach.fine)?.rows ?? []
  }

  drawnRows(): Uint32Array {
    return this.#layer.drawnRows()
  }

  get settled(): boolean {
    return this.#settled
  }

  destroy(): void {
    this.#lost.destroy()
    this.#hand.destroy()
    this.#labels.destroy()
    this.#layer.destroy()
    this.#map.remove()
  }

  #listen(map: MapLibreMap): void {
    map.on('resize', () => magnify(map))
    map.on('style.load', () => this.#dressOrTell(map))
    map.on('render', () => {
      this.#settled = false
      this.#draw()
    })
    map.on('moveend', () => this.#settle(map))
    map.on('idle', () => {
      this.#settled = true
      this.#renewClearance(map)
    })
    map.on('mousemove', (event) => this.#point(map, event))
    map.on('mouseout', () => this.#tellPointed(map, null))
    map.getCanvasContainer().addEventListener('pointerdown', (event) => this.#press(map, event))
    map.on('click', () => this.#click())
    map.on('error', (event) => {
      if ('sourceId' in event && event.sourceId === streetsSourceId) this.#props.streets?.onFailed()
      else this.#events.onFailed('error', event.error.message)
    })
    map.on('webglcontextlost', () => {
      this.#styled = false
      this.#lost.lose('ground')
    })
    map.on('webglcontextrestored', () => this.#lost.regain('ground'))
    this.moveTo(this.#options.camera, { animate: false })
    void document.fonts.ready.then(() =>
      this.#hand.whenFree(() => {
        this.#layer.renewDigits()
        this.#labels.clear()
        this.#cleared = null
        map.triggerRepaint()
      }),
    )
  }

  #apply(): void {
    const before = this.#props
    const props = { ...before, ...this.#pending }
    this.#pending = null
    this.#props = props
    this.#layer.setState(props)
    const covered = props.padding !== before.padding || props.overlays !== before.overlays
    if (props.labels !== before.labels || covered) this.#cleared = null
    if (props.order !== before.order) this.#labels.clear()
    if (props.theme !== before.theme) {
      this.#labels.setTheme(props.theme)
      this.#paintBeyond(props.theme)
    }
    if (props.labels !== before.labels) this.#labels.setNames(props.labels)
    if (props.name !== before.name) this.#nameSurface()
    if (covered) this.#labels.reconsider()
    const map = this.#map
    if (!this.#styled) return
    if (
      props.theme !== before.theme ||
      props.language !== before.language ||
      props.labels !== before.labels ||
      props.streets !== before.streets
    ) {
      // By difference: boundary and names of places stand through the change of what lies under them.
      map.setStyle(this.#style())
      map.setMaxZoom(props.streets ? streetsHighestZoom : layoutZooms.highest)
    } else if (props.extents !== before.extents) {
      this.#showExtents(map, props.extents)
    }
    this.#draw()
  }

  #nameSurface(): void {
    if (this.#props.name) this.#map.getCanvas().setAttribute('aria-label', this.#props.name)
  }

  /** MapLibre draws nothing beyond the poles; there the canvas shows what is behind it. */
  #paintBeyond(theme: ReportMapProps['theme']): void {
    this.#map.getCanvas().style.background = basemapThemes[theme].ground
  }

  #showExtents(map: MapLibreMap, extents: ReportMapProps['extents']): void {
    map.getSource<GeoJSONSource>(extentSourceId)?.setData(extentFeatures(extents))
    for (const id of extentLayerIds)
      map.setLayoutProperty(id, 'visibility', extents.length > 0 ? 'visible' : 'none')
  }

  #style(): StyleSpecification {
    const { theme, language, extents, labels, order, streets = null } = this.#props
    const { baseUrl, basemap, style } = this.#options
    const labelledElsewhere = labels.flatMap(({ site }) => order.index.sites[site]?.place ?? [])
    const ground =
      style?.(this.#props) ??
      basemapStyle({
        theme,
        language,
        baseUrl,
        labelledElsewhere,
        streets,
        ...(basemap ? { data: basemap } : {}),
      })
    return withClearance(withExtents(ground, theme, extents), this.#clearance)
  }

  /** MapLibre swallows what is thrown while a style loads. */
  #dressOrTell(map: MapLibreMap): void {
    try {
      this.#dressStyle(map)
    } catch (error) {
      this.#events.onFailed('error', error instanceof Error ? error.message : String(error))
    }
  }

  /** After every change of style, and after a lost context: images in the theme's colours, the layer in its place. */
  #dressStyle(map: MapLibreMap): void {
    const images = [
      ...basemapImages(this.#props.theme),
      { id: clearanceImageId, image: clearanceImage, pixelRatio: 1 },
    ]
    for (const { id, image, pixelRatio } of images) {
      if (map.hasImage(id)) map.updateImage(id, image)
      else map.addImage(id, image, { pixelRatio })
    }
    if (this.#styled) return
    this.#styled = true
    map.redraw()
    this.#events.onReady()
  }

  /** Symbols, names and numbers, in one task: with every frame of the map below, and with every other window. */
  #draw(): void {
    if (!this.#styled) return
    this.#layer.draw(pageOf(this.#map), this.#map.getPixelRatio())
    const { frame } = this.#layer
    if (frame) this.#labels.update(frame, this.#props)
    // At once, not when the map has come to rest: a name that must go again should not have been seen.
    if (this.#cleared === null) this.#renewClearance(this.#map)
  }

  #settle(map: MapLibreMap): void {
    this.#labels.reconsider()
    map.triggerRepaint()
    const { top, right, bottom, left } = this.#props.padding
    const { clientWidth, clientHeight } = map.getContainer()
    const middle = map.unproject([(left + clientWidth - right) / 2, (top + clientHeight - bottom) / 2])
    const camera = { longitude: wrappedLongitude(middle.lng), latitude: middle.lat, zoom: map.getZoom() }
    if (isSame(camera, this.#known)) return
    this.#known = camera
    this.#events.onCamera(camera)
  }

  #renewClearance(map: MapLibreMap): void {
    const { frame } = this.#layer
    // Every redraw of a map at rest ends in `idle`: only bodies that stand elsewhere are news.
    if (!frame || frame.bodies === this.#cleared) return
    this.#cleared = frame.bodies
    const boxes = [...this.#labels.boxes(), ...(this.#props.overlays ?? [])]
    const features = clearanceFeatures(frame.bodies, boxes, (x, y) => map.unproject([x, y]).toArray())
    if (JSON.stringify(features) === JSON.stringify(this.#clearance)) return
    this.#clearance = features
    map.getSource<GeoJSONSource>(clearanceSourceId)?.setData(features)
  }

  #hit(x: number, y: number, reach: number): Hit | null {
    const { frame, scene } = this.#layer
    return frame && hitAt(scene, frame.bodies, frame.window, { x, y, reach })
  }

  #point(map: MapLibreMap, { point, originalEvent }: MapMouseEvent): void {
    if (map.isMoving() || originalEvent.buttons !== 0) return
    this.#tellPointed(map, this.#hit(point.x, point.y, hitReach.fine))
  }

  #tellPointed(map: MapLibreMap, hit: Hit | null): void {
    map.getCanvas().style.cursor = hit ? 'pointer' : ''
    const row = hit?.circle ? null : (hit?.rows[0] ?? null)
    if (row === this.#pointed) return
    this.#pointed = row
    this.#events.onHighlight(row)
  }

  #press(map: MapLibreMap, { pointerType, clientX, clientY, isPrimary }: PointerEvent): void {
    if (!isPrimary) return
    const { left, top, width } = map.getCanvasContainer().getBoundingClientRect()
    // A lesson enlarges the map; the map counts in its own pixels.
    const scale = width / map.getContainer().offsetWidth || 1
    const coarse = pointerType === 'touch' || matchMedia('(pointer: coarse)').matches
    const reach = coarse ? hitReach.coarse : hitReach.fine
    this.#pressed = this.#hit((clientX - left) / scale, (clientY - top) / scale, reach)
  }

  #click(): void {
    const { rows, circle } = this.#pressed ?? { rows: [], circle: null }
    if (circle) this.#openBody(circle)
    else this.#events.onSelect(rows[0] ?? null)
  }

  #openBody(body: SceneBody): void {
    const { frame, scene } = this.#layer
    const [site] = body.sites
    if (frame && site !== undefined) this.#events.onOpenSite(site, rowsOfBody(scene, body, frame.window))
  }
}

/** To a tenth of a pixel at the closest zoom, so that rounding is no move. */
const isSame = (a: Camera, b: Camera): boolean =>
  Math.abs(a.longitude - b.longitude) < 5e-6 &&
  Math.abs(a.latitude - b.latitude) < 5e-6 &&
  Math.abs(a.zoom - b.zoom) < 1e-4
