import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, hasFlag, incidentFlag } from '../../src/domain/dataset/incidentIndex.ts'
import { runningInto, timeOrder } from '../../src/domain/dataset/timeOrder.ts'
import { anyIndex, anyWindow } from './syntheticIndex.ts'

describe('the order of time', () => {
  it('has every incident that passes once, by start, then end, the undated last', () => {
    fc.assert(
      fc.property(anyIndex, fc.integer({ min: 1, max: 3 }), (index, nth) => {
        const order = timeOrder(index, (row) => row % nth === 0)
        const rows = [...order.rows]
        expect(rows).toEqual(
          Array.from({ length: index.size }, (_, row) => row).filter((row) => row % nth === 0),
        )
        const isDated = rows.map((row) => hasFlag(index, row, incidentFlag.dated))
        expect(isDated.lastIndexOf(true)).toBe(order.dated - 1)
        rows.slice(1, order.dated).forEach((row, previous) => {
          const before = at(order.rows, previous)
          expect(at(index.start, before) <= at(index.start, row)).toBe(true)
          if (index.start[before] === index.start[row]) {
            expect(at(index.end, before) <= at(index.end, row)).toBe(true)
          }
        })
      }),
    )
  })

  it('keeps the order of the file between incidents of one time', () => {
    fc.assert(
      fc.property(anyIndex, (index) => {
        for (let row = 1; row < index.size; row++) {
          if (index.start[row] !== index.start[row - 1] || index.end[row] !== index.end[row - 1]) continue
          if (hasFlag(index, row, incidentFlag.dated) !== hasFlag(index, row - 1, incidentFlag.dated))
            continue
          expect(at(index.given, row)).toBeGreaterThan(at(index.given, row - 1))
        }
      }),
    )
  })

  it('finds what runs into a window from before it as looking at every incident would', () => {
    fc.assert(
      fc.property(anyIndex, anyWindow, (index, window) => {
        const order = timeOrder(index)
        const expected = [...order.rows.keys()].filter((position) => {
          const row = at(order.rows, position)
          return (
            position < order.dated && at(index.start, row) < window.start && at(index.end, row) > window.start
          )
        })
        expect([...runningInto(order, window)]).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })
})
