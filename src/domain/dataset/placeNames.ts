/** Place names as a reader sees them: both names, the one of the reader's language first. */

import { textIn } from '../record/languageMap.ts'
import type { Place } from '../record/place.ts'
import type { Dataset, Incident } from './dataset.ts'
import { placesOf } from './incidentPlaces.ts'

export interface NamePair {
  readonly primary: string
  /** null where both languages write the same. */
  readonly secondary: string | null
}

/** The reader's form, and beside it the other local one: Albanian beside English and Serbian, Serbian beside Albanian. */
export function namePair(place: Pick<Place, 'names'>, language: string): NamePair {
  const primary = textIn(place.names, language)
  const other = language === 'sq' ? place.names['sr-Latn'] : place.names['sq']
  return { primary, secondary: other && other !== primary ? other : null }
}

/** `Zvečan / Zveçan` */
export function bothNames(place: Pick<Place, 'names'>, language: string): string {
  const { primary, secondary } = namePair(place, language)
  return secondary ? `${primary} / ${secondary}` : primary
}

/** Where an incident is placed, candidates with a question mark between; null where no place is stated. */
export function placeNames(incident: Incident, dataset: Dataset, language: string): string | null {
  const places = placesOf(incident, dataset.places)
  const [place] = places
  if (!place) return null
  if (incident.placeId !== null) return bothNames(place, language)
  return places.map((candidate) => namePair(candidate, language).primary).join('? ')
}
