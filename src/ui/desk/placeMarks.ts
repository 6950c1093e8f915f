/** The places of the dataset and of the draft as marks on the desk's map, towns first. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { namePair } from '../../domain/dataset/placeNames.ts'
import { type Place, placeKinds } from '../../domain/record/place.ts'
import type { Draft } from '../../format/curate/desk/draft.ts'
import { draftPoint } from '../../format/curate/desk/draftPoint.ts'
import type { PlaceMark } from '../../map/still/pointMap.ts'

export function placeMarks({ places }: Dataset, draft: Draft, language: string): PlaceMark[] {
  const known = [...places.values()]
    .sort((a, b) => placeKinds.indexOf(a.kind) - placeKinds.indexOf(b.kind))
    .flatMap((place) => {
      const [longitude, latitude] = positionOf(place) ?? []
      if (longitude === undefined || latitude === undefined) return []
      return [{ id: place.id, name: namePair(place, language).primary, longitude, latitude }]
    })
  const own = draft.places.flatMap((place) => {
    const { point } = draftPoint(place)
    return point ? [{ id: place.key, name: place.en || place.key, ...point }] : []
  })
  return [...own, ...known]
}

/** Where its mark stands; an area or a line says it itself. */
const positionOf = ({ geometry, anchor }: Place): readonly number[] | undefined =>
  geometry?.type === 'Point' ? geometry.coordinates : anchor
