/**
 * What streets, waters and houses are called in tiles: in the basemap schema of Protomaps, version 4
 * (docs.protomaps.com/basemaps/layers), and in the OpenMapTiles schema, version 3 (openmaptiles.org/schema), which
 * OpenFreeMap serves. Boundaries and places are left out on purpose: the map draws its own, in one neutral style.
 */
import type { ExpressionSpecification } from 'maplibre-gl'

/** Features of one layer of the tiles. */
export interface Selection {
  readonly layer: string
  readonly filter: ExpressionSpecification
}

export interface StreetSchema {
  readonly green: Selection
  readonly builtUp: Selection
  readonly building: Selection
  readonly waterArea: Selection
  readonly waterLine: Selection
  readonly road: Selection
  /** 1 motorway … 4 residential street, 5 service way or track, 6 path. */
  readonly roadClass: ExpressionSpecification
  readonly inTunnel: ExpressionSpecification
  readonly railway: Selection
  readonly roadName: Selection
  readonly waterName: Selection
}

const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString']
const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon']

const among = (member: string, values: readonly string[]): ExpressionSpecification => [
  'in',
  ['get', member],
  ['literal', [...values]],
]

const both = (one: ExpressionSpecification, other: ExpressionSpecification): ExpressionSpecification => [
  'all',
  one,
  other,
]

const openMapTilesRoads = [
  'motorway',
  'trunk',
  'primary',
  'secondary',
  'tertiary',
  'minor',
  'service',
  'track',
  'raceway',
  'busway',
  'path',
] as const

const openMapTiles: StreetSchema = {
  green: { layer: 'landcover', filter: both(isArea, among('class', ['wood', 'grass'])) },
  builtUp: {
    layer: 'landuse',
    filter: both(
      isArea,
      among('class', ['residential', 'suburb', 'neighbourhood', 'commercial', 'industrial', 'retail']),
    ),
  },
  building: { layer: 'building', filter: isArea },
  waterArea: { layer: 'water', filter: both(isArea, ['!=', ['get', 'brunnel'], 'tunnel']) },
  waterLine: { layer: 'waterway', filter: both(isLine, ['!=', ['get', 'brunnel'], 'tunnel']) },
  road: { layer: 'transportation', filter: both(isLine, among('class', openMapTilesRoads)) },
  roadClass: [
    'match',
    ['get', 'class'],
    ['motorway', 'trunk'],
    1,
    ['primary', 'secondary'],
    2,
    'tertiary',
    3,
    'minor',
    4,
    'path',
    6,
    5,
  ],
  inTunnel: ['==', ['get', 'brunnel'], 'tunnel'],
  railway: { layer: 'transportation', filter: both(isLine, ['==', ['get', 'class'], 'rail']) },
  roadName: { layer: 'transportation_name', filter: both(isLine, among('class', openMapTilesRoads)) },
  waterName: { layer: 'waterway', filter: both(isLine, among('class', ['river', 'canal'])) },
}

const protomapsRoads = ['highway', 'major_road', 'minor_road', 'path'] as const

const protomaps: StreetSchema = {
  green: {
    layer: 'landuse',
    filter: both(
      isArea,
      among('kind', ['forest', 'wood', 'park', 'grass', 'grassland', 'scrub', 'meadow', 'cemetery']),
    ),
  },
  builtUp: {
    layer: 'landuse',
    filter: both(isArea, among('kind', ['residential', 'commercial', 'industrial'])),
  },
  building: { layer: 'buildings', filter: isArea },
  waterArea: { layer: 'water', filter: isArea },
  waterLine: { layer: 'water', filter: isLine },
  road: { layer: 'roads', filter: both(isLine, among('kind', protomapsRoads)) },
  roadClass: [
    'match',
    ['get', 'kind_detail'],
    ['motorway', 'motorway_link', 'trunk', 'trunk_link'],
    1,
    ['primary', 'primary_link', 'secondary', 'secondary_link'],
    2,
    ['tertiary', 'tertiary_link'],
    3,
    ['residential', 'unclassified', 'living_street', 'road'],
    4,
    ['service', 'track'],
    5,
    ['match', ['get', 'kind'], 'highway', 1, 'major_road', 2, 'minor_road', 4, 6],
  ],
  inTunnel: ['==', ['get', 'is_tunnel'], true],
  railway: { layer: 'roads', filter: both(isLine, ['==', ['get', 'kind'], 'rail']) },
  roadName: { layer: 'roads', filter: both(isLine, among('kind', protomapsRoads)) },
  waterName: { layer: 'water', filter: both(isLine, among('kind', ['river', 'canal'])) },
}

export const streetSchemas = { openMapTiles, protomaps } as const

/**
 * Tells the schema by the layers the tiles say they hold; null where it is neither. The third version of Protomaps
 * had the same layers with other members and cannot be read.
 */
export function schemaOf(layers: ReadonlyMap<string, readonly string[]>): StreetSchema | null {
  if (layers.has('transportation')) return openMapTiles
  const members = layers.get('roads')
  return members && (members.length === 0 || members.includes('kind')) ? protomaps : null
}
