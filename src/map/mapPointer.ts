/** The pointer over a live map: which row it points at, and what a press and its click choose. */
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import { type Hit, hitReach } from './scene/hit.ts'
import type { SceneBody } from './scene/sceneBody.ts'

export interface MapPointerOptions {
  /** What is at a point of the map, within `reach` pixels of it. */
  readonly hit: (x: number, y: number, reach: number) => Hit | null
  /** The row that is pointed at; null for none. */
  readonly onPoint: (row: number | null) => void
  /** The row that was clicked; null for bare ground. */
  readonly onSelect: (row: number | null) => void
  /** A counted circle that was clicked. */
  readonly onOpen: (circle: SceneBody) => void
}

export class MapPointer {
  readonly #map: MapLibreMap
  readonly #options: MapPointerOptions
  #pointed: number | null = null
  /** What was under the pointer when it went down: symbols may have moved when it comes up. */
  #pressed: Hit | null = null

  constructor(map: MapLibreMap, options: MapPointerOptions) {
    this.#map = map
    this.#options = options
    map.on('mousemove', (event) => this.#move(event))
    map.on('mouseout', () => this.#point(null))
    map.getCanvasContainer().addEventListener('pointerdown', (event) => this.#press(event))
    map.on('click', () => this.#click())
  }

  #move({ point, originalEvent }: MapMouseEvent): void {
    if (this.#map.isMoving() || originalEvent.buttons !== 0) return
    this.#point(this.#options.hit(point.x, point.y, hitReach.fine))
  }

  #point(hit: Hit | null): void {
    this.#map.getCanvas().style.cursor = hit ? 'pointer' : ''
    const row = hit?.circle ? null : (hit?.rows[0] ?? null)
    if (row === this.#pointed) return
    this.#pointed = row
    this.#options.onPoint(row)
  }

  #press({ pointerType, clientX, clientY, isPrimary }: PointerEvent): void {
    if (!isPrimary) return
    const { left, top, width } = this.#map.getCanvasContainer().getBoundingClientRect()
    // A lesson enlarges the map; the map counts in its own pixels.
    const scale = width / this.#map.getContainer().offsetWidth || 1
    const coarse = pointerType === 'touch' || matchMedia('(pointer: coarse)').matches
    const reach = coarse ? hitReach.coarse : hitReach.fine
    this.#pressed = this.#options.hit((clientX - left) / scale, (clientY - top) / scale, reach)
  }

  #click(): void {
    const { rows, circle } = this.#pressed ?? { rows: [], circle: null }
    if (circle) this.#options.onOpen(circle)
    else this.#options.onSelect(rows[0] ?? null)
  }
}
