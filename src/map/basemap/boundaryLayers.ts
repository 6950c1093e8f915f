/** Boundaries in one neutral style: the same dash-dot line everywhere, whatever a line's status. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { extentInsertionLayerId, imageIds } from './layerIds.ts'
import { sourceId } from './sources.ts'
import type { BasemapTheme } from './themes.ts'

/** The halo is wider along the Kosovo–Serbia line only because the incidents lie there. */
const haloShare: ExpressionSpecification = ['match', ['get', 'kind'], 'boundary', 1, 0.55]

export function boundaryLayers(theme: BasemapTheme): LayerSpecification[] {
  return [
    {
      id: extentInsertionLayerId,
      type: 'line',
      source: sourceId('boundary'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': theme.boundaryHalo,
        'line-opacity': 0.6,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          7,
          ['*', 3, haloShare],
          10,
          ['*', 7, haloShare],
          14,
          ['*', 14, haloShare],
        ],
      },
    },
    {
      id: 'boundary-line',
      type: 'line',
      source: sourceId('boundary'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme.boundaryLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.8, 10, 1.2, 14, 1.9],
        'line-dasharray': [5, 2, 1.2, 2],
      },
    },
    {
      id: 'crossing',
      type: 'symbol',
      source: sourceId('crossings'),
      minzoom: 8.4,
      layout: {
        'icon-image': imageIds.crossing,
        'icon-size': ['interpolate', ['linear'], ['zoom'], 8.4, 0.75, 11, 1],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ]
}
