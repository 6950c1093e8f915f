/** A language of the interface, with all its words. */
import type { Catalogue, LanguageTag } from './catalogue.ts'
import { english } from './english.ts'

export interface Language {
  /** BCP 47. */
  readonly tag: string
  readonly catalogue: Catalogue
  /** Words of a part that is loaded when first asked for, kept beside it so that they are not loaded before. */
  textsOf<Texts>(byLanguage: Readonly<Record<LanguageTag, Texts>>): Texts
}

export const englishLanguage: Language = {
  tag: english.language,
  catalogue: english,
  textsOf: (byLanguage) => byLanguage.en,
}
