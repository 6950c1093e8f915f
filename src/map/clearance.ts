/** Keeps the basemap's own names from running under rosettes and their names: invisible symbols that take the room. */
import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl'
import type { Box } from './reportMap.ts'
import type { ScreenBody } from './scene/scene.ts'

const clearanceSourceId = 'incident-clearance'
export const clearanceImageId = 'incident-clearance'

/** Side of the empty image, pixels; icons are scaled from it. */
const imageSide = 8

export const clearanceImage = {
  width: imageSide,
  height: imageSide,
  data: new Uint8ClampedArray(imageSide * imageSide * 4),
} as const

/** What of a map is taken, from one rest of it to the next. */
export class Clearance {
  #features = clearanceFeatures([], [], () => [0, 0])
  #bodies: readonly ScreenBody[] | null = null

  /** true: what is taken must be worked out again, although no body has moved. */
  get forgotten(): boolean {
    return this.#bodies === null
  }

  forget(): void {
    this.#bodies = null
  }

  over(style: StyleSpecification): StyleSpecification {
    return withClearance(style, this.#features)
  }

  /** Every redraw of a map at rest ends in `idle`: only bodies that stand elsewhere are news. */
  renew(map: MapLibreMap, bodies: readonly ScreenBody[], boxes: readonly Box[]): void {
    if (bodies === this.#bodies) return
    this.#bodies = bodies
    const features = clearanceFeatures(bodies, boxes, (x, y) => map.unproject([x, y]).toArray())
    if (JSON.stringify(features) === JSON.stringify(this.#features)) return
    this.#features = features
    map.getSource<GeoJSONSource>(clearanceSourceId)?.setData(features)
  }
}

/** The style with the clearance on top: what stands last in a style finds its place first. */
export function withClearance(style: StyleSpecification, features: FeatureCollection): StyleSpecification {
  const layer: LayerSpecification = {
    id: 'incident-clearance',
    type: 'symbol',
    source: clearanceSourceId,
    layout: {
      'icon-image': clearanceImageId,
      'icon-size': ['/', ['get', 'side'], imageSide],
      'icon-allow-overlap': true,
      'icon-ignore-placement': false,
      'icon-padding': 0,
    },
    // Placed, but never drawn.
    paint: { 'icon-opacity': 0 },
  }
  return {
    ...style,
    sources: { ...style.sources, [clearanceSourceId]: { type: 'geojson', data: features } },
    layers: [...style.layers, layer],
  }
}

/** Squares over discs, names and panels; `toPosition` turns pixels into `[longitude, latitude]`. */
function clearanceFeatures(
  bodies: readonly ScreenBody[],
  boxes: readonly Box[],
  toPosition: (x: number, y: number) => [number, number],
): FeatureCollection {
  const squares = [
    ...bodies.map(({ x, y, body }) => ({ x, y, side: body.radius * 2 })),
    ...boxes.flatMap(squaresOver),
  ]
  return {
    type: 'FeatureCollection',
    features: squares.map(({ x, y, side }) => ({
      type: 'Feature',
      properties: { side },
      geometry: { type: 'Point', coordinates: toPosition(x, y) },
    })),
  }
}

/** A row or column of squares, as wide as the box is narrow, that cover it from end to end. */
function squaresOver({ left, top, right, bottom }: Box): { x: number; y: number; side: number }[] {
  const side = Math.min(right - left, bottom - top)
  if (side <= 0) return []
  const count = Math.ceil(Math.max(right - left, bottom - top) / side)
  return Array.from({ length: count }, (_, square) => {
    const share = count === 1 ? 0.5 : square / (count - 1)
    return {
      x: left + side / 2 + (right - left - side) * share,
      y: top + side / 2 + (bottom - top - side) * share,
      side,
    }
  })
}
