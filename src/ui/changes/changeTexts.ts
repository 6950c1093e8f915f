/** Words of the list of changes. */
import type { Change } from '../../domain/record/collection.ts'
import type { LanguageTag } from '../text/catalogue.ts'

interface ChangeTexts {
  readonly kinds: Readonly<Record<Change['kind'], string>>
  readonly version: (version: string, date: string) => string
  readonly replacedBy: string
  readonly gone: string
  readonly none: (linked: string, present: string) => string
  readonly newer: string
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
    none: (linked, present) => `The log of the data names no change between ${linked} and ${present}.`,
    newer: 'The link is from a later version than this one; what it changed is not known here.',
  },
}
