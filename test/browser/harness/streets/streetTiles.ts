/**
 * Vector tiles of made-up streets about the true towns, in both schemas. They also hold what the map must never draw:
 * boundaries of their own, one of them disputed, and names of countries and towns.
 */
import { readFileSync } from 'node:fs'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Feature, FeatureCollection, Geometry, LineString, Point, Polygon, Position } from 'geojson'
import GeoJSONVT from 'geojson-vt'
import type { ArchiveTile } from './pmtilesArchive.ts'

export type SchemaName = 'openMapTiles' | 'protomaps'

/** West, south, east, north. */
export const tileBounds = [20.3, 42.6, 21.4, 43.5] as const
export const tileZooms = { lowest: 7, highest: 13 } as const

const part = (name: string): FeatureCollection =>
  JSON.parse(readFileSync(`public/basemap/${name}.geojson`, 'utf8')) as FeatureCollection

/** What is on the ground, before a schema names it. */
interface Thing {
  readonly what:
    | 'main'
    | 'street'
    | 'way'
    | 'path'
    | 'rail'
    | 'river'
    | 'lake'
    | 'wood'
    | 'town'
    | 'house'
    | 'line'
    | 'place'
  readonly name?: readonly [serbian: string, albanian: string]
  readonly geometry: Geometry
}

/** Degrees of one street block, and blocks on either side of a town's middle. */
const block = 0.0016
const blocks = 5

function thingsOfTown({ coordinates: [longitude = 0, latitude = 0] }: Point, rank: number): Thing[] {
  const reach = Math.max(2, blocks + 1 - rank)
  const at = (column: number, row: number): Position => [
    longitude + (column + 0.18 * row) * block * 1.37,
    latitude + (row - 0.12 * column) * block,
  ]
  const steps = Array.from({ length: reach * 2 + 1 }, (_, step) => step - reach)
  const ring = (left: number, bottom: number, right: number, top: number): Polygon => ({
    type: 'Polygon',
    coordinates: [[at(left, bottom), at(right, bottom), at(right, top), at(left, top), at(left, bottom)]],
  })
  const line = (...positions: Position[]): LineString => ({ type: 'LineString', coordinates: positions })
  return [
    { what: 'wood', geometry: ring(reach + 2, -reach, reach + 9, reach + 5) },
    { what: 'town', geometry: ring(-reach - 0.6, -reach - 0.6, reach + 0.6, reach + 0.6) },
    ...steps.flatMap((step): Thing[] => [
      {
        what: step === 0 ? 'main' : step % 3 === 0 ? 'way' : 'street',
        name: [`Ulica ${step + reach + 1}`, `Rruga ${step + reach + 1}`],
        geometry: line(at(step, -reach), at(step, reach)),
      },
      {
        what: step === 0 ? 'main' : 'street',
        name: [`Bulevar ${step + reach + 1}`, `Bulevardi ${step + reach + 1}`],
        geometry: line(at(-reach, step), at(reach, step)),
      },
    ]),
    { what: 'path', geometry: line(at(reach, reach), at(reach + 4, reach + 1), at(reach + 8, reach + 5)) },
    ...steps.slice(1).flatMap((column) =>
      steps.slice(1).flatMap((row): Thing[] => [
        { what: 'house', geometry: ring(column - 0.8, row - 0.75, column - 0.5, row - 0.35) },
        { what: 'house', geometry: ring(column - 0.4, row - 0.8, column - 0.2, row - 0.3) },
      ]),
    ),
    {
      what: 'place',
      name: ['Foreign town', 'Foreign town'],
      geometry: { type: 'Point', coordinates: at(0.4, 0.4) },
    },
  ]
}

function allThings(): Thing[] {
  const [west, south, east, north] = tileBounds
  const lines = part('lines').features.flatMap(({ geometry, properties }): Thing[] => {
    const { kind, 'sr-Latn': serbian, sq: albanian } = properties ?? {}
    const what = kind === 'river' ? 'river' : kind === 'railway' ? 'rail' : 'main'
    return [{ what, geometry, ...(serbian ? { name: [serbian, albanian] as const } : {}) }]
  })
  return [
    ...part('lake').features.flatMap(({ geometry }): Thing[] =>
      geometry.type === 'Polygon' ? [{ what: 'lake', geometry }] : [],
    ),
    ...lines,
    ...[...part('towns').features, ...part('villages').features].flatMap(({ geometry, properties }) =>
      geometry.type === 'Point' ? thingsOfTown(geometry, Number(properties?.['rank'] ?? 4)) : [],
    ),
    {
      what: 'line',
      geometry: {
        type: 'LineString',
        coordinates: [
          [west, south],
          [east, north],
        ],
      },
    },
  ]
}

/** Layer and members of a thing in a schema; what a schema calls the same may differ in its members. */
type Naming = Readonly<
  Record<
    Thing['what'],
    readonly [layer: string, members: Readonly<Record<string, string | number | boolean>>]
  >
>

const namings: Readonly<Record<SchemaName, Naming>> = {
  openMapTiles: {
    main: ['transportation', { class: 'primary' }],
    street: ['transportation', { class: 'minor' }],
    way: ['transportation', { class: 'service' }],
    path: ['transportation', { class: 'path' }],
    rail: ['transportation', { class: 'rail' }],
    river: ['waterway', { class: 'river' }],
    lake: ['water', { class: 'lake' }],
    wood: ['landcover', { class: 'wood' }],
    town: ['landuse', { class: 'residential' }],
    house: ['building', {}],
    line: ['boundary', { admin_level: 2, disputed: 1 }],
    place: ['place', { class: 'town' }],
  },
  protomaps: {
    main: ['roads', { kind: 'major_road', kind_detail: 'primary' }],
    street: ['roads', { kind: 'minor_road', kind_detail: 'residential' }],
    way: ['roads', { kind: 'minor_road', kind_detail: 'service' }],
    path: ['roads', { kind: 'path', kind_detail: 'footway' }],
    rail: ['roads', { kind: 'rail' }],
    river: ['water', { kind: 'river' }],
    lake: ['water', { kind: 'lake' }],
    wood: ['landuse', { kind: 'wood' }],
    town: ['landuse', { kind: 'residential' }],
    house: ['buildings', { kind: 'building' }],
    line: ['boundaries', { kind: 'country', disputed: true }],
    place: ['places', { kind: 'locality' }],
  },
}

/** Features by layer. OpenMapTiles keeps the names of streets in a layer of their own. */
function layersIn(schema: SchemaName): Map<string, Feature[]> {
  const layers = new Map<string, Feature[]>()
  const add = (layer: string, geometry: Geometry, properties: Feature['properties']): void => {
    layers.set(layer, [...(layers.get(layer) ?? []), { type: 'Feature', geometry, properties }])
  }
  const byLayer = new Map<string, Feature[]>()
  for (const { what, name, geometry } of allThings()) {
    const [layer, members] = namings[schema][what]
    const names = name
      ? { name: name[0], 'name:latin': name[0], 'name:sr-Latn': name[0], 'name:sq': name[1] }
      : {}
    const feature: Feature = { type: 'Feature', geometry, properties: { ...members, ...names } }
    const list = byLayer.get(layer)
    if (list) list.push(feature)
    else byLayer.set(layer, [feature])
    if (layer === 'transportation' && name) add('transportation_name', geometry, { ...members, ...names })
  }
  return new Map([...byLayer, ...layers])
}

export const vectorLayers = (schema: SchemaName): object[] =>
  [...layersIn(schema)].map(([id, features]) => ({
    id,
    fields: Object.fromEntries(
      features.flatMap(({ properties }) => Object.keys(properties ?? {})).map((name) => [name, 'String']),
    ),
  }))

export function cutTiles(schema: SchemaName): ArchiveTile[] {
  const indexes = [...layersIn(schema)].map(([name, features]) => ({
    name,
    index: new GeoJSONVT(
      { type: 'FeatureCollection', features },
      { maxZoom: tileZooms.highest, indexMaxZoom: 5 },
    ),
  }))
  const [west, south, east, north] = tileBounds
  const tiles: ArchiveTile[] = []
  for (let z: number = tileZooms.lowest; z <= tileZooms.highest; z++) {
    for (let x = column(west, z); x <= column(east, z); x++) {
      for (let y = row(north, z); y <= row(south, z); y++) {
        const layers = indexes.flatMap(({ name, index }) => {
          const tile = index.getTile(z, x, y)
          return tile ? [[name, tile] as const] : []
        })
        const data = fromGeojsonVt(Object.fromEntries(layers) as Parameters<typeof fromGeojsonVt>[0], {
          version: 2,
          extent: 4096,
        })
        tiles.push({ z, x, y, data })
      }
    }
  }
  return tiles
}

const column = (longitude: number, z: number): number => Math.floor(((longitude + 180) / 360) * 2 ** z)

const row = (latitude: number, z: number): number => {
  const angle = (latitude * Math.PI) / 180
  return Math.floor(((1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2) * 2 ** z)
}
