/** Files of a reader's own, with dated points far apart. */

type Position = readonly [longitude: number, latitude: number]

/** A collection with one dated point at each position, a day apart. */
export const fileOf = (positions: readonly Position[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: positions.map((coordinates, number) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates },
      properties: { date: new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10) },
    })),
  })

/** Some three hundred points round the world, evenly strewn (a Fibonacci lattice), from pole to pole. */
export const roundTheWorld: readonly Position[] = Array.from({ length: 300 }, (_, number) => [
  ((number * 222.4922) % 360) - 180,
  (Math.asin(((number + 0.5) / 300) * 2 - 1) * 180) / Math.PI,
])

/** On both sides of 180°: Fiji, Tonga, Samoa. */
export const acrossTheSeam: readonly Position[] = [
  [179, -17],
  [178.4, -18.1],
  [-179, -16],
  [-175.2, -21.1],
  [-171.8, -13.8],
]

export const onePoint: readonly Position[] = [[151.2, -33.9]]

/** A country as wide as Brazil. */
export const wholeCountry: readonly Position[] = [
  [-73.9, -7.3],
  [-34.8, -7.1],
  [-60, 5.2],
  [-53.4, -33.7],
  [-47.9, -15.8],
  [-43.2, -22.9],
]
