/** Every check the command makes: those of the records, then those of the ground and of what is computed. */
import type { Archive } from '../../../format/curate/records/archivedText.ts'
import type { DataFile } from '../../../format/curate/records/dataFile.ts'
import { fillFile } from '../../../format/curate/records/fill/fill.ts'
import type { Finding } from '../../../format/curate/records/finding.ts'
import { checkComputed } from '../../../format/curate/records/rules/checkComputed.ts'
import { recordFindings } from '../../../format/curate/records/rules/recordFindings.ts'
import type { Surroundings } from '../surroundings.ts'
import { checkBanks } from './checkBanks.ts'
import { checkContainment } from './checkContainment.ts'
import { checkGeometry } from './checkGeometry.ts'

export interface CheckInputs {
  /** null: the archived texts are not at hand. */
  readonly archive: Archive | null
  readonly surroundings: Surroundings
}

export function allFindings(file: DataFile, { archive, surroundings }: CheckInputs): Finding[] {
  return [
    ...recordFindings(file, archive, surroundings.loadedWords),
    ...checkGeometry(file),
    ...checkContainment(file),
    ...checkBanks(file, surroundings.banks),
    ...checkComputed(file.raw, fillFile(file.raw, { archive, places: surroundings.places })),
  ]
}
