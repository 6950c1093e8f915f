/** Keeps the basemap's own names from running under rosettes and their names: invisible symbols that take the room. */
import type { FeatureCollection } from 'geojson'
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Box } from './reportMap.ts'
import type { ScreenBody } from './scene/scene.ts'

export const clearanceSourceId = 'incident-clearance'
export const clearanceImageId = 'incident-clearance'

/** Side of the empty image, pixels; icons are scaled from it. */
const imageSide = 8

export const clearanceImage = {
  width: imageSide,
  height: imageSide,
  data: new Uint8ClampedArray(imageSide * imageSide * 4),
} as const

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
export function clearanceFeatures(
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
