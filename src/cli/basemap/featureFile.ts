/** Writes parts of the basemap as RFC 7946 feature collections that carry their own licence. */
import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, Position } from 'geojson'
import type { LonLat } from './position.ts'

/** Who made the data of a part and under which terms it may be used. */
export interface Terms {
  readonly attribution: string
  readonly license: string
}

/** A feature collection with the two foreign members (RFC 7946 §6.1) every part carries. */
export type Part = FeatureCollection & Terms

/** Rounds to `digits` decimals; 5 are about one metre, 4 about ten. */
export function roundLine(line: readonly LonLat[], digits: number): Position[] {
  const factor = 10 ** digits
  const rounded = line.map(([x, y]) => [Math.round(x * factor) / factor, Math.round(y * factor) / factor])
  return rounded.filter((position, index) => {
    const before = rounded[index - 1]
    return !before || before[0] !== position[0] || before[1] !== position[1]
  })
}

/** Twice the signed area of a closed ring in square degrees; positive if counter-clockwise. */
export function signedArea(ring: readonly LonLat[]): number {
  let area = 0
  for (let index = 1; index < ring.length; index += 1) {
    const a = ring[index - 1]
    const b = ring[index]
    if (a && b) area += a[0] * b[1] - b[0] * a[1]
  }
  return area
}

/** The ring closed and counter-clockwise, as RFC 7946 §3.1.6 wants exterior rings. */
export function exteriorRing(ring: readonly LonLat[]): LonLat[] {
  const first = ring[0]
  const last = ring.at(-1)
  if (!first || !last) return []
  const closed = first[0] === last[0] && first[1] === last[1] ? [...ring] : [...ring, first]
  return signedArea(closed) < 0 ? closed.reverse() : closed
}

function feature(geometry: Geometry, properties: GeoJsonProperties): Feature {
  return { type: 'Feature', properties, geometry }
}

export function lineFeature(line: readonly LonLat[], digits: number, properties: GeoJsonProperties): Feature {
  return feature({ type: 'LineString', coordinates: roundLine(line, digits) }, properties)
}

export function polygonFeature(
  ring: readonly LonLat[],
  digits: number,
  properties: GeoJsonProperties,
): Feature {
  return feature({ type: 'Polygon', coordinates: [roundLine(exteriorRing(ring), digits)] }, properties)
}

export function pointFeature([longitude, latitude]: LonLat, properties: GeoJsonProperties): Feature {
  return feature({ type: 'Point', coordinates: [longitude, latitude] }, properties)
}

/** A part as the text of its file: one feature a line, so that a change can be read in a diff. */
export function partText(features: readonly Feature[], terms: Terms): string {
  const head = `"attribution":${JSON.stringify(terms.attribution)},"license":${JSON.stringify(terms.license)}`
  const body = features.map((each) => JSON.stringify(each)).join(',\n')
  return `{"type":"FeatureCollection",${head},"features":[\n${body}\n]}\n`
}
