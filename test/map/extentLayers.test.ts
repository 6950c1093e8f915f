import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { basemapStyle } from '../../src/map/basemap/style.ts'
import { extentFeatures, extentLayerIds, extentSourceId, withExtents } from '../../src/map/extentLayers.ts'
import type { Extent } from '../../src/map/reportMap.ts'

const ring = [
  [20.7, 42.9],
  [20.9, 42.9],
  [20.9, 43],
  [20.7, 42.9],
]
const extent: Extent = {
  geometry: { type: 'Polygon', coordinates: [ring] },
  approximate: true,
  ghost: false,
  focused: false,
}

describe.each(['light', 'dark'] as const)('the style with extents, %s', (theme) => {
  const ground = basemapStyle({ theme, language: 'en', baseUrl: '/' })
  const style = withExtents(ground, theme, [extent])

  it('is one by the specification', () => {
    expect(validateStyleMin(style)).toEqual([])
  })

  it('draws every extent under the boundary', () => {
    const ids = style.layers.map(({ id }) => id)
    const boundaries = ids.filter((id) => id.startsWith('boundary'))
    expect(boundaries.length).toBeGreaterThan(0)
    for (const extents of extentLayerIds) {
      expect(ids).toContain(extents)
      for (const boundary of boundaries) expect(ids.indexOf(extents)).toBeLessThan(ids.indexOf(boundary))
    }
  })

  it('gives no extent the dashes or the colours of a boundary', () => {
    const paints = style.layers.flatMap((layer) => (layer.type === 'line' ? [layer] : []))
    const boundary = paints.find(({ id }) => id === 'boundary-line')?.paint
    const ours = paints.filter(({ source }) => source === extentSourceId)
    expect(ours).toHaveLength(3)
    for (const { paint } of ours) {
      expect(paint?.['line-dasharray']).not.toEqual(boundary?.['line-dasharray'])
      expect(JSON.stringify(paint?.['line-color'])).not.toContain(String(boundary?.['line-color']))
    }
  })

  it('hides its layers while there is none', () => {
    const bare = withExtents(ground, theme, [])
    for (const layer of bare.layers.filter(({ id }) => extentLayerIds.some((ours) => ours === id))) {
      expect(layer.layout?.visibility).toBe('none')
    }
  })
})

it('an extent tells the style what it is', () => {
  expect(extentFeatures([extent]).features[0]?.properties).toEqual({
    approximate: true,
    ghost: false,
    focused: false,
  })
})
