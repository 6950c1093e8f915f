/** An incident is drawn where its place is: nothing is placed by hand. */
import type { Geometry } from '../../../../domain/record/geometrySchema.ts'
import type { IncidentProperties } from '../../../../domain/record/incident.ts'
import type { Place } from '../../../../domain/record/place.ts'

/**
 * The geometry of the place; a `MultiPoint` of the candidates that have a point; null where nothing is stated or
 * known. Undefined where a remark says that the feature keeps a geometry of its own.
 */
export function geometryOf(
  { placeId, placeCandidates, geometryRemarks }: IncidentProperties,
  places: ReadonlyMap<string, Place>,
): Geometry | null | undefined {
  if (geometryRemarks) return undefined
  if (placeId !== null) return places.get(placeId)?.geometry ?? null
  const points = placeCandidates.flatMap((id): number[][] => {
    const geometry = places.get(id)?.geometry
    return geometry?.type === 'Point' ? [[...geometry.coordinates]] : []
  })
  return points.length > 0 ? { type: 'MultiPoint', coordinates: points } : null
}
