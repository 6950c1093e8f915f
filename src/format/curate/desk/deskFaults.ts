/** What is wrong with the records an editor adds: what the reader and the checks say now and did not say before. */

import { pointerOf } from '../../read/issue.ts'
import { type DatasetReading, readDataset } from '../../read/readDataset.ts'
import type { Archive } from '../records/archivedText.ts'
import { dataFile } from '../records/dataFile.ts'
import { asArray, asObject, type JsonObject } from '../records/json.ts'
import type { LoadedWord } from '../records/rules/checkWords.ts'
import { recordFindings } from '../records/rules/recordFindings.ts'

export interface DeskFault {
  /** `features[12].properties.eventDate` */
  readonly pointer: string
  readonly message: string
}

export interface DeskReading {
  readonly reading: DatasetReading
  readonly faults: readonly DeskFault[]
}

export interface DeskRules {
  readonly archive: Archive
  readonly loadedWords: readonly LoadedWord[]
}

/** @param text of the file with the draft, `raw` the same before it was written */
export function readWithDraft(
  text: string,
  raw: JsonObject,
  known: ReadonlySet<string>,
  rules: DeskRules,
): DeskReading {
  const reading = readDataset(text, 'incidents.geojson')
  const faults = [...readerFaults(reading), ...checkFaults(raw, rules), ...unnamed(raw)]
  return { reading, faults: faults.filter((fault) => !known.has(keyOf(fault))) }
}

/** What was already wrong before anything was added. */
export const knownFaults = (text: string, raw: JsonObject, rules: DeskRules): ReadonlySet<string> =>
  new Set([...readerFaults(readDataset(text, 'incidents.geojson')), ...checkFaults(raw, rules)].map(keyOf))

const keyOf = ({ pointer, message }: DeskFault): string => `${pointer} ${message}`

const readerFaults = ({ issues }: DatasetReading): DeskFault[] =>
  issues.map(({ pointer, message, remedy }) => ({ pointer, message: `${message}. ${remedy}` }))

const checkFaults = (raw: JsonObject, { archive, loadedWords }: DeskRules): DeskFault[] =>
  recordFindings(dataFile(raw), archive, loadedWords).map(({ path, message }) => ({
    pointer: pointerOf(path),
    message,
  }))

/** A form can be left empty where a file written by hand would lack the member; both are missing. */
function unnamed(raw: JsonObject): DeskFault[] {
  const empty = (list: string, member: (record: JsonObject) => unknown, name: string): DeskFault[] =>
    asArray(raw[list]).flatMap((record, at) =>
      String(member(asObject(record)) ?? '').trim() === ''
        ? [{ pointer: pointerOf([list, at, name]), message: 'is empty; fill it in' }]
        : [],
    )
  const english = (record: JsonObject): unknown => asObject(record['names'])['en']
  return [
    ...empty('sources', ({ publisher }) => publisher, 'publisher'),
    ...empty('agents', english, 'names'),
    ...empty('places', english, 'names'),
    ...empty('features', ({ properties }) => asObject(properties)['category'], 'category'),
  ]
}
