/** Draws streets in the basemap's own quiet manner from either schema: pure, without glyphs, sprite or image. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { BasemapLanguage } from '../basemap/basemapLanguage.ts'
import type { BasemapThemeName } from '../basemap/themes.ts'
import type { Selection, StreetSchema } from './streetSchema.ts'
import { streetThemes } from './streetThemes.ts'

const readerOf =
  (sourceId: string) =>
  ({ layer, filter }: Selection) => ({ source: sourceId, 'source-layer': layer, filter })

const rounded = { 'line-cap': 'round', 'line-join': 'round' } as const

/** Widths in pixels of classes 1 to 6 at some zooms, growing evenly to the eye between them. */
function widths(
  schema: StreetSchema,
  byZoom: Readonly<Record<number, readonly number[]>>,
): ExpressionSpecification {
  const stops = Object.entries(byZoom).flatMap(([zoom, [first = 0, ...others]]) => [
    Number(zoom),
    [
      'match',
      schema.roadClass,
      ...others.flatMap((width, position) => [position + 2, width]),
      first,
    ] as ExpressionSpecification,
  ])
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops] as ExpressionSpecification
}

/** Roads of these classes and above, by zoom. */
const roadsByZoom: ExpressionSpecification = ['step', ['zoom'], 2, 9.5, 3, 11.5, 4, 13, 5, 14, 6]

/** Ground and everything on it, from the ground up. */
export function streetGroundLayers(
  schema: StreetSchema,
  sourceId: string,
  themeName: BasemapThemeName,
): LayerSpecification[] {
  const from = readerOf(sourceId)
  const theme = streetThemes[themeName]
  const roads: ExpressionSpecification = ['all', schema.road.filter, ['<=', schema.roadClass, roadsByZoom]]
  const isPath: ExpressionSpecification = ['==', schema.roadClass, 6]
  const opacity: ExpressionSpecification = ['case', schema.inTunnel, 0.45, 1]
  // The most important last, so that it lies on top where roads cross.
  const order: ExpressionSpecification = ['-', 0, schema.roadClass]
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': theme.ground } },
    { id: 'street-built-up', type: 'fill', ...from(schema.builtUp), paint: { 'fill-color': theme.builtUp } },
    {
      id: 'street-green',
      type: 'fill',
      ...from(schema.green),
      paint: { 'fill-color': theme.green, 'fill-antialias': false },
    },
    { id: 'street-water', type: 'fill', ...from(schema.waterArea), paint: { 'fill-color': theme.water } },
    {
      id: 'street-waterway',
      type: 'line',
      ...from(schema.waterLine),
      layout: rounded,
      paint: {
        'line-color': theme.water,
        'line-width': ['interpolate', ['exponential', 1.4], ['zoom'], 8, 0.8, 12, 2, 17, 6],
      },
    },
    {
      id: 'street-building',
      type: 'fill',
      ...from(schema.building),
      minzoom: 13,
      paint: {
        'fill-color': theme.building,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13, 0, 14.5, 1],
      },
    },
    {
      id: 'street-railway',
      type: 'line',
      ...from(schema.railway),
      minzoom: 9,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme.railway,
        'line-opacity': opacity,
        'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.6, 14, 1.2, 17, 2],
      },
    },
    {
      id: 'street-railway-ties',
      type: 'line',
      ...from(schema.railway),
      minzoom: 12,
      paint: {
        'line-color': theme.railway,
        'line-opacity': opacity,
        'line-width': 4,
        'line-dasharray': [0.25, 2.2],
      },
    },
    {
      id: 'street-path',
      type: 'line',
      ...from({ ...schema.road, filter: ['all', roads, isPath] }),
      minzoom: 14,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme.path,
        'line-opacity': opacity,
        'line-width': ['interpolate', ['linear'], ['zoom'], 14, 0.8, 17, 1.8],
        'line-dasharray': [2, 1.5],
      },
    },
    {
      id: 'street-casing',
      type: 'line',
      ...from({ ...schema.road, filter: ['all', roads, ['!', isPath]] }),
      layout: { ...rounded, 'line-sort-key': order },
      paint: {
        'line-color': theme.roadCasing,
        'line-opacity': opacity,
        'line-width': widths(schema, {
          8: [2, 1.4, 1, 0.8, 0.6, 0],
          12: [5, 4, 3, 1.8, 1.2, 0],
          17: [21, 17, 14, 11, 6, 0],
        }),
      },
    },
    {
      id: 'street-road',
      type: 'line',
      ...from({ ...schema.road, filter: ['all', roads, ['!', isPath]] }),
      minzoom: 10,
      layout: { ...rounded, 'line-sort-key': order },
      paint: {
        'line-color': theme.road,
        'line-opacity': opacity,
        'line-width': widths(schema, {
          10: [1.8, 1.2, 0.7, 0.3, 0.2, 0],
          12: [3.4, 2.6, 1.8, 0.8, 0.4, 0],
          17: [18.5, 14.5, 12, 9, 4.5, 0],
        }),
      },
    },
  ]
}

/** Members that hold a name a reader of a language can read, best first; OpenStreetMap's own name comes last. */
const nameMembers: Readonly<Record<BasemapLanguage, readonly string[]>> = {
  en: ['name:en', 'name:latin', 'name'],
  'sr-Latn': ['name:sr-Latn', 'name:latin', 'name'],
  'sr-Cyrl': ['name:sr-Cyrl', 'name:sr', 'name'],
  sq: ['name:sq', 'name:latin', 'name'],
}

const firstOf = (members: readonly string[]): ExpressionSpecification => [
  'coalesce',
  ...members.map((member): ExpressionSpecification => ['get', member]),
  '',
]

/** A river carries both names, as on the embedded map; the reader's own comes first. */
function bothNames(language: BasemapLanguage): ExpressionSpecification {
  const first = firstOf(nameMembers[language])
  const second = firstOf(language === 'sq' ? ['name:sr-Latn', 'name:latin'] : ['name:sq'])
  return [
    'concat',
    first,
    ['case', ['any', ['==', second, ''], ['==', second, first]], '', ['concat', ' / ', second]],
  ]
}

/** Names of streets and rivers. Places, regions and countries are not among them: those names are the map's own. */
export function streetNameLayers(
  schema: StreetSchema,
  sourceId: string,
  themeName: BasemapThemeName,
  language: BasemapLanguage,
): LayerSpecification[] {
  const from = readerOf(sourceId)
  const theme = streetThemes[themeName]
  const halo = { 'text-halo-color': theme.nameHalo, 'text-halo-width': 1.3, 'text-halo-blur': 0.3 }
  return [
    {
      id: 'street-name',
      type: 'symbol',
      ...from({
        ...schema.roadName,
        filter: [
          'all',
          schema.roadName.filter,
          ['<=', schema.roadClass, ['step', ['zoom'], 2, 14, 3, 15, 4, 16, 6]],
        ],
      }),
      minzoom: 12.5,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 300,
        'symbol-sort-key': schema.roadClass,
        'text-field': firstOf(nameMembers[language]),
        'text-font': ['Inter Regular'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 13, 10, 17, 12.5],
        'text-max-angle': 30,
        'text-padding': 4,
      },
      paint: { ...halo, 'text-color': theme.name },
    },
    {
      id: 'street-water-name',
      type: 'symbol',
      ...from(schema.waterName),
      minzoom: 9.8,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': bothNames(language),
        'text-font': ['Inter Regular'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 10, 16, 12],
        'text-letter-spacing': 0.08,
        'text-max-angle': 30,
      },
      paint: { ...halo, 'text-color': theme.waterName },
    },
  ]
}
