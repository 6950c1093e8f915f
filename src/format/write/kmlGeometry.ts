/** Geometry in KML 2.2 (OGC 07-147r2, clause 10): positions in degrees, longitude first, clamped to the ground. */
import { asPoint, type LongitudeLatitude } from '../../domain/layout/anchor.ts'
import type { Geometry, Position } from '../../domain/record/geometrySchema.ts'
import { element, textElement } from './xml.ts'

/**
 * The points of an incident and how far it reaches around them: one element, a `MultiGeometry` where there are several
 * parts, null where there is none.
 */
export function kmlGeometry(
  points: readonly LongitudeLatitude[],
  extents: readonly Geometry[],
): string | null {
  const parts = [...points.map(point), ...extents.flatMap(partsOf)]
  const [only] = parts
  if (only === undefined) return null
  return parts.length === 1 ? only : element('MultiGeometry', parts)
}

function partsOf(geometry: Geometry): readonly string[] {
  switch (geometry.type) {
    case 'Point':
      return [point(geometry.coordinates)]
    case 'MultiPoint':
      return geometry.coordinates.map(point)
    case 'LineString':
      return [line(geometry.coordinates)]
    case 'MultiLineString':
      return geometry.coordinates.map(line)
    case 'Polygon':
      return [polygon(geometry.coordinates)]
    case 'MultiPolygon':
      return geometry.coordinates.map(polygon)
  }
}

const point = (position: Position): string => element('Point', [coordinates([position])])

/** Without it a line would run straight through hills. */
const alongTheGround = textElement('tessellate', '1')

const line = (positions: readonly Position[]): string =>
  element('LineString', [alongTheGround, coordinates(positions)])

const polygon = (rings: readonly (readonly Position[])[]): string =>
  element('Polygon', [
    alongTheGround,
    ...rings.map((ring, place) =>
      element(place === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs', [
        element('LinearRing', [coordinates(ring)]),
      ]),
    ),
  ])

/** KML knows no longitudes beyond ±180; its lines take the short way across the antimeridian by themselves. */
const coordinates = (positions: readonly Position[]): string =>
  textElement('coordinates', positions.map((position) => asPoint(position).map(degrees).join(',')).join(' '))

/** Six decimals, a tenth of a metre (RFC 7946 §11.2); never in the form 1e-7. */
const degrees = (value: number): string => value.toFixed(6).replace(/\.?0+$/, '')
