/** Areas and lines of incidents, in ordinary style layers: decoration that may follow a frame later. */
import type { FeatureCollection } from 'geojson'
import type {
  ExpressionSpecification,
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibreMap,
  StyleSpecification,
} from 'maplibre-gl'
import { extentInsertionLayerId } from './basemap/layerIds.ts'
import type { Extent } from './reportMap.ts'
import { incidentColours, type Theme } from './symbolColours.ts'

export const extentSourceId = 'incident-extents'

/** Layers that are visible only while there is an extent: hidden ones cost a frame nothing. */
export const extentLayerIds = [
  'incident-extent-area',
  'incident-extent-edge',
  'incident-extent-dots',
  'incident-extent-line',
] as const

/** Opacity of a part of the extent in focus and of all others. */
interface ExtentStrength {
  readonly focused: number
  readonly others: number
}

export const extentStrengths = {
  area: { focused: 0.08, others: 0.045 },
  edge: { focused: 0.35, others: 0.3 },
  dots: { focused: 0.7, others: 0.55 },
  band: { focused: 0.22, others: 0.13 },
} as const satisfies Record<string, ExtentStrength>

/** What a candidate has of the strength of a place that is certain. */
export const ghostShare = 0.5

/** Pixels: the band of a line; the dots of a guessed edge and from one to the next. */
export const bandWidth = 9
export const softDots = { width: 1.7, apart: 5 } as const

export function extentFeatures(extents: readonly Extent[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: extents.map(({ geometry, approximate, ghost, focused }) => ({
      type: 'Feature',
      properties: { approximate, ghost, focused },
      // A copy: the domain's geometry is read-only.
      geometry: structuredClone(geometry) as FeatureCollection['features'][number]['geometry'],
    })),
  }
}

/** The style with the extents under its boundary, so that no extent is ever taken for one. */
export function withExtents(
  style: StyleSpecification,
  theme: Theme,
  extents: readonly Extent[],
): StyleSpecification {
  const position = style.layers.findIndex(({ id }) => id === extentInsertionLayerId)
  const before = position < 0 ? style.layers.length : position
  return {
    ...style,
    sources: {
      ...style.sources,
      [extentSourceId]: { type: 'geojson', data: extentFeatures(extents), tolerance: 0.1 },
    },
    layers: [
      ...style.layers.slice(0, before),
      ...extentLayers(theme, extents.length > 0),
      ...style.layers.slice(before),
    ],
  }
}

/**
 * A tint for an area, a broad soft band for a line. A known edge is a hairline; one that is a guess a row of soft
 * dots: neither looks like a boundary, which is dashed, darker and on top.
 */
function extentLayers(theme: Theme, any: boolean): LayerSpecification[] {
  const visibility = any ? 'visible' : 'none'
  const { accent, leader } = incidentColours[theme]
  const colour: ExpressionSpecification = ['case', ['get', 'focused'], accent, leader]
  return [
    {
      id: extentLayerIds[0],
      type: 'fill',
      source: extentSourceId,
      filter: ['==', ['geometry-type'], 'Polygon'],
      layout: { visibility },
      paint: {
        'fill-color': colour,
        'fill-opacity': strength(extentStrengths.area),
        'fill-antialias': false,
      },
    },
    {
      id: extentLayerIds[1],
      type: 'line',
      source: extentSourceId,
      filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['!', ['get', 'approximate']]],
      layout: { visibility },
      paint: { 'line-color': colour, 'line-opacity': strength(extentStrengths.edge), 'line-width': 1 },
    },
    {
      id: extentLayerIds[2],
      type: 'line',
      source: extentSourceId,
      filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['get', 'approximate']],
      layout: { visibility, 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-opacity': strength(extentStrengths.dots),
        'line-width': softDots.width,
        // In widths of the line.
        'line-dasharray': [0, softDots.apart / softDots.width],
      },
    },
    {
      id: extentLayerIds[3],
      type: 'line',
      source: extentSourceId,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { visibility, 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-opacity': strength(extentStrengths.band),
        'line-width': bandWidth,
      },
    },
  ]
}

/** As a style says it. */
const strength = (part: ExtentStrength): ExpressionSpecification => [
  '*',
  ['case', ['get', 'focused'], part.focused, part.others],
  ['case', ['get', 'ghost'], ghostShare, 1],
]

/** Shows other extents on a map whose style has these layers. */
export function showExtents(map: MapLibreMap, extents: readonly Extent[]): void {
  map.getSource<GeoJSONSource>(extentSourceId)?.setData(extentFeatures(extents))
  for (const id of extentLayerIds)
    map.setLayoutProperty(id, 'visibility', extents.length > 0 ? 'visible' : 'none')
}
