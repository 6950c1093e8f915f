/** Positions on the ground and their distances, shared by every step of the basemap builder. */

/** Longitude and latitude in decimal degrees, WGS 84. */
export type LonLat = readonly [longitude: number, latitude: number]

/** West, south, east, north in decimal degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** Metres in one degree of latitude on the sphere of RFC 7946's mean radius, 6 371 008.8 m. */
const metresPerDegree = (6_371_008.8 * Math.PI) / 180

/** Position in metres on a local plane; good to 0.5 % over the two degrees this map spans. */
export function toPlane([longitude, latitude]: LonLat, atLatitude: number): readonly [x: number, y: number] {
  const shrink = Math.cos((atLatitude * Math.PI) / 180)
  return [longitude * metresPerDegree * shrink, latitude * metresPerDegree]
}

/** The inverse of `toPlane`. */
export function fromPlane([x, y]: readonly [number, number], atLatitude: number): LonLat {
  const shrink = Math.cos((atLatitude * Math.PI) / 180)
  return [x / (metresPerDegree * shrink), y / metresPerDegree]
}

/** Distance in metres between two positions a few hundred kilometres apart at most. */
export function distance(from: LonLat, to: LonLat): number {
  const middle = (from[1] + to[1]) / 2
  const [ax, ay] = toPlane(from, middle)
  const [bx, by] = toPlane(to, middle)
  return Math.hypot(bx - ax, by - ay)
}

/** Length of a line in metres. */
export function lineLength(line: readonly LonLat[]): number {
  let length = 0
  let previous: LonLat | undefined
  for (const position of line) {
    if (previous) length += distance(previous, position)
    previous = position
  }
  return length
}

/** Index of the vertex nearest to a position; throws on an empty line. */
export function nearestVertex(line: readonly LonLat[], target: LonLat): number {
  if (line.length === 0) throw new Error('nearestVertex: the line has no vertices')
  let best = 0
  let bestDistance = Number.POSITIVE_INFINITY
  line.forEach((position, index) => {
    const metres = distance(position, target)
    if (metres < bestDistance) {
      bestDistance = metres
      best = index
    }
  })
  return best
}

/** Whether two positions are the same to the last digit, as shared vertices of one source are. */
export function samePosition(a: LonLat, b: LonLat): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

/** Whether a position lies in a box, edges included. */
export function inBox([longitude, latitude]: LonLat, [west, south, east, north]: Box): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}
