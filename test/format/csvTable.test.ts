/** The table as a strict reader that knows nothing of us reads it. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteOrderMark, csvTable } from '../../src/format/write/csvTable.ts'
import { guardFormula, unguardFormula } from '../../src/format/write/formulaGuard.ts'

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
    fc.assert(fc.property(cell, (text) => void expect(guardFormula(text)).not.toMatch(opensLikeFormula)))
    expect(guardFormula('=HYPERLINK("https://example.org")')).toBe('\'=HYPERLINK("https://example.org")')
  })

  it('comes off again exactly, from texts that had an apostrophe of their own too', () => {
    fc.assert(fc.property(cell, (text) => void expect(unguardFormula(guardFormula(text))).toBe(text)))
    expect(['=1', "'=1", "''=1", "'quoted'", "'"].map((text) => guardFormula(text))).toEqual([
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
  it('comes back cell for cell, but for the guards, with a byte order mark or without', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('', byteOrderMark), (rows, mark) => {
        expect(strictly(mark + csvTable(rows))).toEqual(rows.map((row) => row.map(guardFormula)))
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
