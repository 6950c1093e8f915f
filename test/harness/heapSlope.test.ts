import { describe, expect, it } from 'vitest'
import { slopePerMinute } from '../bench/heapSlope.ts'

const samples = (bytesAt: (minute: number) => number) =>
  Array.from({ length: 16 }, (_, minute) => ({ minute, bytes: bytesAt(minute) }))

describe('the slope of a heap', () => {
  it('is nought for one that only goes up and down', () => {
    expect(slopePerMinute(samples((minute) => 1e7 + (minute % 2 === 0 ? 1 : -1) * 1e4))).toBeCloseTo(0, 1)
  })

  it('is the share of its mean by which it grows', () => {
    expect(slopePerMinute(samples((minute) => 1e7 * (1 + 0.02 * (minute - 7.5))))).toBeCloseTo(2)
  })

  it('cannot be told from one sample', () => {
    expect(slopePerMinute([{ minute: 1, bytes: 1e7 }]) < 1).toBe(false)
  })
})
