/** What a figure counts, in words. */
import type { Dataset } from '../dataset/dataset.ts'
import type { LanguageMap } from '../record/languageMap.ts'
import type { Figure } from '../record/report.ts'

/** Words for the codes of a figure; a code the file has no words for stands as it is. */
export function figureTerms(
  { measure, counted }: Pick<Figure, 'measure' | 'counted'>,
  { measures, countedGroups }: Pick<Dataset, 'measures' | 'countedGroups'>,
): { readonly measure: LanguageMap; readonly counted: LanguageMap } {
  return {
    measure: measures.get(measure)?.label ?? { und: measure },
    counted: countedGroups.get(counted)?.label ?? { und: counted },
  }
}
