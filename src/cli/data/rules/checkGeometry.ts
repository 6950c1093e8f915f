/** Geometries follow RFC 7946 and claim no precision the sources do not have. */
import { signedArea } from '../../../domain/layout/anchor.ts'
import type { Geometry, Position } from '../../../domain/record/geometrySchema.ts'
import type { DataFile } from '../../../format/curate/records/dataFile.ts'
import { type Finding, finding } from '../../../format/curate/records/finding.ts'
import type { MemberPath } from '../../../format/read/issue.ts'
import { polygonsOf, positionsOf } from '../plane.ts'

/** Five decimals of a degree are about a metre. */
export const mostDecimals = 5

export function checkGeometry(file: DataFile): Finding[] {
  return [
    ...[...file.places, ...file.incidents].flatMap(({ value, path }) =>
      value.geometry ? shape(value.geometry, [...path, 'geometry']) : [],
    ),
    ...file.places.flatMap(({ value, path }) =>
      value.geometry?.type === 'Point' && value.coordinateUncertaintyInMeters === undefined
        ? [finding(path, `“${value.id}” is a point without coordinateUncertaintyInMeters`)]
        : [],
    ),
    ...file.places.flatMap(({ value, path }) =>
      value.geometry && value.geometry.type !== 'Point' && !value.anchor
        ? [finding(path, `“${value.id}” is an area or a line without an anchor for its symbol`)]
        : [],
    ),
    ...file.incidents.flatMap(({ value, path }) =>
      value.geometry && !value.properties.placeId && !value.properties.placeCandidates.length
        ? value.properties.geometryRemarks
          ? []
          : [finding([...path, 'geometry'], 'is drawn though no place is named; say why in geometryRemarks')]
        : [],
    ),
  ]
}

function shape(geometry: Geometry, path: MemberPath): Finding[] {
  const fine = positionsOf(geometry).find((position) => position.some(tooFine))
  const wound = polygonsOf(geometry).some((rings) =>
    rings.some((ring, at) => signedArea(ring) > 0 !== (at === 0)),
  )
  return [
    ...(fine ? [finding(path, `[${fine.join(', ')}] has more than ${mostDecimals} decimals`)] : []),
    ...(wound
      ? [
          finding(
            path,
            'has a ring wound the wrong way: outer rings run anticlockwise, holes clockwise (RFC 7946)',
          ),
        ]
      : []),
  ]
}

const tooFine = (degrees: Position[number]): boolean =>
  Math.abs(degrees * 10 ** mostDecimals - Math.round(degrees * 10 ** mostDecimals)) > 1e-4
