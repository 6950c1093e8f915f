/** A place lies in the place it says it lies in, as far as the stated uncertainty allows. */
import type { Place } from '../../../domain/record/place.ts'
import { byId, type DataFile } from '../../../format/curate/records/dataFile.ts'
import { type Finding, finding } from '../../../format/curate/records/finding.ts'
import { distanceTo } from '../plane.ts'

export function checkContainment(file: DataFile): Finding[] {
  const places = byId(file.places)
  return file.places.flatMap(({ value, path }) => {
    const around = value.within === undefined ? undefined : places.get(value.within)?.value
    if (!around) return []
    if (value.within === value.id) return [finding([...path, 'within'], 'lies in itself')]
    const gap = gapBetween(value, around)
    return gap > 0
      ? [
          finding(
            [...path, 'within'],
            `lies ${Math.ceil(gap)} m outside “${around.id}”, beyond its uncertainty`,
          ),
        ]
      : []
  })
}

/** Metres by which a point and its uncertainty miss the area around it; 0 where they touch or nothing can be said. */
function gapBetween(place: Place, around: Place): number {
  const at = place.geometry?.type === 'Point' ? place.geometry.coordinates : place.anchor
  if (!at || !around.geometry) return 0
  const tolerance = radiusOf(place) + radiusOf(around)
  return Math.max(0, distanceTo(at, around.geometry) - tolerance)
}

/** Of points only: the radius of an approximate area is already its extent. */
const radiusOf = ({ geometry, coordinateUncertaintyInMeters }: Place): number =>
  geometry?.type === 'Point' ? (coordinateUncertaintyInMeters ?? 0) : 0
