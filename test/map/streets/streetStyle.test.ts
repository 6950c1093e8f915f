import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import type { BasemapLanguage } from '../../../src/map/basemap/basemapLanguage.ts'
import { extentInsertionLayerId, firstLabelLayerId } from '../../../src/map/basemap/layerIds.ts'
import { basemapStyle } from '../../../src/map/basemap/style.ts'
import { type BasemapThemeName, basemapThemes } from '../../../src/map/basemap/themes.ts'
import { withClearance } from '../../../src/map/clearance.ts'
import { withExtents } from '../../../src/map/extentLayers.ts'
import { streetGroundLayers, streetNameLayers } from '../../../src/map/streets/streetLayers.ts'
import { schemaOf, streetSchemas } from '../../../src/map/streets/streetSchema.ts'
import { type Streets, streetsSourceId } from '../../../src/map/streets/streets.ts'
import { streetThemes } from '../../../src/map/streets/streetThemes.ts'
import { incidentColours } from '../../../src/map/symbolColours.ts'
import { contrast } from '../contrast.ts'

const languages: readonly BasemapLanguage[] = ['en', 'sr-Latn', 'sr-Cyrl', 'sq']
const themes: readonly BasemapThemeName[] = ['light', 'dark']
const schemas = ['openMapTiles', 'protomaps'] as const
const each = schemas.flatMap((schema) =>
  themes.flatMap((theme) => languages.map((language) => ({ schema, theme, language }))),
)

const streetsOf = (schema: (typeof schemas)[number]): Streets => ({
  source: { type: 'vector', tiles: ['https://example.org/{z}/{x}/{y}.pbf'], minzoom: 0, maxzoom: 14 },
  attribution: '',
  groundLayers: (source, theme) => streetGroundLayers(streetSchemas[schema], source, theme),
  nameLayers: (source, theme, language) => streetNameLayers(streetSchemas[schema], source, theme, language),
  onFailed: () => undefined,
})

const styleOf = (
  schema: (typeof schemas)[number] | null,
  theme: BasemapThemeName,
  language: BasemapLanguage,
) =>
  basemapStyle({
    theme,
    language,
    baseUrl: './',
    labelledElsewhere: ['zvecan'],
    streets: schema && streetsOf(schema),
  })

describe('a style with streets', () => {
  it.each(each)(
    'is valid with all that is laid over it: $schema, $theme, $language',
    ({ schema, theme, language }) => {
      const area = {
        geometry: { type: 'Point' as const, coordinates: [21, 43] as [number, number] },
        approximate: true,
        ghost: false,
        focused: true,
      }
      const whole = withClearance(withExtents(styleOf(schema, theme, language), theme, [area]), {
        type: 'FeatureCollection',
        features: [],
      })
      expect(validateStyleMin(whole)).toEqual([])
    },
  )

  it.each(each)(
    'draws boundary, crossings and names of places as the embedded one does: $schema, $theme, $language',
    ({ schema, theme, language }) => {
      const ours = (style: ReturnType<typeof styleOf>) =>
        style.layers.filter((layer) => 'source' in layer && String(layer.source).startsWith('basemap-'))
      const embedded = ours(styleOf(null, theme, language)).filter(
        ({ id }) => !['land', 'river', 'lake', 'railway', 'railway-ties', 'road-casing', 'road'].includes(id),
      )
      const kept = ours(styleOf(schema, theme, language))
      // What is drawn true needs no name along its schematic copy.
      expect(kept).toEqual(embedded.filter(({ id }) => id !== 'name-water' && id !== 'name-lake'))
      expect(kept.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['boundary-halo', 'boundary-line', 'crossing', 'village', 'town']),
      )
    },
  )

  it.each(schemas)('takes no boundary and no place from the tiles: %s', (schema) => {
    const taken = styleOf(schema, 'light', 'en').layers.flatMap((layer) =>
      'source-layer' in layer ? [layer['source-layer']] : [],
    )
    expect(taken.length).toBeGreaterThan(8)
    for (const name of ['boundary', 'boundaries', 'place', 'places', 'poi', 'pois'])
      expect(taken).not.toContain(name)
  })

  it.each(schemas)(
    'has its insertion points in order: ground, boundary, names of streets, names of places: %s',
    (schema) => {
      const ids = styleOf(schema, 'light', 'en').layers.map(({ id }) => id)
      expect(ids[0]).toBe('ground')
      expect(ids.indexOf('street-road')).toBeLessThan(ids.indexOf(extentInsertionLayerId))
      expect(ids.indexOf(extentInsertionLayerId)).toBeLessThan(ids.indexOf('street-name'))
      expect(ids.indexOf('street-name')).toBeLessThan(ids.indexOf(firstLabelLayerId))
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  it.each(schemas)('asks no glyph server and no sprite, and every source it has is used: %s', (schema) => {
    const style = styleOf(schema, 'dark', 'sq')
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
    const used = new Set(style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])))
    expect([...used].sort()).toEqual(Object.keys(style.sources).sort())
    expect(used).toContain(streetsSourceId)
  })

  it.each(themes)('letters stand out by 4.5 to 1, boundary and symbols by 3 to 1: %s', (theme) => {
    const { name, waterName, ground, builtUp, green } = streetThemes[theme]
    const places = basemapThemes[theme]
    for (const under of [ground, builtUp, green]) {
      for (const letters of [name, waterName, places.name, places.secondName]) {
        expect(contrast(letters, under), `${letters} on ${under}`).toBeGreaterThanOrEqual(4.5)
      }
      for (const graphic of [places.boundaryLine, ...Object.values(incidentColours[theme].symbols)]) {
        expect(contrast(graphic, under), `${graphic} on ${under}`).toBeGreaterThanOrEqual(3)
      }
    }
  })
})

describe('schemaOf', () => {
  it('tells the two schemas by their layers', () => {
    expect(
      schemaOf(
        new Map([
          ['transportation', []],
          ['boundary', []],
        ]),
      ),
    ).toBe(streetSchemas.openMapTiles)
    expect(schemaOf(new Map([['roads', ['kind', 'name']]]))).toBe(streetSchemas.protomaps)
    expect(schemaOf(new Map([['roads', []]]))).toBe(streetSchemas.protomaps)
  })

  it('knows neither the third version of Protomaps nor anything else', () => {
    expect(schemaOf(new Map([['roads', ['pmap:kind']]]))).toBeNull()
    expect(schemaOf(new Map([['countries', ['name']]]))).toBeNull()
  })
})
