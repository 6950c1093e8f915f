import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../../../src/map/reportMap.ts'
import { clipLine, clipRing, type Pixel } from '../../../../src/map/still/ground/clip.ts'

const box: Box = { left: 0, top: 0, right: 100, bottom: 60 }
const somePixel: fc.Arbitrary<Pixel> = fc.tuple(
  fc.integer({ min: -200, max: 300 }),
  fc.integer({ min: -200, max: 300 }),
)
const someLine = fc.array(somePixel, { minLength: 2, maxLength: 20 })

const isInside = ([x, y]: Pixel, slack = 1e-6): boolean =>
  x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack

const distanceToSegment = ([x, y]: Pixel, [ax, ay]: Pixel, [bx, by]: Pixel): number => {
  const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2
  const share =
    lengthSquared === 0
      ? 0
      : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / lengthSquared))
  return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay))
}
const lengthOf = (line: readonly Pixel[]): number =>
  line.slice(1).reduce((sum, [x, y], position) => {
    const [fromX, fromY] = line[position] as Pixel
    return sum + Math.hypot(x - fromX, y - fromY)
  }, 0)

/** Length of what lies inside, by looking at many points of each segment. */
const sampledLength = (line: readonly Pixel[], samples = 4000): number =>
  line.slice(1).reduce((sum, b, position) => {
    const a = line[position] as Pixel
    const inside = Array.from({ length: samples }, (_, sample): Pixel => {
      const share = (sample + 0.5) / samples
      return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
    }).filter((point) => isInside(point, 0)).length
    return sum + (lengthOf([a, b]) * inside) / samples
  }, 0)

/** Is a point inside a ring, by the even-odd rule? */
const contains = (ring: readonly Pixel[], [x, y]: Pixel): boolean =>
  ring.reduce((inside, [ax, ay], position) => {
    const [bx, by] = ring[(position + 1) % ring.length] as Pixel
    const crosses = ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)
    return crosses ? !inside : inside
  }, false)

describe('a line cut at a box', () => {
  it('has no point outside it, and none that was not on the line', () => {
    fc.assert(
      fc.property(someLine, (line) => {
        for (const point of clipLine(line, box).flat()) {
          expect(isInside(point)).toBe(true)
          const nearest = line
            .slice(1)
            .map((end, position) => distanceToSegment(point, line[position] as Pixel, end))
          expect(Math.min(...nearest)).toBeLessThan(1e-6)
        }
      }),
    )
  })

  it('loses nothing that lies inside', () => {
    fc.assert(
      fc.property(someLine, (line) => {
        const kept = clipLine(line, box).reduce((sum, run) => sum + lengthOf(run), 0)
        expect(Math.abs(kept - sampledLength(line))).toBeLessThan(0.5 * line.length)
      }),
      { numRuns: 40 },
    )
  })

  it('stays as it is where it is inside, and falls into runs where it leaves and comes back', () => {
    const inside: Pixel[] = [
      [1, 1],
      [50, 50],
      [99, 2],
    ]
    expect(clipLine(inside, box)).toEqual([inside])
    expect(
      clipLine(
        [
          [50, 30],
          [150, 30],
          [150, 40],
          [50, 40],
        ],
        box,
      ),
    ).toEqual([
      [
        [50, 30],
        [100, 30],
      ],
      [
        [100, 40],
        [50, 40],
      ],
    ])
    expect(
      clipLine(
        [
          [-10, -10],
          [-10, 80],
        ],
        box,
      ),
    ).toEqual([])
  })
})

describe('a ring cut at a box', () => {
  it('fills inside the box exactly what it filled before', () => {
    const inBox = fc.tuple(
      fc.double({ min: 0.01, max: 99.99, noNaN: true }),
      fc.double({ min: 0.01, max: 59.99, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(somePixel, { minLength: 3, maxLength: 12 }), inBox, (ring, point) => {
        const nearest = ring.map((end, position) =>
          distanceToSegment(point, ring.at(position - 1) as Pixel, end),
        )
        fc.pre(Math.min(...nearest) > 1e-6)
        expect(contains(clipRing(ring, box), point)).toBe(contains(ring, point))
      }),
      { numRuns: 300 },
    )
  })

  it('has no point outside, and is the box where it lies around it', () => {
    fc.assert(
      fc.property(fc.array(somePixel, { minLength: 3, maxLength: 12 }), (ring) => {
        for (const point of clipRing(ring, box)) expect(isInside(point)).toBe(true)
      }),
    )
    const around = clipRing(
      [
        [-9, -9],
        [109, -9],
        [109, 99],
        [-9, 99],
      ],
      box,
    )
    expect(new Set(around.map(String))).toEqual(new Set(['0,0', '100,0', '100,60', '0,60']))
    expect(
      clipRing(
        [
          [200, 0],
          [300, 0],
          [300, 60],
        ],
        box,
      ),
    ).toEqual([])
  })
})
