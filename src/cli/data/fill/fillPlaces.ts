/** Geometries of areas and lines in the gazetteer, made from the basemap by the recipes in `areas.json`. */
import { circle } from '@turf/circle'
import { featureCollection, polygon } from '@turf/helpers'
import { intersect } from '@turf/intersect'
import * as v from 'valibot'
import { signedArea } from '../../../domain/layout/anchor.ts'
import { type Geometry, geometrySchema, type Position } from '../../../domain/record/geometrySchema.ts'
import type { MadePlace } from '../../../format/curate/records/fill/madePlace.ts'
import { distance, type LonLat } from '../../basemap/position.ts'
import { simplifyLine } from '../../basemap/simplify.ts'
import { mostDecimals } from '../rules/checkGeometry.ts'

/** A place whose geometry is a feature of the basemap, thinned. */
const copySchema = v.object({
  place: v.string(),
  file: v.string(),
  /** Metres by which the thinned line may leave the original. */
  tolerance: v.number(),
})

/** A place whose outline is not known: a disc over the extent of its settlements, cut at the outline of a file. */
const discSchema = v.object({
  place: v.string(),
  /** West, south, east, north of its settlements, degrees. */
  settlements: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  clip: v.string(),
})

export const recipesSchema = v.object({
  copies: v.array(copySchema),
  discs: v.array(discSchema),
  banks: v.array(
    v.object({ river: v.string(), places: v.record(v.string(), v.picklist(['left', 'right'])) }),
  ),
})
export type Recipes = v.InferOutput<typeof recipesSchema>

/**
 * @param basemapFile the first geometry of a basemap file
 * @throws Error where a basemap file does not hold the kind of geometry a recipe needs
 */
export function madePlaces(
  recipes: Recipes,
  basemapFile: (name: string) => unknown,
): ReadonlyMap<string, MadePlace> {
  const geometry = (name: string): Geometry => v.parse(geometrySchema, basemapFile(name))
  return new Map<string, MadePlace>([
    ...recipes.copies.map(({ place, file, tolerance }): [string, MadePlace] => [
      place,
      { geometry: thinLine(geometry(file), tolerance) },
    ]),
    ...recipes.discs.map(({ place, settlements, clip }): [string, MadePlace] => [
      place,
      disc(settlements, geometry(clip)),
    ]),
  ])
}

function thinLine(geometry: Geometry, tolerance: number): Geometry {
  const thin = (line: readonly Position[]) => simplifyLine(line.map(lonLat), tolerance).map(rounded)
  switch (geometry.type) {
    case 'LineString':
      return { type: 'LineString', coordinates: thin(geometry.coordinates) }
    case 'Polygon':
      return { type: 'Polygon', coordinates: wound(geometry.coordinates.map(thin)) }
    default:
      throw new Error(`a ${geometry.type} of the basemap is neither a line nor an area`)
  }
}

/** About the middle of the extent, through its corners: the smallest disc that surely covers the settlements. */
function disc(
  [west, south, east, north]: Recipes['discs'][number]['settlements'],
  outline: Geometry,
): MadePlace {
  const centre: LonLat = [(west + east) / 2, (south + north) / 2]
  const radius = Math.ceil(distance(centre, [east, south]) / 100) * 100
  if (outline.type !== 'Polygon') throw new Error('a disc is cut at an outline that is one area')
  const whole = circle([...centre], radius / 1000, { steps: 72 })
  const cut = intersect(featureCollection([whole, polygon(outline.coordinates)]))
  // Where the boundary cuts off slivers, the largest part is the disc.
  const parts =
    cut?.geometry.type === 'MultiPolygon' ? cut.geometry.coordinates : [cut?.geometry.coordinates ?? []]
  const [largest = []] = [...parts].sort(
    (a, b) => Math.abs(signedArea(b[0] ?? [])) - Math.abs(signedArea(a[0] ?? [])),
  )
  const thin = largest.map((ring) => simplifyLine(ring.map(lonLat), 60).map(rounded))
  return {
    geometry: { type: 'Polygon', coordinates: wound(thin) },
    coordinateUncertaintyInMeters: radius,
  }
}

const lonLat = (position: Position): LonLat => [position[0] ?? 0, position[1] ?? 0]

const rounded = (position: Position): number[] =>
  position.slice(0, 2).map((degrees) => Math.round(degrees * 10 ** mostDecimals) / 10 ** mostDecimals)

/** Outer ring anticlockwise, holes clockwise (RFC 7946 §3.1.6). */
const wound = (rings: readonly number[][][]): number[][][] =>
  rings.map((ring, at) => (signedArea(ring) > 0 === (at === 0) ? ring : [...ring].reverse()))
