import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countedRadius,
  largestRosette,
  rosetteRadius,
  rosetteSeats,
  seatRadius,
  seatSpacing,
} from '../../src/domain/layout/rosette.ts'

const counts = fc.integer({ min: 1, max: largestRosette })

describe('a rosette', () => {
  it('seats every symbol, and no two seats overlap', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const seats = rosetteSeats(count)
        expect(seats).toHaveLength(count)
        seats.forEach((seat, number) => {
          for (const other of seats.slice(number + 1)) {
            expect(Math.hypot(seat.x - other.x, seat.y - other.y)).toBeGreaterThan(seatSpacing - 1e-6)
          }
        })
      }),
    )
  })

  it('has every seat wholly within its radius', () => {
    fc.assert(
      fc.property(counts, (count) => {
        for (const { x, y } of rosetteSeats(count)) {
          expect(Math.hypot(x, y) + seatRadius).toBeLessThanOrEqual(rosetteRadius(count) + 1e-9)
        }
      }),
    )
  })

  it('is centred on its point', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const seats = rosetteSeats(count)
        expect(seats.reduce((sum, { x }) => sum + x, 0) / count).toBeCloseTo(0)
        expect(seats.reduce((sum, { y }) => sum + y, 0) / count).toBeCloseTo(0)
      }),
    )
  })

  it('is read line by line, left to right', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const seats = rosetteSeats(count)
        seats.slice(1).forEach((seat, number) => {
          const before = seats[number]
          const sameLine = before !== undefined && Math.abs(seat.y - before.y) < 1e-6
          expect(sameLine ? seat.x > before.x : seat.y > (before?.y ?? -Infinity)).toBe(true)
        })
      }),
    )
  })

  it('is packed: three dozen symbols stay within a disc of 64 pixels', () => {
    expect(rosetteRadius(1)).toBe(seatRadius)
    expect(rosetteRadius(largestRosette)).toBeLessThan(64)
  })

  it('does not exist above three dozen; a counted circle is wide enough for its digits', () => {
    expect(() => rosetteSeats(largestRosette + 1)).toThrow(RangeError)
    expect(countedRadius(1_000_000)).toBeGreaterThan(countedRadius(37))
  })
})
