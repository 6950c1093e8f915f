import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, hasFlag, type IncidentIndex, incidentFlag } from '../../src/domain/dataset/incidentIndex.ts'
import { incidentsIn, standing } from '../../src/domain/dataset/incidentSet.ts'
import { timeOrder } from '../../src/domain/dataset/timeOrder.ts'
import type { Span } from '../../src/domain/time/span.ts'
import { anyIndex, anyWindow } from './syntheticIndex.ts'

/** An undated incident may lie in any window; a dated one shares an instant with it or does not. */
const touches = (index: IncidentIndex, row: number, window: Span): boolean =>
  !hasFlag(index, row, incidentFlag.dated) ||
  (at(index.start, row) < window.end && at(index.end, row) > window.start)

describe('the set of a window', () => {
  it('is what looking at every incident would find, in order of time', () => {
    fc.assert(
      fc.property(anyIndex, anyWindow, fc.integer({ min: 1, max: 3 }), (index, window, nth) => {
        const passes = (row: number): boolean => row % nth === 0
        const set = incidentsIn(timeOrder(index, passes), window)
        const expected = Array.from({ length: index.size }, (_, row) => row).filter(
          (row) => passes(row) && touches(index, row, window),
        )
        expect(Array.from({ length: set.size }, (_, position) => set.rowAt(position))).toEqual(expected)

        const counted = (flag: number) => expected.filter((row) => hasFlag(index, row, flag)).length
        expect(set.dated).toBe(counted(incidentFlag.dated))
        expect(set.placed).toBe(counted(incidentFlag.placed))
        expect(set.reports).toBe(expected.reduce((sum, row) => sum + at(index.reports, row), 0))
        for (let row = 0; row < index.size; row++) expect(set.positionOf(row)).toBe(expected.indexOf(row))
      }),
      { numRuns: 500 },
    )
  })

  it('has another signature as soon as it holds other incidents', () => {
    fc.assert(
      fc.property(anyIndex, anyWindow, anyWindow, (index, one, other) => {
        const order = timeOrder(index)
        const [first, second] = [incidentsIn(order, one), incidentsIn(order, other)]
        const rowsOf = (set: typeof first) => Array.from({ length: set.size }, (_, at) => set.rowAt(at))
        if (first.signature === second.signature) expect(rowsOf(first)).toEqual(rowsOf(second))
        expect(incidentsIn(order, { ...one }).signature).toBe(first.signature)
      }),
      { numRuns: 500 },
    )
  })

  it('has no row before its first or after its last', () => {
    fc.assert(
      fc.property(anyIndex, anyWindow, (index, window) => {
        const set = incidentsIn(timeOrder(index), window)
        expect(() => set.rowAt(set.size)).toThrow(RangeError)
        expect(set.positionOf(index.size)).toBe(-1)
      }),
    )
  })

  it('holds an incident certainly when it lies wholly inside, possibly when it only touches or is undated', () => {
    fc.assert(
      fc.property(anyIndex, anyWindow, (index, window) => {
        fc.pre(window.start < window.end)
        for (let row = 0; row < index.size; row++) {
          const found = standing(index, row, window)
          expect(found !== 'out').toBe(touches(index, row, window))
          const isDated = hasFlag(index, row, incidentFlag.dated)
          const isInside = at(index.start, row) >= window.start && at(index.end, row) <= window.end
          expect(found === 'certain').toBe(isDated && isInside)
        }
      }),
      { numRuns: 300 },
    )
  })
})
