/** The camera of a live map, which belongs to MapLibre: what is asked of it, and what it says when it has come to rest. */
import type { Map as MapLibreMap } from 'maplibre-gl'
import { wrappedLongitude } from '../domain/layout/seam.ts'
import type { Camera } from '../domain/record/viewRecord.ts'
import type { ReportMapProps } from './reportMap.ts'

/** Milliseconds; none where the reader asked for reduced motion. */
const moveDuration = 280

type Padding = ReportMapProps['padding']

export class MapCamera {
  readonly #map: MapLibreMap
  /** The camera last asked for or reported: a move that ends there is not reported again. */
  #known: Camera

  constructor(map: MapLibreMap, camera: Camera) {
    this.#map = map
    this.#known = camera
  }

  /** So that `camera` is in the middle of what the padding, in pixels, leaves of the map. */
  moveTo(camera: Camera, { top, right, bottom, left }: Padding, animate: boolean): void {
    this.#known = camera
    this.#map.easeTo({
      center: [camera.longitude, camera.latitude],
      zoom: camera.zoom,
      offset: [(left - right) / 2, (top - bottom) / 2],
      duration: animate ? moveDuration : 0,
    })
  }

  zoomBy(levels: number): void {
    this.#map.zoomTo(this.#map.getZoom() + levels, { duration: moveDuration })
  }

  /** Pixels. */
  panBy(x: number, y: number): void {
    this.#map.panBy([x, y], { duration: moveDuration })
  }

  /** Where the map has come to rest; null where that is known. */
  news({ top, right, bottom, left }: Padding): Camera | null {
    const { clientWidth, clientHeight } = this.#map.getContainer()
    const middle = this.#map.unproject([(left + clientWidth - right) / 2, (top + clientHeight - bottom) / 2])
    const camera = {
      longitude: wrappedLongitude(middle.lng),
      latitude: middle.lat,
      zoom: this.#map.getZoom(),
    }
    if (isSame(camera, this.#known)) return null
    this.#known = camera
    return camera
  }
}

/** To a tenth of a pixel at the closest zoom, so that rounding is no move. */
const isSame = (a: Camera, b: Camera): boolean =>
  Math.abs(a.longitude - b.longitude) < 5e-6 &&
  Math.abs(a.latitude - b.latitude) < 5e-6 &&
  Math.abs(a.zoom - b.zoom) < 1e-4
