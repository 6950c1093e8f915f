import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPoint, representativePoint, signedArea } from '../../src/domain/layout/anchor.ts'

describe('the point that stands for a geometry', () => {
  it('is the point itself, without its altitude', () => {
    expect(representativePoint({ type: 'Point', coordinates: [20, 43, 500] })).toEqual([20, 43])
  })

  it('lies half way along a line, and along the longest of several', () => {
    const bend = [
      [0, 0],
      [4, 0],
      [4, 2],
    ]
    expect(representativePoint({ type: 'LineString', coordinates: bend })).toEqual([3, 0])
    expect(
      representativePoint({
        type: 'MultiLineString',
        coordinates: [
          [
            [9, 9],
            [9, 10],
          ],
          bend,
        ],
      }),
    ).toEqual([3, 0])
    expect(
      representativePoint({
        type: 'LineString',
        coordinates: [
          [1, 1],
          [1, 1],
        ],
      }),
    ).toEqual([1, 1])
  })

  it('folds a line that runs on past the antimeridian back into the world', () => {
    expect(
      representativePoint({
        type: 'LineString',
        coordinates: [
          [170, 10],
          [196, 10],
        ],
      }),
    ).toEqual([-177, 10])
    expect(asPoint([180, 0])).toEqual([180, 0])
    expect(asPoint([-190, 0])).toEqual([170, 0])
  })

  it('lies inside an area that is bent around its own middle', () => {
    const horseshoe = [
      [0, 0],
      [9, 0],
      [9, 9],
      [6, 9],
      [6, 3],
      [3, 3],
      [3, 9],
      [0, 9],
      [0, 0],
    ]
    expect(representativePoint({ type: 'Polygon', coordinates: [horseshoe] })).toEqual([1.5, 4.5])
  })

  it('avoids holes, and takes the largest of several areas', () => {
    const square = (from: number, to: number) => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ]
    const holed = [square(0, 10), square(1, 8).toReversed()]
    const point = representativePoint({ type: 'MultiPolygon', coordinates: [[square(20, 21)], holed] })
    expect(point).toEqual([9, 5])
  })

  it('is none where there are no positions', () => {
    expect(representativePoint({ type: 'MultiPoint', coordinates: [] })).toBeNull()
    expect(representativePoint({ type: 'Polygon', coordinates: [] })).toBeNull()
    expect(representativePoint({ type: 'MultiPolygon', coordinates: [[]] })).toBeNull()
  })

  it('lies inside every star-shaped area', () => {
    const radii = fc.array(fc.double({ min: 0.5, max: 5, noNaN: true }), { minLength: 3, maxLength: 12 })
    fc.assert(
      fc.property(radii, (lengths) => {
        const ring = lengths.map((length, corner) => {
          const angle = (2 * Math.PI * corner) / lengths.length
          return [length * Math.cos(angle), length * Math.sin(angle)]
        })
        const closed = [...ring, ring[0] ?? []]
        expect(signedArea(closed)).toBeGreaterThan(0)
        const [x, y] = representativePoint({ type: 'Polygon', coordinates: [closed] }) ?? [NaN, NaN]
        expect(isInside(x, y, closed)).toBe(true)
      }),
    )
  })
})

/** By the sum of the angles the corners are seen under: another way than the one under test. */
function isInside(x: number, y: number, ring: readonly number[][]): boolean {
  let turned = 0
  for (let corner = 1; corner < ring.length; corner++) {
    const [ax = 0, ay = 0] = ring[corner - 1] ?? []
    const [bx = 0, by = 0] = ring[corner] ?? []
    const [ux, uy, vx, vy] = [ax - x, ay - y, bx - x, by - y]
    turned += Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy)
  }
  return Math.abs(turned) > Math.PI
}
