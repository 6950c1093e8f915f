/** The dataset of record under the eyes of software that knows GeoJSON and nothing of us. */
import { readFileSync } from 'node:fs'
import { getIssues, scavenge } from '@placemarkio/check-geojson'
import { Ajv } from 'ajv'
import geojsonSchema from 'geojson-schema/FeatureCollection.json' with { type: 'json' }
import GeoJSONVT from 'geojson-vt'
import { describe, expect, it } from 'vitest'

const ownText = readFileSync('data/incidents.geojson', 'utf8')
const file = JSON.parse(ownText) as GeoJSON.FeatureCollection
const idsOf = (features: readonly { readonly id?: string | number | undefined }[]): unknown[] =>
  features.map(({ id }) => id).toSorted()

describe('the published GeoJSON schema', () => {
  const isValid = new Ajv({ allErrors: true, strict: false }).compile(geojsonSchema)

  it('finds the dataset sound', () => {
    isValid(file)
    expect(isValid.errors ?? []).toEqual([])
  })

  it('would find one faulty ring', () => {
    const broken = { type: 'Polygon', coordinates: [[[20, 43]]] }
    expect(isValid({ ...file, features: [{ ...file.features[0], geometry: broken }] })).toBe(false)
  })
})

describe('check-geojson', () => {
  it('finds nothing to say about the dataset and keeps every feature', () => {
    expect(getIssues(ownText)).toEqual([])
    const { result, rejected } = scavenge(ownText)
    expect(rejected).toEqual([])
    expect(result).toEqual(file)
  })

  it('would name a member that is no GeoJSON', () => {
    expect(getIssues(ownText.replace('"MultiPoint"', '"Multipoint"'))).not.toEqual([])
  })
})

describe('geojson-vt', () => {
  it('cuts tiles that hold every placed incident', () => {
    const tile = new GeoJSONVT(file, { tolerance: 0, indexMaxPoints: 0 }).getTile(0, 0, 0)
    const placed = file.features.filter(({ geometry }) => geometry !== null)
    expect(idsOf(tile?.features ?? [])).toEqual(idsOf(placed))
    expect(placed.length).toBeGreaterThan(50)
  })
})
