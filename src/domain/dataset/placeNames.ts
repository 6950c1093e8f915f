/** Place names as a reader sees them: both local names, in the reader's order. */

import { textIn } from '../record/languageMap.ts'
import type { Place } from '../record/place.ts'
import type { Dataset, Incident } from './dataset.ts'
import { placesOf } from './incidentPlaces.ts'

export interface NamePair {
  readonly primary: string
  /** null where there is no other form, or `primary` has it already. */
  readonly secondary: string | null
}

/** Stands between two forms of a name in a text, as in `Zveçan / Zvečan`. */
const between = ' / '

/**
 * In Serbian and Albanian the reader's form, then the other. In any other language no form goes before the other by
 * our choice: a name that gives both keeps its order, one that is a local form takes the other beside it, and one that
 * is neither (“North Mitrovica”) stands alone.
 */
export function namePair({ names }: Pick<Place, 'names'>, language: string): NamePair {
  const primary = textIn(names, language)
  const serbian = names['sr-Latn']
  const albanian = names['sq']
  const beside = (other: string | undefined): NamePair => ({
    primary,
    secondary: other && other !== primary ? other : null,
  })
  if (language === 'sq') return beside(serbian)
  if (language.startsWith('sr')) return beside(albanian)
  const [first, second, ...more] = primary.split(between)
  const isLocal = (form: string | undefined): boolean => form === serbian || form === albanian
  if (first && second && more.length === 0 && isLocal(first) && isLocal(second)) {
    return { primary: first, secondary: second }
  }
  return beside(primary === serbian ? albanian : primary === albanian ? serbian : undefined)
}

/** `Zveçan / Zvečan` */
export function bothNames(place: Pick<Place, 'names'>, language: string): string {
  const { primary, secondary } = namePair(place, language)
  return secondary ? primary + between + secondary : primary
}

/** Where an incident is placed, candidates with a question mark between; null where no place is stated. */
export function placeNames(incident: Incident, dataset: Dataset, language: string): string | null {
  const places = placesOf(incident, dataset.places)
  const [place] = places
  if (!place) return null
  if (incident.placeId !== null) return bothNames(place, language)
  return places.map(({ names }) => textIn(names, language)).join('? ')
}
