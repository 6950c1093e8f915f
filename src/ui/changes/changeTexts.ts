/** Words of the list of changes. */
import type { Change } from '../../domain/record/collection.ts'
import type { LanguageTag } from '../text/catalogue.ts'

interface ChangeTexts {
  readonly kinds: Readonly<Record<Change['kind'], string>>
  readonly version: (version: string, date: string) => string
  readonly replacedBy: string
  readonly gone: string
  readonly andOthers: (count: number) => string
  readonly none: (linked: string, present: string) => string
  readonly newer: string
  readonly underWay: string
  readonly notLoaded: string
  readonly noneOfIncident: string
  readonly noneInView: string
  readonly elsewhere: (count: number) => string
}

export const changeTexts: Readonly<Record<LanguageTag, ChangeTexts>> = {
  en: {
    kinds: {
      added: 'added',
      corrected: 'corrected',
      merged: 'merged',
      split: 'split',
      withdrawn: 'withdrawn',
    },
    version: (version, date) => `Version ${version}, ${date}`,
    replacedBy: 'now part of',
    gone: 'no longer in the data',
    andOthers: (count) => (count === 1 ? 'and one more incident' : `and ${count} more incidents`),
    none: (linked, present) => `The log of the data names no change between ${linked} and ${present}.`,
    noneOfIncident: 'Nothing of this incident has changed.',
    noneInView: 'Nothing that this view shows has changed.',
    elsewhere: (count) =>
      count === 1 ? 'One change elsewhere in the data' : `${count} changes elsewhere in the data`,
    underWay: 'The log of changes is loading …',
    notLoaded: 'The log of changes could not be loaded. Open this again when the connection is back.',
    newer: 'The link is from a later version than this one; what it changed is not known here.',
  },
}
