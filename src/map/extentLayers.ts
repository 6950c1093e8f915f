/** Areas and lines of the incidents in focus, in ordinary style layers: decoration that may follow a frame later. */
import type { FeatureCollection } from 'geojson'
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { extentInsertionLayerId } from './basemap/layerIds.ts'
import type { Extent } from './reportMap.ts'
import { incidentColours, type Theme } from './symbolColours.ts'

export const extentSourceId = 'incident-extents'

/** Layers that are visible only while there is an extent: hidden ones cost a frame nothing. */
export const extentLayerIds = [
  'incident-extent-area',
  'incident-extent-edge',
  'incident-extent-line',
] as const

export function extentFeatures(extents: readonly Extent[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: extents.map(({ geometry, approximate }) => ({
      type: 'Feature',
      properties: { approximate },
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

/** A tint for an area and a broad soft band for a line; only a known edge is drawn, finer than any boundary. */
function extentLayers(theme: Theme, any: boolean): LayerSpecification[] {
  const visibility = any ? 'visible' : 'none'
  const { accent } = incidentColours[theme]
  return [
    {
      id: extentLayerIds[0],
      type: 'fill',
      source: extentSourceId,
      filter: ['==', ['geometry-type'], 'Polygon'],
      layout: { visibility },
      paint: {
        'fill-color': accent,
        'fill-opacity': ['case', ['get', 'approximate'], 0.07, 0.1],
        'fill-antialias': false,
      },
    },
    {
      id: extentLayerIds[1],
      type: 'line',
      source: extentSourceId,
      filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['!', ['get', 'approximate']]],
      layout: { visibility },
      paint: { 'line-color': accent, 'line-opacity': 0.35, 'line-width': 1 },
    },
    {
      id: extentLayerIds[2],
      type: 'line',
      source: extentSourceId,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { visibility, 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': accent, 'line-opacity': 0.22, 'line-width': 9 },
    },
  ]
}
