/** Land, water, railway and roads: schematic, quiet, and gone by zoom 12. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { sourceId } from './sources.ts'
import type { BasemapTheme } from './themes.ts'

/** From farther away the region of the basemap is a speck, and is left out. */
export const basemapFromZoom = 4

/** Zoom from which nothing schematic is drawn: beyond it the lines would claim what they are not. */
export const schematicUntilZoom = 12

/** Opacity that begins at zoom 8, where lines end in the open, and ends at `schematicUntilZoom`. */
export function schematicOpacity(full: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 7.4, 0, 8.2, full, 10.8, full, schematicUntilZoom, 0]
}

/** Width in pixels by zoom and `class` (1 main … 3). */
function widthByClass(at8: readonly number[], at11: readonly number[]): ExpressionSpecification {
  const pick = (widths: readonly number[]): ExpressionSpecification => [
    'match',
    ['get', 'class'],
    1,
    widths[0] ?? 1,
    2,
    widths[1] ?? 1,
    widths[2] ?? 1,
  ]
  return ['interpolate', ['exponential', 1.3], ['zoom'], 8, pick(at8), 11.5, pick(at11)]
}

/** Roads enter by class as one comes nearer. */
const roadsAtZoom: ExpressionSpecification = [
  'all',
  ['==', ['get', 'kind'], 'road'],
  ['<=', ['get', 'class'], ['step', ['zoom'], 1, 8.8, 2, 9.8, 3]],
]

const rounded = { 'line-cap': 'round', 'line-join': 'round' } as const

export function groundLayers(theme: BasemapTheme): LayerSpecification[] {
  const lines = { source: sourceId('lines'), maxzoom: schematicUntilZoom }
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': theme.ground } },
    { id: 'land', type: 'fill', source: sourceId('land'), paint: { 'fill-color': theme.land } },
    {
      id: 'river',
      type: 'line',
      ...lines,
      filter: ['==', ['get', 'kind'], 'river'],
      layout: rounded,
      paint: {
        'line-color': theme.water,
        'line-opacity': schematicOpacity(1),
        'line-width': widthByClass([1.1, 0.8, 0.4], [3.2, 2, 1.3]),
      },
    },
    {
      id: 'lake',
      type: 'fill',
      source: sourceId('lake'),
      maxzoom: schematicUntilZoom,
      filter: ['==', ['get', 'kind'], 'water'],
      paint: { 'fill-color': theme.water, 'fill-opacity': schematicOpacity(1) },
    },
    {
      id: 'railway',
      type: 'line',
      ...lines,
      minzoom: 9,
      filter: ['==', ['get', 'kind'], 'railway'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.railway, 'line-opacity': schematicOpacity(0.9), 'line-width': 0.9 },
    },
    {
      id: 'railway-ties',
      type: 'line',
      ...lines,
      minzoom: 9.5,
      filter: ['==', ['get', 'kind'], 'railway'],
      paint: {
        'line-color': theme.railway,
        'line-opacity': schematicOpacity(0.9),
        'line-width': 4,
        'line-dasharray': [0.25, 2.2],
      },
    },
    {
      id: 'road-casing',
      type: 'line',
      ...lines,
      filter: roadsAtZoom,
      layout: rounded,
      paint: {
        'line-color': theme.roadCasing,
        'line-opacity': schematicOpacity(1),
        'line-width': widthByClass([1.4, 1, 0.8], [4.6, 3.4, 2.4]),
      },
    },
    {
      id: 'road',
      type: 'line',
      ...lines,
      minzoom: 9,
      filter: roadsAtZoom,
      layout: rounded,
      paint: {
        'line-color': theme.road,
        'line-opacity': schematicOpacity(1),
        'line-width': widthByClass([0.2, 0.1, 0.1], [2.8, 1.8, 1]),
      },
    },
  ]
}
