/** The table as two libraries that know nothing of us read it, one of them strict, and as our own reader does. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvTable } from '../../src/format/csvTable.ts'
import { guarded, unguarded } from '../../src/format/formulaGuard.ts'
import { readCsvTable } from '../../src/format/readCsv.ts'

/** Any text at all, and often one that CSV or a spreadsheet might trip over. */
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ' ', '\uFEFF', '＝', 'a'),
  }),
)
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
  )
const opensLikeFormula = /^[=+\-@\t\r\n＝＋－＠]/

const strictly = (text: string): unknown => parse(text, { record_delimiter: '\r\n', bom: true })

describe('the guard against formulas', () => {
  it('leaves no text that a spreadsheet would run', () => {
    fc.assert(fc.property(cell, (text) => void expect(guarded(text)).not.toMatch(opensLikeFormula)))
    expect(guarded('=HYPERLINK("https://example.org")')).toBe('\'=HYPERLINK("https://example.org")')
  })

  it('comes off again exactly, from texts that had an apostrophe of their own too', () => {
    fc.assert(fc.property(cell, (text) => void expect(unguarded(guarded(text))).toBe(text)))
    expect(['=1', "'=1", "''=1", "'quoted'", "'"].map((text) => guarded(text))).toEqual([
      "'=1",
      "''=1",
      "'''=1",
      "'quoted'",
      "'",
    ])
  })

  it('spares numbers, which stay numbers, and not texts that look like one', () => {
    expect(csvTable([[-20.5, '-20.5', true, null]])).toBe("-20.5,'-20.5,true,\r\n")
  })
})

describe('a written table', () => {
  it('comes back cell for cell through our reader, without an issue', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('', '\uFEFF'), (rows, mark) => {
        const { header, rows: body, issues } = readCsvTable(mark + csvTable(rows))
        expect([header, ...body]).toEqual(rows)
        expect(issues.filter(({ pointer }) => !pointer.startsWith('header'))).toEqual([])
      }),
    )
  })

  it('comes back through papaparse and through the strict csv-parse, but for the guards', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = csvTable(rows)
        const expected = rows.map((row) => row.map(guarded))
        const { data, errors } = Papa.parse(text.slice(0, -2), { delimiter: ',' })
        expect(errors).toEqual([])
        expect(data).toEqual(expected)
        expect(strictly(text)).toEqual(expected)
      }),
    )
  })

  it('is RFC 4180 to the letter', () => {
    expect(
      csvTable([
        ['a', 'b,c'],
        ['say "so"', 'two\r\nlines'],
      ]),
    ).toBe('a,"b,c"\r\n"say ""so""","two\r\nlines"\r\n')
  })
})

describe('a table of somebody else', () => {
  it('may end its lines as it likes and have a byte order mark', () => {
    for (const text of ['a,b\n1,2\n', 'a,b\r1,2', '\uFEFFa,b\r\n1,2\r\n']) {
      expect(readCsvTable(text)).toEqual({ header: ['a', 'b'], rows: [['1', '2']], issues: [] })
    }
  })

  it('is kept where rows are too short or too long, and they are named', () => {
    const { rows, issues } = readCsvTable('a,b,a\n1,2\n1,2,3,4\n')
    expect(rows).toEqual([
      ['1', '2', ''],
      ['1', '2', '3'],
    ])
    expect(issues.map(({ severity, pointer, message }) => `${severity} ${pointer} ${message}`)).toEqual([
      'remark header[2] “a” names a second column',
      'remark rows[0] has 2 of 3 cells',
      'fault rows[1] has 4 of 3 cells',
    ])
  })

  it('has an open quotation named with its line', () => {
    const { issues } = readCsvTable('a,b\n1,"2\n3,4\n')
    expect(issues).toContainEqual(expect.objectContaining({ severity: 'fault', line: 2 }))
  })

  it('never makes the reader throw; an empty one is a fault', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readCsvTable(text)))
    expect(readCsvTable('\uFEFF').issues).toEqual([expect.objectContaining({ severity: 'fault' })])
  })
})
