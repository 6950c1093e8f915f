/** Everything the desk shows of a draft, worked out from the file and the draft alone. */

import { pointerOf } from '../../read/issue.ts'
import type { Archive } from '../records/archivedText.ts'
import { dataFile } from '../records/dataFile.ts'
import { fileText as written } from '../records/fileText.ts'
import { asArray, asObject, type JsonObject } from '../records/json.ts'
import { quoteShare } from '../records/rules/checkQuotes.ts'
import type { LoadedWord } from '../records/rules/checkWords.ts'
import { type DeskFault, type DeskReading, knownFaults, readWithDraft } from './deskFaults.ts'
import type { Draft } from './draft.ts'
import { draftPoint, type PointFault } from './draftPoint.ts'
import { type FaultOwner, faultOwner } from './faultOwner.ts'
import { withDraft } from './withDraft.ts'

export interface DeskInputs {
  /** The open dataset. */
  readonly fileText: string
  readonly known: ReadonlySet<string>
  readonly loadedWords: readonly LoadedWord[]
  /** Of the document's text; empty where the browser computes none. */
  readonly sha256: string
}

export interface DeskOutcome {
  readonly reading: DeskReading['reading']
  readonly faults: readonly (DeskFault & { readonly owner: FaultOwner | null })[]
  /** The whole dataset file with the draft in it. */
  readonly file: string
  /** The new records alone. */
  readonly records: string
  /** Ids of the incidents the draft tells of. */
  readonly incidents: readonly string[]
  /** Percent of the document its quotes make up. */
  readonly share: string
}

/** What is no point as typed; it never comes into the file. */
const pointFaults = ({ places }: Draft, count: number): DeskFault[] =>
  places.flatMap((place, at) => {
    const { fault } = draftPoint(place)
    const pointer = pointerOf(['places', count - places.length + at, 'geometry'])
    return fault ? [{ pointer, message: pointWords[fault] }] : []
  })

const pointWords: Readonly<Record<PointFault, string>> = {
  latitude: 'the latitude is no number from −90 to 90; the place is listed and not drawn',
  longitude: 'the longitude is no number from −180 to 180; the place is listed and not drawn',
  half: 'one of two coordinates is missing; the place is listed and not drawn',
  uncertainty: 'the radius is no number of metres above 0; the place is listed and not drawn',
}

const noTexts: Archive = new Map()

export function deskOutcome(draft: Draft, inputs: DeskInputs): DeskOutcome {
  const { fileText, known, loadedWords, sha256 } = inputs
  const text = { file: '', sha256, codePoints: [...draft.text] }
  const today = new Date().toISOString().slice(0, 10)
  const { raw, records, incidentOf } = withDraft(parsed(fileText), draft, text, today)
  const file = written(raw)
  const archive: Archive = sha256 === '' ? noTexts : new Map([[sha256, text]])
  const source = String(asObject(asArray(records['sources'])[0])['id'])
  const { reading, faults } = readWithDraft(file, raw, known, { archive, loadedWords })
  const all = [...pointFaults(draft, asArray(raw['places']).length), ...faults]
  return {
    reading,
    faults: all.map((fault) => ({ ...fault, owner: faultOwner(fault.pointer, draft, raw) })),
    file,
    records: `${JSON.stringify(records, null, 2)}\n`,
    incidents: [...new Set(incidentOf.values())],
    share: (quoteShare(source, text.codePoints.length, dataFile(raw)).quotes * 100).toFixed(1),
  }
}

/** What is wrong with the file before anything is added to it. */
export const knownFaultsOf = (fileText: string, loadedWords: readonly LoadedWord[]): ReadonlySet<string> =>
  knownFaults(fileText, parsed(fileText), { archive: noTexts, loadedWords })

const parsed = (text: string): JsonObject => asObject(JSON.parse(text.replace(/^\uFEFF/, '')))
