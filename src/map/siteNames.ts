import type { Dataset } from '../domain/dataset/dataset.ts'
import { namePair } from '../domain/dataset/placeNames.ts'
import type { SiteLabel } from './reportMap.ts'

/** What the places with incidents are called on a map, the reader's form first. */
export function siteNames({ index, places }: Dataset, language: string): readonly SiteLabel[] {
  return index.sites.flatMap(({ place }, site) => {
    const record = place === null ? undefined : places.get(place)
    if (!record) return []
    const { primary, secondary } = namePair(record, language)
    return [{ site, primary, secondary: secondary ?? '' }]
  })
}
