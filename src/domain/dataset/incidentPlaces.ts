import type { IncidentProperties } from '../record/incident.ts'
import type { Place } from '../record/place.ts'

type Placed = Pick<IncidentProperties, 'placeId' | 'placeCandidates'>

/** The place an incident states, or else the candidates; none where no place is stated. */
export const placeIdsOf = ({ placeId, placeCandidates }: Placed): readonly string[] =>
  placeId === null ? placeCandidates : [placeId]

export const placesOf = (incident: Placed, places: ReadonlyMap<string, Place>): readonly Place[] =>
  placeIdsOf(incident).flatMap((id) => places.get(id) ?? [])
