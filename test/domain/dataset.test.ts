import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/domain/dataset/dataset.ts'
import { at, hasFlag, incidentFlag, none } from '../../src/domain/dataset/incidentIndex.ts'
import { siteBook } from '../../src/domain/layout/incidentSites.ts'
import { fromMercator } from '../../src/domain/layout/mercator.ts'
import { symbolNames } from '../../src/domain/record/collection.ts'
import { type Place, placeSchema } from '../../src/domain/record/place.ts'
import { readDataset } from '../../src/format/read/readDataset.ts'

const fixture = (file: string, change: (content: Record<string, unknown>) => void = () => {}): Dataset => {
  const content = JSON.parse(readFileSync(new URL(`../fixtures/good/${file}`, import.meta.url), 'utf8'))
  change(content)
  const { dataset } = readDataset(JSON.stringify(content), file)
  if (!dataset) throw new Error(`${file} was not read`)
  return dataset
}
const small = fixture('small.geojson')
const plain = fixture('plain.geojson')

const rowOf = (dataset: Dataset, id: string): number => {
  const row = dataset.rowOf.get(id)
  if (row === undefined) throw new Error(`no incident ${id}`)
  return row
}
const flagsOf = (id: string, dataset = small): string[] =>
  Object.entries(incidentFlag)
    .filter(([, flag]) => hasFlag(dataset.index, rowOf(dataset, id), flag))
    .map(([name]) => name)
const sitesOf = (id: string, dataset = small): (string | null | number[])[] => {
  const { placementRow, placementSite, sites } = dataset.index
  return [...placementRow.keys()]
    .filter((placement) => placementRow[placement] === rowOf(dataset, id))
    .map((placement) => {
      const site = sites[at(placementSite, placement)]
      return site && (site.place ?? fromMercator(site).map((degrees) => Number(degrees.toFixed(6))))
    })
    .map((site) => site ?? null)
}

describe('a dataset', () => {
  it('has its incidents in order of the rows: by time, undated last', () => {
    expect(small.incidents.map(({ id }) => id)).toEqual(['i7', 'i2', 'i6', 'i3', 'i1', 'i5', 'i4'])
    small.incidents.forEach(({ id }, row) => {
      expect(small.rowOf.get(id)).toBe(row)
    })
  })

  it('leads from an old id to the incident, unless another one has it now', () => {
    expect(small.rowOf.get('old1')).toBe(small.rowOf.get('i1'))
    const reused = fixture('small.geojson', (content) => {
      const features = content['features'] as { id: string }[]
      for (const feature of features) if (feature.id === 'i7') feature.id = 'old1'
    })
    expect(reused.incidents[rowOf(reused, 'old1')]?.title['en']).toBe('Something reported nowhere')
  })

  it('tells of each incident what the documents and the checks amount to', () => {
    expect(flagsOf('i1')).toEqual(['dated', 'placed'])
    expect(flagsOf('i2')).toEqual(['dated', 'placed', 'disputed'])
    expect(flagsOf('i3')).toEqual(['dated', 'placed', 'extended'])
    expect(flagsOf('i4')).toEqual(['placed', 'subject', 'extended'])
    expect(flagsOf('i5')).toEqual(['dated', 'placed', 'corroborated', 'extended'])
    expect(flagsOf('i7')).toEqual(['dated'])
  })

  it('takes category, symbol and lane from the lists of the file, the lane also from the place around', () => {
    const told = (id: string) => {
      const row = rowOf(small, id)
      return [
        at(small.index.category, row),
        symbolNames[at(small.index.symbol, row)],
        at(small.index.lane, row),
      ]
    }
    expect(told('i1')).toEqual([0, 'bar', 0])
    expect(told('i2')).toEqual([0, 'bar', 0])
    expect(told('i3')).toEqual([none, 'dot', 1])
    expect(told('i4')).toEqual([1, 'dot', none])
    expect(told('i5')).toEqual([0, 'bar', none])
  })

  it('seats symbols at places, at the anchor of an area, at candidates as ghosts, else at the coordinate', () => {
    expect(sitesOf('i1')).toEqual(['hill'])
    expect(sitesOf('i2')).toEqual(['mill'])
    expect(sitesOf('i5')).toEqual(['hill', 'edge'])
    expect(sitesOf('i6')).toEqual([[20.5, 42.9]])
    expect(sitesOf('i7')).toEqual([])
    const field = small.index.sites.find(({ place }) => place === 'field')
    expect(field && fromMercator(field).map((degrees) => degrees.toFixed(4))).toEqual(['20.2500', '42.5000'])
    const ghosts = [...small.index.placementGhost].filter((ghost) => ghost === 1)
    expect(ghosts).toHaveLength(2)
  })

  it('seats a building whose own coordinate is not known at its town', () => {
    const building = (id: string, kind: string, coordinates: readonly number[]): Place =>
      v.parse(placeSchema, {
        id,
        kind,
        names: { en: id },
        within: 'town',
        geometry: { type: 'Point', coordinates },
      })
    const town = building('town', 'town', [20, 43])
    const hall = building('hall', 'building', [20, 43])
    const known = building('known', 'building', [20.01, 43])
    const sites = siteBook(new Map([town, hall, known].map((each) => [each.id, each])))
    expect([town, hall, known].map((each) => sites.atPlace(each))).toEqual([0, 0, 1])
    expect(sites.sites.map((site) => site.place)).toEqual(['town', 'known'])
  })

  it('shares a site between features at one coordinate', () => {
    const twice = fixture('plain.geojson', (content) => {
      const features = content['features'] as { geometry: unknown }[]
      for (const feature of features) feature.geometry = { type: 'Point', coordinates: [1, 2] }
    })
    expect(twice.index.sites).toHaveLength(1)
    expect(sitesOf('6', plain)).toEqual([
      [1, 2],
      [3, 4],
    ])
    expect(sitesOf('4', plain)).toEqual([[180, 11]])
  })

  it('keeps to the geometry of an incident where a remark says why it is not its place’s', () => {
    const moved = fixture('small.geojson', (content) => {
      const [first] = content['features'] as { geometry: unknown; properties: Record<string, unknown> }[]
      if (!first) return
      first.geometry = { type: 'Point', coordinates: [20.9, 43] }
      first.properties['geometryRemarks'] = { en: 'At the bend before the town.' }
    })
    expect(sitesOf('i1', moved)).toEqual([[20.9, 43]])
  })

  it('reaches from the first to the last day of the place that a finite date touches', () => {
    const iso = (instant: number) => new Date(instant).toISOString()
    expect(iso(small.extent.start)).toBe('2021-05-29T22:00:00.000Z')
    expect(iso(small.extent.end)).toBe('2021-06-30T22:00:00.000Z')
    expect(fixture('empty.geojson').extent).toEqual({ start: 0, end: 86_400_000 })
  })

  it('finds the checks of an incident also through its reports and their excerpts', () => {
    expect(small.checksOf('i2').map(({ id }) => id)).toEqual(['c1'])
    expect(small.checksOf('x2').map(({ id }) => id)).toEqual(['c1'])
    expect(small.checksOf('i1')).toEqual([])
  })
})
