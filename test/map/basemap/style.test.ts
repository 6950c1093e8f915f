import { readFileSync } from 'node:fs'
import { createExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import type { BasemapLanguage } from '../../../src/map/basemap/basemapLanguage.ts'
import { basemapImages } from '../../../src/map/basemap/images.ts'
import { placeLabelFilters } from '../../../src/map/basemap/labelLayers.ts'
import { extentInsertionLayerId, firstLabelLayerId, imageIds } from '../../../src/map/basemap/layerIds.ts'
import { firstName, secondName } from '../../../src/map/basemap/nameForms.ts'
import { basemapStyle } from '../../../src/map/basemap/style.ts'
import type { BasemapThemeName } from '../../../src/map/basemap/themes.ts'
import { basemapThemes } from '../../../src/map/basemap/themes.ts'
import { contrast } from '../contrast.ts'

const languages: readonly BasemapLanguage[] = ['en', 'sr-Latn', 'sr-Cyrl', 'sq']
const themes: readonly BasemapThemeName[] = ['light', 'dark']
const each = themes.flatMap((theme) => languages.map((language) => ({ theme, language })))
const schematic = [
  'river',
  'lake',
  'railway',
  'railway-ties',
  'road-casing',
  'road',
  'name-water',
  'name-lake',
]

function nameIn(language: BasemapLanguage, which: typeof firstName, names: Record<string, string>): unknown {
  const compiled = createExpression(which(language), 'text-field')
  if (compiled.result === 'error') throw new Error(String(compiled.value))
  return compiled.value.evaluate({ zoom: 10 }, { type: 'Point', properties: names })
}

describe('basemapStyle', () => {
  it.each(each)('is valid: $theme, $language', ({ theme, language }) => {
    expect(validateStyleMin(basemapStyle({ theme, language, baseUrl: './' }))).toEqual([])
  })

  it('asks no foreign host and no glyph server', () => {
    const style = basemapStyle({ theme: 'light', language: 'en', baseUrl: './' })
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
    expect(JSON.stringify(style)).not.toMatch(/https?:|\/\//)
  })

  it('draws the boundary alike in every language', () => {
    const boundary = (language: BasemapLanguage) =>
      basemapStyle({ theme: 'light', language, baseUrl: '/' }).layers.filter(({ id }) =>
        id.startsWith('boundary'),
      )
    for (const language of languages) expect(boundary(language)).toEqual(boundary('en'))
  })

  it('draws the line of every boundary alike, whatever its kind', () => {
    const line = basemapStyle({ theme: 'light', language: 'en', baseUrl: '/' }).layers.find(
      ({ id }) => id === 'boundary-line',
    )
    expect(JSON.stringify(line)).not.toContain('kind')
  })

  it('ends everything schematic at zoom 12', () => {
    const { layers } = basemapStyle({ theme: 'light', language: 'en', baseUrl: '/' })
    for (const id of schematic) expect(layers.find((layer) => layer.id === id)?.maxzoom, id).toBe(12)
  })

  it('has its insertion points in order: ground, extents, boundary, symbols, names', () => {
    const ids = basemapStyle({ theme: 'dark', language: 'sq', baseUrl: '/' }).layers.map(({ id }) => id)
    expect(ids.indexOf('road')).toBeLessThan(ids.indexOf(extentInsertionLayerId))
    expect(ids.indexOf(extentInsertionLayerId)).toBeLessThan(ids.indexOf(firstLabelLayerId))
    expect(ids.slice(ids.indexOf(firstLabelLayerId)).length).toBe(7)
  })

  it('embeds given parts and fetches the others', () => {
    const land = { type: 'FeatureCollection' as const, features: [] }
    const { sources } = basemapStyle({ theme: 'light', language: 'en', baseUrl: '/x/', data: { land } })
    expect(sources['basemap-land']).toMatchObject({ data: land })
    expect(sources['basemap-lake']).toMatchObject({ data: '/x/basemap/lake.geojson' })
  })

  it('leaves out places labelled elsewhere', () => {
    const style = basemapStyle({
      theme: 'light',
      language: 'en',
      baseUrl: '/',
      labelledElsewhere: ['zvecan'],
    })
    const town = style.layers.find(({ id }) => id === 'town')
    expect(town && 'filter' in town && town.filter).toEqual(placeLabelFilters(['zvecan']).town)
    expect(JSON.stringify(town)).toContain('zvecan')
  })
})

describe('names', () => {
  const zvecan = { en: 'Zveçan', 'sr-Latn': 'Zvečan', 'sr-Cyrl': 'Звечан', sq: 'Zveçan' }
  const leposavic = { 'sr-Latn': 'Leposavić', 'sr-Cyrl': 'Лепосавић', sq: 'Leposaviq' }
  const pristina = { en: 'Pristina', 'sr-Latn': 'Priština', 'sr-Cyrl': 'Приштина', sq: 'Prishtinë' }
  const tutin = { 'sr-Latn': 'Tutin', 'sr-Cyrl': 'Тутин', sq: 'Tutin' }
  const ferizaj = { en: 'Ferizaj', 'sr-Latn': 'Uroševac', 'sr-Cyrl': 'Урошевац', sq: 'Ferizaj' }

  it.each([
    ['en', zvecan, 'Zveçan', 'Zvečan'],
    ['en', leposavic, 'Leposavić', 'Leposaviq'],
    ['sq', zvecan, 'Zveçan', 'Zvečan'],
    ['sr-Cyrl', zvecan, 'Звечан', 'Zveçan'],
    ['en', pristina, 'Pristina', 'Prishtinë / Priština'],
    ['sr-Latn', pristina, 'Priština', 'Prishtinë'],
    ['en', ferizaj, 'Ferizaj', 'Uroševac'],
    ['en', tutin, 'Tutin', ''],
    ['sr-Cyrl', tutin, 'Тутин', ''],
  ] as const)('%s shows both forms', (language, names, first, second) => {
    expect(nameIn(language, firstName, names)).toBe(first)
    expect(nameIn(language, secondName, names)).toBe(second)
  })
})

describe('images and fonts', () => {
  it.each(themes)('every image the style names is made, and none is empty: %s', (theme) => {
    const images = basemapImages(theme)
    expect(images.map(({ id }) => id).sort()).toEqual(Object.values(imageIds).sort())
    for (const { image } of images) {
      expect(image.data).toHaveLength(image.width * image.height * 4)
      expect(image.data.some((value) => value > 0)).toBe(true)
    }
  })

  it('the style and the page use the same files and ranges', () => {
    const css = readFileSync('src/ui/fonts.css', 'utf8').replace(/\s+/g, ' ')
    const faces = basemapStyle({ theme: 'light', language: 'en', baseUrl: '/' })['font-faces'] ?? {}
    for (const face of Object.values(faces).flat()) {
      if (typeof face === 'string') throw new Error('a face without a range')
      expect(css).toContain(`url("${face.url}")`)
      expect(css).toContain(`unicode-range: ${face['unicode-range']?.join(', ')};`)
    }
  })

  it.each(themes)('names stand out from the ground by 4.5 to 1: %s', (theme) => {
    const { name, secondName: second, ground, land } = basemapThemes[theme]
    for (const text of [name, second])
      for (const under of [ground, land]) expect(contrast(text, under)).toBeGreaterThanOrEqual(4.5)
  })
})
