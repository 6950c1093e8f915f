import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { fromMercator } from '../../../../src/domain/layout/mercator.ts'
import { pageAt } from '../../../../src/map/scene/page.ts'
import { geometryPath } from '../../../../src/map/still/ground/geometryPath.ts'

const page = pageAt({ longitude: 20.8, latitude: 43, zoom: 10 }, 200, 100)

/** The position at a pixel of the page. */
const at = (x: number, y: number): Position =>
  fromMercator({ x: (page.left + x) / page.scale, y: (page.top + y) / page.scale })

describe('the path of a geometry', () => {
  it('puts positions on their pixels, to a tenth', () => {
    const coordinates = [at(10, 20), at(30.04, 40), at(50, 60.26)]
    expect(geometryPath({ type: 'LineString', coordinates }, page)).toEqual({
      area: '',
      line: 'M10 20L30 40L50 60.3',
    })
  })

  it('cuts lines twelve pixels beyond the page, and begins anew where they come back', () => {
    const coordinates = [at(100, 50), at(400, 50), at(400, 60), at(100, 60)]
    expect(geometryPath({ type: 'LineString', coordinates }, page).line).toBe('M100 50L212 50M212 60L100 60')
  })

  it('closes areas along the cut, and draws no outline there', () => {
    const coordinates = [[at(100, 20), at(400, 20), at(400, 80), at(100, 80), at(100, 20)]]
    const { area, line } = geometryPath({ type: 'Polygon', coordinates }, page)
    expect(area).toMatch(/^M.*Z$/)
    expect(new Set(area.match(/[\d.]+ [\d.]+/g))).toEqual(new Set(['100 20', '212 20', '212 80', '100 80']))
    expect(line).toBe('M100 20L212 20M212 80L100 80L100 20')
  })

  it('keeps the holes of an area and all parts of the many', () => {
    const square = (low: number, high: number) => [
      at(low, low),
      at(high, low),
      at(high, high),
      at(low, high),
      at(low, low),
    ]
    const { area } = geometryPath(
      { type: 'MultiPolygon', coordinates: [[square(10, 90), square(20, 80)], [square(30, 40)]] },
      page,
    )
    expect(area.match(/M/g)).toHaveLength(3)
    const lines = geometryPath(
      {
        type: 'MultiLineString',
        coordinates: [
          [at(1, 1), at(2, 2)],
          [at(3, 3), at(4, 4)],
        ],
      },
      page,
    )
    expect(lines.line).toBe('M1 1L2 2M3 3L4 4')
  })

  it('is empty for points and for what lies elsewhere', () => {
    expect(geometryPath({ type: 'Point', coordinates: at(5, 5) }, page)).toEqual({ area: '', line: '' })
    const far = [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ]
    expect(geometryPath({ type: 'Polygon', coordinates: far }, page)).toEqual({ area: '', line: '' })
  })
})
