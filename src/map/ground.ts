/** The MapLibre map that everything stands on: flat, north up, in the zooms that rosettes are laid out for. */
import { LngLat, Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl'
import { layoutZooms } from '../domain/layout/layoutZooms.ts'
import { edgeLatitude } from '../domain/layout/mercator.ts'
import type { Camera } from '../domain/record/viewRecord.ts'

export interface GroundOptions {
  readonly camera: Camera
  /** Zoom from which the map is never farther away. */
  readonly farthest: number
  /** A wheel scrolls the page unless a modifier is held; a finger too. For embeds. */
  readonly cooperativeGestures?: boolean
  readonly interactive?: boolean
  /** The camera stays where it is put; symbols and names still answer. */
  readonly held?: boolean
  /** MapLibre's own texts (name of the canvas, hints about gestures), by its keys. */
  readonly locale?: Readonly<Record<string, string>>
}

/** @throws {Error} Where the browser gives no WebGL 2 context. */
export function openGround(
  container: HTMLElement,
  style: StyleSpecification,
  { camera, farthest, cooperativeGestures = false, interactive = true, held = false, locale }: GroundOptions,
): MapLibreMap {
  let opened: MapLibreMap | null = null
  const map = new MapLibreMap({
    container,
    style,
    center: [camera.longitude, camera.latitude],
    zoom: camera.zoom,
    minZoom: farthest,
    maxZoom: layoutZooms.highest,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    renderWorldCopies: true,
    // MapLibre's own rule comes closer until the world fills the map's height; all of it may be wanted in view.
    transformConstrain: ({ lng, lat }, zoom) => ({
      center: new LngLat(lng, Math.max(-edgeLatitude, Math.min(edgeLatitude, lat))),
      zoom: Math.max(farthest, Math.min(opened?.getMaxZoom() ?? layoutZooms.highest, zoom)),
    }),
    attributionControl: false,
    cooperativeGestures,
    interactive,
    fadeDuration: 150,
    ...(locale ? { locale: { ...locale } } : {}),
  })
  opened = map
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  if (held) hold(map)
  return map
}

function hold(map: MapLibreMap): void {
  const { dragPan, scrollZoom, boxZoom, doubleClickZoom, touchZoomRotate, keyboard, cooperativeGestures } =
    map
  for (const gesture of [dragPan, scrollZoom, boxZoom, doubleClickZoom, touchZoomRotate, keyboard])
    gesture.disable()
  cooperativeGestures.disable()
}

/** A map that the page shows enlarged is drawn as finely as it is shown. */
export function magnify(map: MapLibreMap): void {
  const container = map.getContainer()
  const scale = container.getBoundingClientRect().width / container.offsetWidth || 1
  const ratio = devicePixelRatio * (Math.abs(scale - 1) < 0.01 ? 1 : scale)
  if (Math.abs(map.getPixelRatio() - ratio) > 0.01) map.setPixelRatio(ratio)
}
