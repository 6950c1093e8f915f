import { readFileSync } from 'node:fs'
import { createExpression } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { type BasemapData, basemapParts } from '../../../../src/map/basemap/sources.ts'
import { basemapStyle } from '../../../../src/map/basemap/style.ts'
import { basemapThemes } from '../../../../src/map/basemap/themes.ts'
import { pageAt } from '../../../../src/map/scene/page.ts'
import { groundPaths, type ScenePath } from '../../../../src/map/still/ground/groundPaths.ts'

const basemap: BasemapData = Object.fromEntries(
  basemapParts.map((part) => [
    part,
    JSON.parse(readFileSync(`public/basemap/${part}.geojson`, 'utf8')) as FeatureCollection,
  ]),
)
const page = (zoom: number) => pageAt({ longitude: 20.8, latitude: 42.95, zoom }, 900, 600)
const pathsAt = (zoom: number): ScenePath[] => {
  const { below, above } = groundPaths(basemap, page(zoom), basemapThemes.light)
  return [...below, ...above]
}
const style = basemapStyle({ theme: 'light', language: 'en', baseUrl: './' })

/** What the live map's style says a layer's property is for a feature at a zoom. */
function inStyle(
  layerId: string,
  property: string,
  zoom: number,
  properties: Record<string, unknown>,
): unknown {
  const layer = style.layers.find(({ id }) => id === layerId)
  const value = (layer?.paint as Record<string, unknown> | undefined)?.[property]
  if (!Array.isArray(value) || typeof value[0] === 'number') return value
  const compiled = createExpression(value, layerId)
  if (compiled.result === 'error') throw new Error(String(compiled.value))
  return compiled.value.evaluate({ zoom }, { type: 'LineString', properties })
}

describe('the ground', () => {
  const zooms = [7, 7.5, 8, 8.9, 9.7, 10, 10.8, 11.3, 11.9, 13]

  it.each(zooms)('is drawn in the measures and colours of the live map at zoom %d', (zoom) => {
    const paths = new Map(pathsAt(zoom).map((path) => [path.key, path]))
    const compared = [...paths].filter(([key, path]) => {
      const [, layer = '', lineClass] = /^(river|road-casing|road)-(\d)$/.exec(key) ?? []
      if (!layer) return false
      const properties = { class: Number(lineClass) }
      expect(path.width, key).toBeCloseTo(inStyle(layer, 'line-width', zoom, properties) as number, 9)
      expect(path.opacity, key).toBeCloseTo(inStyle(layer, 'line-opacity', zoom, properties) as number, 9)
      expect(path.stroke, key).toBe(inStyle(layer, 'line-color', zoom, properties))
      return true
    })
    expect(compared.length > 0).toBe(zoom > 7.4 && zoom < 12)
  })

  it.each(zooms)('has the boundary of the live map at zoom %d', (zoom) => {
    const onBoundary = pageAt({ longitude: 20.5019, latitude: 42.871, zoom }, 900, 600)
    const { above } = groundPaths(basemap, onBoundary, basemapThemes.light)
    const line = above.at(-1)
    expect(line?.width).toBeCloseTo(inStyle('boundary-line', 'line-width', zoom, {}) as number, 9)
    const dashes = inStyle('boundary-line', 'line-dasharray', zoom, {}) as number[]
    expect(line?.dashes).toEqual(dashes.map((dash) => dash * (line?.width ?? 0)))
    const halos = above.filter(({ key }) => key.startsWith('boundary-halo'))
    expect(halos.map(({ key }) => key)).toContain('boundary-halo-boundary')
    for (const { key, width } of halos) {
      const kind = key.replace('boundary-halo-', '')
      expect(width).toBeCloseTo(inStyle('boundary-halo', 'line-width', zoom, { kind }) as number, 9)
    }
  })

  it('is land, water, roads, and over them the boundary', () => {
    const keys = pathsAt(10).map(({ key }) => key)
    for (const key of ['land', 'lake', 'river-1', 'railway', 'road-1', 'boundary-line'])
      expect(keys).toContain(key)
    expect(keys.indexOf('land')).toBe(0)
    expect(keys.at(-1)).toBe('boundary-line')
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('has nothing schematic left at zoom 12', () => {
    expect(
      pathsAt(12)
        .map(({ key }) => key)
        .filter((key) => !/land|boundary/.test(key)),
    ).toEqual([])
  })

  it('holds nothing from outside the page', () => {
    for (const zoom of zooms) {
      for (const { data } of pathsAt(zoom)) {
        for (const [, x, y] of data.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(-12)
          expect(Number(x)).toBeLessThanOrEqual(912)
          expect(Number(y)).toBeGreaterThanOrEqual(-12)
          expect(Number(y)).toBeLessThanOrEqual(612)
        }
      }
    }
  })

  it('is left out part by part where parts are missing', () => {
    const { lake, boundary, ...rest } = basemap
    const keys = (parts: BasemapData) =>
      groundPaths(parts, page(10), basemapThemes.light).above.map(({ key }) => key)
    expect(keys(rest)).toEqual([])
    expect(groundPaths({}, page(10), basemapThemes.light)).toEqual({ below: [], above: [] })
    expect(lake && boundary).toBeDefined()
  })
})
