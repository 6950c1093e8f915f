/**
 * The live map of reported incidents: one plain class around a MapLibre map and a canvas of incidents over it. Props
 * in, events out; it knows neither the store nor React. The camera belongs to MapLibre; what is asked for is only
 * where to go.
 */

import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl'
import { layoutZooms } from '../domain/layout/layoutZooms.ts'
import type { Camera } from '../domain/record/viewRecord.ts'
import type { Span } from '../domain/time/span.ts'
import { basemapThemes } from './basemap/themes.ts'
import { Clearance } from './clearance.ts'
import { showExtents } from './extentLayers.ts'
import { type GroundOptions, magnify, openGround } from './ground.ts'
import { type Hand, handOn } from './hand.ts'
import { IncidentLayer } from './incidentLayer/incidentLayer.ts'
import { addImages, incidentMapStyle, type StyleOptions } from './incidentMapStyle.ts'
import { SiteLabels } from './labels/siteLabels.ts'
import { LostContexts } from './lostContexts.ts'
import { MapCamera } from './mapCamera.ts'
import { MapPointer } from './mapPointer.ts'
import { stepInto } from './padding.ts'
import { pageOf } from './pageOf.ts'
import type { ReportMap, ReportMapEvents, ReportMapProps } from './reportMap.ts'
import { type Hit, hitAt, hitReach } from './scene/hit.ts'
import { placesOfRow, rowsOfBody } from './scene/rows.ts'
import type { SceneBody } from './scene/sceneBody.ts'
import { streetsHighestZoom, streetsSourceId } from './streets/streets.ts'

export interface IncidentMapEvents extends ReportMapEvents {
  /** `lost`: the graphics card took the map and has not given it back. `error`: a file or the style; the map stands. */
  readonly onFailed: (reason: 'lost' | 'error', message: string) => void
}

/** This browser cannot draw the live map: show the still one. */
export class NoWebGl2 extends Error {}

export interface IncidentMapOptions extends GroundOptions, StyleOptions {}

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
  readonly #clearance = new Clearance()
  readonly #camera: MapCamera
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
    try {
      this.#map = openGround(container, this.#style(), options)
    } catch (error) {
      this.#lost.destroy()
      throw new NoWebGl2('no canvas for the map', { cause: error })
    }
    this.#camera = new MapCamera(this.#map, options.camera)
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
    this.#camera.moveTo(camera, this.#props.padding, animate)
  }

  revealRow(row: number): void {
    const { frame, scene } = this.#layer
    if (!frame) return
    const steps = placesOfRow(scene, frame.bodies, row)
      .map((place) => stepInto(place, frame.page, this.#props.padding, this.#props.overlays))
      .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
    const [step] = steps
    if (!step || (step.x === 0 && step.y === 0)) return
    this.#camera.panBy(step.x, step.y)
  }

  zoomBy(levels: number): void {
    this.#camera.zoomBy(levels)
  }

  panBy(x: number, y: number): void {
    this.#camera.panBy(x, y)
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
    new MapPointer(map, {
      hit: (x, y, reach) => this.#hit(x, y, reach),
      onPoint: (row) => this.#events.onHighlight(row),
      onSelect: (row) => this.#events.onSelect(row),
      onOpen: (circle) => this.#openBody(circle),
    })
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
        this.#clearance.forget()
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
    if (props.labels !== before.labels || covered) this.#clearance.forget()
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
      showExtents(map, props.extents)
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

  #style(): StyleSpecification {
    return this.#clearance.over(incidentMapStyle(this.#props, this.#options))
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
    addImages(map, this.#props.theme)
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
    if (this.#clearance.forgotten) this.#renewClearance(this.#map)
  }

  #settle(map: MapLibreMap): void {
    this.#labels.reconsider()
    map.triggerRepaint()
    const camera = this.#camera.news(this.#props.padding)
    if (camera) this.#events.onCamera(camera)
  }

  #renewClearance(map: MapLibreMap): void {
    const { frame } = this.#layer
    if (!frame) return
    const boxes = [...this.#labels.boxes(), ...(this.#props.overlays ?? [])]
    this.#clearance.renew(map, frame.bodies, boxes)
  }

  #hit(x: number, y: number, reach: number): Hit | null {
    const { frame, scene } = this.#layer
    return frame && hitAt(scene, frame.bodies, frame.window, { x, y, reach })
  }

  #openBody(body: SceneBody): void {
    const { frame, scene } = this.#layer
    const [site] = body.sites
    if (frame && site !== undefined) this.#events.onOpenSite(site, rowsOfBody(scene, body, frame.window))
  }
}
