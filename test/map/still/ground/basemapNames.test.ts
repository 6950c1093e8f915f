import { readFileSync } from 'node:fs'
import { createExpression } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { BasemapLanguage } from '../../../../src/map/basemap/basemapLanguage.ts'
import { firstName, secondName } from '../../../../src/map/basemap/nameForms.ts'
import type { BasemapData } from '../../../../src/map/basemap/sources.ts'
import { clearBox, pageAt } from '../../../../src/map/scene/page.ts'
import { basemapNames, twoNames } from '../../../../src/map/still/ground/basemapNames.ts'
import { roomWithin } from '../../../../src/map/still/ground/room.ts'

const part = (name: string) =>
  JSON.parse(readFileSync(`public/basemap/${name}.geojson`, 'utf8')) as FeatureCollection
const basemap: BasemapData = {
  towns: part('towns'),
  crossings: part('crossings'),
  villages: part('villages'),
}
const page = (zoom: number) => pageAt({ longitude: 20.8, latitude: 42.95, zoom }, 900, 600)
const languages: readonly BasemapLanguage[] = ['en', 'sr-Latn', 'sr-Cyrl', 'sq']

const onLiveMap = (
  which: typeof firstName,
  language: BasemapLanguage,
  properties: Record<string, unknown>,
): unknown => {
  const compiled = createExpression(which(language), 'text-field')
  if (compiled.result === 'error') throw new Error(String(compiled.value))
  return compiled.value.evaluate({ zoom: 10 }, { type: 'Point', properties })
}

describe('a place’s names', () => {
  it.each(languages)('are those of the live map (%s)', (language) => {
    const features = [basemap.towns, basemap.crossings, basemap.villages].flatMap(
      (list) => list?.features ?? [],
    )
    expect(features.length).toBeGreaterThan(50)
    for (const { properties } of features) {
      expect(twoNames(properties ?? {}, language)).toEqual({
        first: onLiveMap(firstName, language, properties ?? {}),
        second: onLiveMap(secondName, language, properties ?? {}),
      })
    }
  })
})

describe('names on a page', () => {
  it('are more the nearer one comes: towns, then crossings, then villages', () => {
    const kinds = (zoom: number) => {
      const names = basemapNames(basemap, page(zoom), 'en', new Set(), roomWithin(clearBox(page(zoom)), []))
      return new Set(names.map(({ icon }) => icon))
    }
    expect(kinds(7)).toEqual(new Set(['city']))
    expect(kinds(9.3)).toEqual(new Set(['city', 'town', 'crossing']))
    expect(kinds(11)).toContain('village')
  })

  it('stand inside the page, and never over what is taken', () => {
    const limits = clearBox(page(9.6))
    const disc = { x: 300, y: 300, radius: 90 }
    const names = basemapNames(basemap, page(9.6), 'en', new Set(), roomWithin(limits, [disc]))
    expect(names.length).toBeGreaterThan(4)
    for (const { x, y, textX } of names) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(900)
      expect(Math.hypot(textX - disc.x, y - disc.y)).toBeGreaterThan(disc.radius)
    }
  })

  it('leave out places that carry a label of their own', () => {
    const keys = (labelled: readonly string[]) =>
      basemapNames(basemap, page(9.6), 'en', new Set(labelled), roomWithin(clearBox(page(9.6)), [])).map(
        ({ key }) => key,
      )
    expect(keys([])).toContain('leposavic')
    expect(keys(['leposavic'])).not.toContain('leposavic')
  })
})
