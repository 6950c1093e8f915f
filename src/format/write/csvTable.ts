/** A table as CSV (RFC 4180): commas, CRLF after every record, quotation marks where a cell needs them. */
import { guardFormula } from './formulaGuard.ts'

/** Numbers and truth values are written bare; a text is guarded against running as a formula; null is empty. */
export type CsvCell = string | number | boolean | null

/** In front of the whole file it tells spreadsheets that the text is UTF-8. */
export const byteOrderMark = '\uFEFF'

/** The rows, the header first. */
export const csvTable = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${csvRecord(row)}\r\n`).join('')

function csvRecord(row: readonly CsvCell[]): string {
  const cells = row.map((cell) => quotedWhereNeeded(textOf(cell)))
  // A record of one empty cell would be an empty line, which many readers skip.
  return cells.length === 1 && cells[0] === '' ? '""' : cells.join(',')
}

function textOf(cell: CsvCell): string {
  if (cell === null) return ''
  return typeof cell === 'string' ? guardFormula(cell) : String(cell)
}

/** White space and a byte order mark at an end are quoted too: some readers trim them. */
const quotedWhereNeeded = (text: string): string =>
  /[",\r\n]|^[\s\uFEFF]|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
