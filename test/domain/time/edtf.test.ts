import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CivilDay, isoDay } from '../../../src/domain/time/civil.ts'
import { parseEdtf } from '../../../src/domain/time/edtf.ts'

const two = (value: number): string => String(value).padStart(2, '0')
const year = fc.integer({ min: 1000, max: 2999 }).map(String)
const monthNumber = fc.integer({ min: 0, max: 13 }).map(two)
const dayNumber = fc.integer({ min: 0, max: 32 }).map(two)
const qualifier = fc.constantFrom('', '', '?', '~', '%')
/** Dates as people write them, sound and not quite. */
const dateText = fc
  .tuple(year, monthNumber, dayNumber, qualifier, fc.integer({ min: 1, max: 3 }))
  .map(([y, m, d, mark, parts]) => [y, m, d].slice(0, parts).join('-') + mark)

const oracle = (text: string): ReturnType<typeof edtf> | null => {
  try {
    return edtf(text)
  } catch {
    return null
  }
}
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

describe('an EDTF date', () => {
  it('means the same days as an independent reading of the standard', () => {
    fc.assert(
      fc.property(dateText, (text) => {
        // The library takes 29 February for a day of every year.
        fc.pre(!text.includes('-02-29'))
        const ours = parseEdtf(text)
        const theirs = oracle(text)
        expect(ours.ok, text).toBe(theirs !== null)
        if (!ours.ok || ours.value.kind !== 'date' || !theirs) return
        const { earliest, latest, uncertain, approximate } = ours.value.date
        expect([isoDay(earliest), isoDay(latest)]).toEqual([dayOf(theirs.min), dayOf(theirs.max)])
        expect([uncertain, approximate]).toEqual([
          Boolean(theirs.uncertain?.value),
          Boolean(theirs.approximate?.value),
        ])
      }),
      { numRuns: 1000 },
    )
  })

  it('may be an interval, whose ends mean what they mean alone', () => {
    fc.assert(
      fc.property(dateText, dateText, (first, second) => {
        const [start, end, both] = [parseEdtf(first), parseEdtf(second), parseEdtf(`${first}/${second}`)]
        if (!both.ok) {
          const sound = start.ok && end.ok && start.value.kind === 'date' && end.value.kind === 'date'
          if (sound) expect(isBefore(end.value.date.latest, start.value.date.earliest)).toBe(true)
          return
        }
        expect(both.value).toEqual({
          kind: 'interval',
          start: start.ok && start.value.kind === 'date' && start.value.date,
          end: end.ok && end.value.kind === 'date' && end.value.date,
        })
      }),
    )
  })

  it.each([
    ['202X', '2020-01-01', '2029-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2023-XX', '2023-01-01', '2023-12-31'],
    ['2023-02-XX', '2023-02-01', '2023-02-28'],
    ['2024-02-XX', '2024-02-01', '2024-02-29'],
    ['2023-XX-XX', '2023-01-01', '2023-12-31'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['2000-02-29', '2000-02-29', '2000-02-29'],
  ])('%s reaches from %s to %s', (text, first, last) => {
    const parsed = parseEdtf(text)
    if (!parsed.ok || parsed.value.kind !== 'date') throw new Error(`${text} was not read`)
    expect([isoDay(parsed.value.date.earliest), isoDay(parsed.value.date.latest)]).toEqual([first, last])
  })

  it.each([
    ['2023-05-26/..', 'end', 'open'],
    ['../2023-05-26', 'start', 'open'],
    ['2023-05-26/', 'end', 'unknown'],
    ['/2023-05-26', 'start', 'unknown'],
  ] as const)('%s has as its %s one that is %s', (text, side, kind) => {
    const parsed = parseEdtf(text)
    expect(parsed.ok && parsed.value.kind === 'interval' && parsed.value[side]).toBe(kind)
  })

  it.each([
    '2019-13-01',
    '2023-02-29',
    '1900-02-29',
    '2023-5-26',
    '26.05.2023',
    '2023-05-26T06:00',
    '2023-06-01/2023-05-01',
    '/',
    '../..',
    '2023/2024/2025',
    '202X-05',
    '2023-XX-05',
    '2023-21',
    '-2023',
    '',
    ' ',
  ])('%j is refused with words', (text) => {
    const parsed = parseEdtf(text)
    expect(parsed.ok ? '' : parsed.fault).toMatch(/\S/)
  })

  it('is never a reason to throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789-/.XT?~% ') }),
        (text) => void parseEdtf(text),
      ),
    )
  })
})

const isBefore = (a: CivilDay, b: CivilDay): boolean => isoDay(a) < isoDay(b)
