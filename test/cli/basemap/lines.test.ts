import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipLine, dropVerticesIn } from '../../../src/cli/basemap/clipToRegion.ts'
import { insideRing, joinRings, smoothLine, wideLineToPolygon } from '../../../src/cli/basemap/curve.ts'
import { exteriorRing, roundLine, signedArea } from '../../../src/cli/basemap/featureFile.ts'
import { type Box, distance, inBox, type LonLat } from '../../../src/cli/basemap/position.ts'
import { simplifyLine, simplifyToCount } from '../../../src/cli/basemap/simplify.ts'

const box: Box = [0, 0, 10, 10]
const position = fc.tuple(
  fc.double({ min: 19, max: 23, noNaN: true }),
  fc.double({ min: 41, max: 45, noNaN: true }),
)
const line = fc.array(position, { minLength: 2, maxLength: 60 })

describe('simplifyLine', () => {
  it('drops what lies on a straight line and keeps a corner', () => {
    const bent: LonLat[] = [
      [20, 43],
      [20.1, 43],
      [20.2, 43],
      [20.2, 43.2],
    ]
    expect(simplifyLine(bent, 20)).toEqual([bent[0], bent[2], bent[3]])
  })

  it('keeps both ends and only given vertices', () => {
    fc.assert(
      fc.property(line, (given) => {
        const thin = simplifyLine(given, 500)
        expect(thin[0]).toEqual(given[0])
        expect(thin.at(-1)).toEqual(given.at(-1))
        expect(thin.every((vertex) => given.includes(vertex as [number, number]))).toBe(true)
      }),
    )
  })

  it('never takes more vertices than allowed', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 2, max: 30 }), (given, limit) => {
        expect(simplifyToCount(given, limit).line.length).toBeLessThanOrEqual(limit)
      }),
    )
  })

  it('survives a long zigzag', () => {
    const zigzag = Array.from({ length: 3_000 }, (_, i): LonLat => [20 + i * 1e-4, 43 + (i % 2) * 0.01])
    expect(simplifyLine(zigzag, 1)).toHaveLength(3_000)
  })
})

describe('clipLine', () => {
  it('cuts a line at the edges', () => {
    const across: LonLat[] = [
      [-5, 5],
      [15, 5],
    ]
    expect(clipLine(across, box)).toEqual([
      [
        [0, 5],
        [10, 5],
      ],
    ])
  })

  it('gives a piece for each visit', () => {
    const twice: LonLat[] = [
      [-1, 1],
      [2, 1],
      [2, -1],
      [4, -1],
      [4, 2],
    ]
    expect(clipLine(twice, box)).toHaveLength(2)
  })

  it('gives nothing for a line that passes by', () => {
    expect(
      clipLine(
        [
          [-1, -1],
          [-1, 20],
        ],
        box,
      ),
    ).toEqual([])
  })
})

describe('dropVerticesIn', () => {
  it('leaves out just the vertices in the box', () => {
    const notched: LonLat[] = [
      [-1, 5],
      [5, 5],
      [6, 7],
      [11, 5],
    ]
    expect(dropVerticesIn(notched, box)).toEqual([notched[0], notched[3]])
    fc.assert(
      fc.property(
        line,
        (given) => !dropVerticesIn(given, [20, 42, 21, 43]).some((p) => inBox(p, [20, 42, 21, 43])),
      ),
    )
  })
})

describe('curves', () => {
  const axis = [
    [20.5, 42.9, 0.3],
    [20.55, 42.92, 0.5],
    [20.6, 42.9, 0.2],
  ] as const

  it('a smoothed line runs through every given vertex', () => {
    const given: LonLat[] = axis.map(([x, y]) => [x, y])
    const smooth = smoothLine(given, 4)
    for (const vertex of given) expect(smooth).toContainEqual(vertex)
    expect(smooth).toHaveLength(9)
  })

  it('a lake is closed, counter-clockwise, holds its axis and is as wide as told', () => {
    const shore = wideLineToPolygon(axis, 4)
    expect(shore.at(-1)).toEqual(shore[0])
    expect(signedArea(shore)).toBeGreaterThan(0)
    for (const [x, y] of axis) expect(insideRing([x, y], shore)).toBe(true)
    const middle = axis[1]
    const nearest = Math.min(...shore.map((vertex) => distance(vertex, [middle[0], middle[1]])))
    expect(nearest).toBeGreaterThan(480)
    expect(nearest).toBeLessThan(520)
  })

  it('an arm joins its lake; two lakes apart are an error', () => {
    const lake = wideLineToPolygon(axis, 4)
    const arm = wideLineToPolygon(
      [
        [20.55, 42.918, 0.2],
        [20.55, 42.89, 0.1],
      ],
      4,
    )
    const joined = joinRings(lake, arm)
    expect(insideRing([20.55, 42.895], joined)).toBe(true)
    expect(insideRing([20.51, 42.905], joined)).toBe(true)
    expect(() =>
      joinRings(
        lake,
        wideLineToPolygon(
          [
            [21, 42, 0.1],
            [21.1, 42, 0.1],
          ],
          4,
        ),
      ),
    ).toThrow('do not overlap')
  })

  it('needs two vertices', () => {
    expect(() => wideLineToPolygon([[20, 43, 1]], 4)).toThrow('two vertices')
  })
})

describe('rings', () => {
  it('are closed and turned counter-clockwise', () => {
    const clockwise: LonLat[] = [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
    ]
    const ring = exteriorRing(clockwise)
    expect(signedArea(ring)).toBeGreaterThan(0)
    expect(ring.at(-1)).toEqual(ring[0])
  })

  it('rounding drops a vertex that falls on its neighbour', () => {
    expect(
      roundLine(
        [
          [20.000001, 43],
          [20.000002, 43],
          [20.1, 43],
        ],
        4,
      ),
    ).toEqual([
      [20, 43],
      [20.1, 43],
    ])
  })
})
