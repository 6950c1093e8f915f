/** The checks that need nothing but the file itself: made by the command line and by the editor's desk alike. */
import type { Archive } from '../archivedText.ts'
import type { DataFile } from '../dataFile.ts'
import type { Finding } from '../finding.ts'
import { checkChanges } from './checkChanges.ts'
import { checkDates } from './checkDates.ts'
import { checkIdentifiers } from './checkIdentifiers.ts'
import { checkKnowledge } from './checkKnowledge.ts'
import { checkLanguages } from './checkLanguages.ts'
import { checkPassages } from './checkPassages.ts'
import { checkPublishers } from './checkPublishers.ts'
import { checkQuotes } from './checkQuotes.ts'
import { checkReferences } from './checkReferences.ts'
import { checkTerms } from './checkTerms.ts'
import { checkTitles } from './checkTitles.ts'
import { checkUse } from './checkUse.ts'
import { checkWords, type LoadedWord } from './checkWords.ts'

/** @param archive null: the documents' texts are not at hand */
export function recordFindings(
  file: DataFile,
  archive: Archive | null,
  loadedWords: readonly LoadedWord[],
): Finding[] {
  return [
    ...checkIdentifiers(file),
    ...checkReferences(file),
    ...checkUse(file),
    ...checkDates(file),
    ...checkQuotes(file),
    ...(archive ? checkPassages(file, archive) : []),
    ...checkTitles(file),
    ...checkLanguages(file),
    ...checkWords(file, loadedWords),
    ...checkChanges(file),
    ...checkKnowledge(file),
    ...checkPublishers(file),
    ...checkTerms(file),
  ]
}
