/** GeoJSON geometries as SVG path data in pixels of a page, cut at its edges. */

import type { Geometry, Position } from 'geojson'
import { toMercator } from '../../../domain/layout/mercator.ts'
import { worldsFrom } from '../../../domain/layout/seam.ts'
import type { Box } from '../../reportMap.ts'
import { onPage, type Page } from '../../scene/page.ts'
import { clipLine, clipRing, type Pixel } from './clip.ts'

export interface GeometryPath {
  /** Rings, to be filled by the even-odd rule; empty for lines and points. */
  readonly area: string
  /** Lines and outlines, to be stroked; the page's edge is no part of them. */
  readonly line: string
}

/** Pixels beyond the page that are still drawn: wider than any stroke, so no cut is seen. */
const margin = 12

/** Path data of a geometry; points have none. */
export function geometryPath(geometry: Geometry, page: Page): GeometryPath {
  const box: Box = { left: -margin, top: -margin, right: page.width + margin, bottom: page.height + margin }
  let away: number | null = null
  const pixels = (positions: readonly Position[]): Pixel[] =>
    positions.map(([longitude = 0, latitude = 0]) => {
      const { x, y } = onPage(page, toMercator(longitude, latitude))
      // The copy nearest to the page's middle, as one piece: by the first of its points.
      away ??= worldsFrom(x, page.width / 2, page.scale) * page.scale
      return [x - away, y]
    })
  const parts: { readonly areas: string[]; readonly lines: string[] } = { areas: [], lines: [] }
  const addLine = (line: readonly Pixel[]): void => {
    for (const run of clipLine(line, box)) parts.lines.push(pathOf(run))
  }
  const addRings = (rings: readonly Position[][]): void => {
    for (const ring of rings) {
      const points = pixels(ring)
      const area = clipRing(points.slice(0, -1), box)
      if (area.length > 2) parts.areas.push(`${pathOf(area)}Z`)
      addLine(points)
    }
  }
  const add = (one: Geometry): void => {
    switch (one.type) {
      case 'Polygon':
        addRings(one.coordinates)
        break
      case 'MultiPolygon':
        for (const rings of one.coordinates) addRings(rings)
        break
      case 'LineString':
        addLine(pixels(one.coordinates))
        break
      case 'MultiLineString':
        for (const line of one.coordinates) addLine(pixels(line))
        break
      case 'GeometryCollection':
        one.geometries.forEach(add)
        break
      case 'Point':
      case 'MultiPoint':
        break
    }
  }
  add(geometry)
  return { area: parts.areas.join(''), line: parts.lines.join('') }
}

const pathOf = (points: readonly Pixel[]): string =>
  `M${points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}`

/** Tenths of a pixel are as fine as a screen of any density shows in these thin lines. */
const tenth = (value: number): number => Math.round(value * 10) / 10
