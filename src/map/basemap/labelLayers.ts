/** Names of regions, water, peaks, villages, towns and crossings, each in two forms. */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import type { BasemapLanguage } from './basemapLanguage.ts'
import { schematicOpacity, schematicUntilZoom } from './groundLayers.ts'
import { firstLabelLayerId, imageIds, type PlaceLabelLayerId } from './layerIds.ts'
import { firstName, namesInLine, namesStacked } from './nameForms.ts'
import { type BasemapPart, sourceId } from './sources.ts'
import type { BasemapTheme } from './themes.ts'

/** Filter clause that leaves out places the app labels itself, by gazetteer id. */
function placeLabelFilter(ids: readonly string[]): ExpressionSpecification {
  return ['!', ['in', ['get', 'id'], ['literal', [...ids]]]]
}

/** The filters of all place layers with `ids` left out, ready for `map.setFilter(layer, filter)`. */
export function placeLabelFilters(ids: readonly string[]): Record<PlaceLabelLayerId, FilterSpecification> {
  const elsewhere = placeLabelFilter(ids)
  return {
    town: ['all', ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 7.6, 2, 8.7, 3, 9.4, 4]], elsewhere],
    village: ['all', ['==', ['get', 'kind'], 'village'], elsewhere],
    'crossing-name': elsewhere,
  }
}

/**
 * The side of the text that stands at the point decides where the text moves and how it aligns.
 * @param ems distance between point and text, in text sizes
 */
function byAnchor(ems: number) {
  return {
    'text-anchor': ['get', 'anchor'],
    'text-offset': [
      'match',
      ['get', 'anchor'],
      'left',
      ['literal', [ems, 0]],
      'right',
      ['literal', [-ems, 0]],
      'top',
      ['literal', [0, ems]],
      ['literal', [0, -ems]],
    ],
    'text-justify': ['match', ['get', 'anchor'], 'left', 'left', 'right', 'right', 'center'],
  } satisfies SymbolLayerSpecification['layout']
}

export function labelLayers(
  theme: BasemapTheme,
  language: BasemapLanguage,
  labelledElsewhere: readonly string[],
): LayerSpecification[] {
  const filters = placeLabelFilters(labelledElsewhere)
  const stacked = namesStacked(language, theme.secondName)
  const halo = { 'text-halo-color': theme.nameHalo, 'text-halo-width': 1.4, 'text-halo-blur': 0.4 }
  const from = (part: BasemapPart) => ({ type: 'symbol', source: sourceId(part) }) as const
  // Placed from the last layer to the first: where names collide, towns stay and regions go.
  return [
    {
      id: firstLabelLayerId,
      ...from('villages'),
      minzoom: 9,
      maxzoom: 11.5,
      filter: ['==', ['get', 'kind'], 'region'],
      layout: {
        'text-field': firstName(language),
        'text-font': ['Inter Regular'],
        'text-size': 11,
        'text-letter-spacing': 0.22,
        'text-transform': 'uppercase',
        'text-max-width': 7,
      },
      paint: { ...halo, 'text-color': theme.regionName, 'text-opacity': 0.85 },
    },
    {
      id: 'name-water',
      ...from('lines'),
      minzoom: 9.8,
      maxzoom: schematicUntilZoom,
      filter: ['==', ['get', 'kind'], 'river'],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': namesInLine(language),
        'text-font': ['Inter Regular'],
        'text-size': 10,
        'text-letter-spacing': 0.08,
        'text-offset': [0, -0.8],
        'text-max-angle': 30,
      },
      paint: { ...halo, 'text-color': theme.waterName, 'text-opacity': schematicOpacity(1) },
    },
    {
      id: 'name-lake',
      ...from('lake'),
      minzoom: 9.4,
      maxzoom: schematicUntilZoom,
      filter: ['==', ['get', 'kind'], 'name'],
      layout: {
        'text-rotate': ['get', 'angle'],
        'text-field': namesInLine(language),
        'text-font': ['Inter Regular'],
        'text-size': 10.5,
        'text-letter-spacing': 0.08,
        'text-offset': [0, 1.7],
        'text-max-width': 30,
      },
      paint: { ...halo, 'text-color': theme.waterName, 'text-opacity': schematicOpacity(1) },
    },
    {
      id: 'peak',
      ...from('villages'),
      minzoom: 10,
      filter: ['==', ['get', 'kind'], 'peak'],
      layout: {
        'icon-image': imageIds.peak,
        'text-field': stacked,
        'text-font': ['Inter Regular'],
        'text-size': 10,
        'text-variable-anchor': ['top', 'left', 'right', 'bottom'],
        'text-radial-offset': 0.6,
        'text-justify': 'auto',
      },
      paint: { ...halo, 'text-color': theme.regionName },
    },
    {
      id: 'village',
      ...from('villages'),
      minzoom: 10.4,
      filter: filters.village,
      layout: {
        'icon-image': imageIds.village,
        'text-field': stacked,
        'text-font': ['Inter Regular'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 10.4, 10, 13, 12],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.55,
        'text-justify': 'auto',
        'text-line-height': 1.15,
        'text-padding': 4,
      },
      paint: { ...halo, 'text-color': theme.name, 'text-opacity': 0.9 },
    },
    {
      id: 'crossing-name',
      ...from('crossings'),
      minzoom: 9.2,
      filter: filters['crossing-name'],
      layout: {
        ...byAnchor(1),
        'text-field': stacked,
        'text-font': ['Inter SemiBold'],
        'text-size': 10.5,
        'text-padding': 3,
      },
      paint: { ...halo, 'text-color': theme.name },
    },
    {
      id: 'town',
      ...from('towns'),
      filter: filters.town,
      layout: {
        ...byAnchor(0.65),
        'icon-image': ['step', ['get', 'rank'], imageIds.city, 2, imageIds.town],
        'text-field': stacked,
        'text-font': ['Inter SemiBold'],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          8,
          ['match', ['get', 'rank'], 1, 12, 2, 11, 10],
          12,
          ['match', ['get', 'rank'], 1, 15, 2, 14, 12.5],
        ],
        'text-max-width': 18,
        'text-line-height': 1.15,
        'text-padding': 4,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { ...halo, 'text-color': theme.name },
    },
  ]
}
