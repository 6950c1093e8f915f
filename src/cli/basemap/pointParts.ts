/** Makes the parts that are points: towns, villages, peaks, regions and crossings. */
import type { Feature } from 'geojson'
import * as v from 'valibot'
import { flatNames } from './drawnParts.ts'
import { pointFeature } from './featureFile.ts'
import type { Crossing, Lines, Town } from './inputs.ts'
import type { LonLat } from './position.ts'

const Cities = v.array(v.object({ name: v.string(), country: v.string(), lat: v.string(), lng: v.string() }))

/** One place as GeoNames lists it; coordinates are decimal degrees written as text. */
export type City = v.InferOutput<typeof Cities>[number]

/** Reads the gazetteer's text; throws if it is not the list we know. */
export function readCities(text: string): City[] {
  return v.parse(Cities, JSON.parse(text))
}

/** Our towns at GeoNames' coordinates; throws the names it cannot find or finds twice. */
export function townsPart(towns: readonly Town[], cities: readonly City[]): Feature[] {
  return towns.map((town) => {
    const found = cities.filter(({ name, country }) => name === town.geonames && country === town.country)
    const [city] = found
    if (!city || found.length > 1) {
      throw new Error(`towns.json: ${town.geonames} (${town.country}) is in GeoNames ${found.length} times`)
    }
    return pointFeature([Number(city.lng), Number(city.lat)], {
      id: town.id,
      kind: 'town',
      rank: town.rank,
      anchor: town.anchor,
      ...flatNames(town.names),
    })
  })
}

/** Villages, peaks and regions; regions are names set loosely over a landscape, not places. */
export function villagesPart({ villages, peaks, regions }: Lines): Feature[] {
  const at = ({ lon, lat }: { lon: number; lat: number }): LonLat => [lon, lat]
  return [
    ...villages.map((each) =>
      pointFeature(at(each), { id: each.id, kind: 'village', ...flatNames(each.names) }),
    ),
    ...peaks.map((each) => pointFeature(at(each), { kind: 'peak', ...flatNames(each.names) })),
    ...regions.map((each) => pointFeature(at(each), { kind: 'region', ...flatNames(each.names) })),
  ]
}

export function crossingsPart(crossings: readonly Crossing[]): Feature[] {
  return crossings.map(({ id, lon, lat, names, anchor }) =>
    pointFeature([lon, lat], { id, kind: 'crossing', anchor, ...flatNames(names) }),
  )
}
