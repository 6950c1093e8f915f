/** Every check the command makes, in the order a reader of the output wants them. */
import type { Archive } from '../archive.ts'
import type { DataFile } from '../dataFile.ts'
import { filled } from '../fill/fill.ts'
import type { Finding } from '../finding.ts'
import type { Surroundings } from '../surroundings.ts'
import { checkBanks } from './checkBanks.ts'
import { checkChanges } from './checkChanges.ts'
import { checkComputed } from './checkComputed.ts'
import { checkContainment } from './checkContainment.ts'
import { checkDates } from './checkDates.ts'
import { checkGeometry } from './checkGeometry.ts'
import { checkIdentifiers } from './checkIdentifiers.ts'
import { checkLanguages } from './checkLanguages.ts'
import { checkPassages } from './checkPassages.ts'
import { checkQuotes } from './checkQuotes.ts'
import { checkReferences } from './checkReferences.ts'
import { checkTitles } from './checkTitles.ts'
import { checkUse } from './checkUse.ts'
import { checkWords } from './checkWords.ts'

export interface CheckInputs {
  /** null: the archived texts are not at hand. */
  readonly archive: Archive | null
  readonly surroundings: Surroundings
}

export function allFindings(file: DataFile, { archive, surroundings }: CheckInputs): Finding[] {
  return [
    ...checkIdentifiers(file),
    ...checkReferences(file),
    ...checkUse(file),
    ...checkDates(file),
    ...checkGeometry(file),
    ...checkContainment(file),
    ...checkBanks(file, surroundings.banks),
    ...checkQuotes(file),
    ...(archive ? checkPassages(file, archive) : []),
    ...checkTitles(file),
    ...checkLanguages(file),
    ...checkWords(file, surroundings.loadedWords),
    ...checkChanges(file),
    ...checkComputed(file.raw, filled(file.raw, { archive, places: surroundings.places })),
  ]
}
