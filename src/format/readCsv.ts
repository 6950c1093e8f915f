/** A CSV table as texts: what `csvTable` wrote comes back cell for cell, anybody else's as far as it is sound. */
import Papa from 'papaparse'
import { byteOrderMark } from './csvTable.ts'
import { positionAt } from './filePosition.ts'
import { unguarded } from './formulaGuard.ts'
import { type Issue, pointerOf, quoted } from './issue.ts'

export interface CsvTable {
  readonly header: readonly string[]
  /** Each as long as the header. */
  readonly rows: readonly (readonly string[])[]
  readonly issues: readonly Issue[]
}

/**
 * Reads RFC 4180 with any kind of line break; the first record is the header. Guards against formulas are taken off
 * as `formulaGuard.ts` puts them on; nothing else is trimmed or turned into numbers. Missing cells are filled with
 * nothing, cells beyond the header are left out, and both are named. Never throws.
 */
export function readCsvTable(text: string): CsvTable {
  const table = text.startsWith(byteOrderMark) ? text.slice(1) : text
  if (table === '') return { header: [], rows: [], issues: [emptyFile] }
  // The line break after the last record is no further record.
  const { data, errors } = Papa.parse<string[]>(table.replace(/\r\n$|[\r\n]$/, ''), { delimiter: ',' })
  const [header = [], ...records] = data.map((cells) => cells.map(unguarded))
  return {
    header,
    rows: records.map((cells) => header.map((_, column) => cells[column] ?? '')),
    issues: [
      ...errors.map(({ message, index = 0 }) => unsoundQuotation(message, positionAt(table, index).line)),
      ...repeatedNames(header),
      ...records.flatMap((cells, row) => otherLength(cells.length, header.length, row) ?? []),
    ],
  }
}

const emptyFile: Issue = {
  severity: 'fault',
  pointer: '',
  message: 'The file is empty',
  remedy: 'Give a CSV file with a header; a save or download may have failed.',
}

const unsoundQuotation = (message: string, line: number): Issue => ({
  severity: 'fault',
  pointer: '',
  line,
  message: `A quotation in a cell is not sound: ${message}`,
  remedy: 'Close the quotation and double every quotation mark within; cells after it may be read wrongly.',
})

const repeatedNames = (header: readonly string[]): Issue[] =>
  header.flatMap((name, column) =>
    header.indexOf(name) === column
      ? []
      : {
          severity: 'remark',
          pointer: pointerOf(['header', column]),
          message: `${quoted(name)} names a second column`,
          remedy: 'Give every column a name of its own; by name only the first is found.',
        },
  )

/** @param row position below the header, from 0 */
function otherLength(cells: number, columns: number, row: number): Issue | null {
  if (cells === columns) return null
  const remedy =
    cells < columns
      ? 'Check for a missing comma; the missing cells count as empty.'
      : 'Check for a comma outside quotation marks; the cells beyond the header are left out.'
  return {
    severity: cells < columns ? 'remark' : 'fault',
    pointer: pointerOf(['rows', row]),
    message: `has ${cells} of ${columns} cells`,
    remedy,
  }
}
