/** Makes the parts drawn by hand: rivers, railway, roads, lake and the north's southern edge. */
import type { Feature } from 'geojson'
import { joinRings, smoothLine, wideLineToPolygon } from './curve.ts'
import { lineFeature, pointFeature, polygonFeature } from './featureFile.ts'
import type { Lines, Names, NorthernEdge } from './inputs.ts'
import { type LonLat, nearestVertex } from './position.ts'
import { simplifyLine } from './simplify.ts'

/** Pieces each hand-drawn segment is cut into when rounded, and what thinning may take off, in m. */
const steps = 5
const tolerance = 30
const lakeTolerance = 12

/** Ten metres are plenty for lines that may lie hundreds of metres off. */
const digits = 4

function roundPosition(line: readonly (readonly [number, number])[]): LonLat[] {
  return simplifyLine(smoothLine(line, steps), tolerance)
}

/** Names flat for style expressions; `en` only where it differs from the Serbian Latin form. */
export function flatNames(names: Names): Record<string, string> {
  const { en, ...others } = names
  return en && en !== others['sr-Latn'] ? { en, ...others } : others
}

/** Rivers (`class` 1 widest … 3), railway and roads (`class` 1 main … 3), each with its `kind`. */
export function linesPart(lines: Lines): Feature[] {
  return [
    ...lines.rivers.map((river) =>
      lineFeature(roundPosition(river.coordinates), digits, {
        kind: 'river',
        class: river.class,
        ...flatNames(river.names),
      }),
    ),
    ...lines.railways.map((railway) =>
      lineFeature(roundPosition(railway.coordinates), digits, { kind: 'railway' }),
    ),
    ...lines.roads.map((road) =>
      lineFeature(roundPosition(road.coordinates), digits, { kind: 'road', class: road.class }),
    ),
  ]
}

/** The lake's surface as one polygon (`kind` water) and the point and slant of its name. */
export function lakePart({ lake }: Lines): Feature[] {
  const shore = joinRings(wideLineToPolygon(lake.axis, steps), wideLineToPolygon(lake.arm, steps))
  const from = Math.floor(lake.axis.length / 2)
  const [start, end] = [lake.axis[from], lake.axis[from + 4]]
  if (!start || !end) throw new Error('lines.json: the lake is too short for its name')
  return [
    polygonFeature(simplifyLine(shore, lakeTolerance), digits, { kind: 'water' }),
    pointFeature([(start[0] + end[0]) / 2, (start[1] + end[1]) / 2], {
      kind: 'name',
      angle: slant(start, end),
      ...flatNames(lake.names),
    }),
  ]
}

/** Clockwise slant on the screen from one position to another, in whole degrees. */
function slant(from: readonly [number, number, number], to: readonly [number, number, number]): number {
  const shrink = Math.cos((from[1] * Math.PI) / 180)
  return Math.round((Math.atan2(from[1] - to[1], (to[0] - from[0]) * shrink) * 180) / Math.PI)
}

/** The north's southern edge, west to east; along the river it follows the river as drawn. */
export function southernEdge(edge: NorthernEdge, lines: Lines): LonLat[] {
  const river = lines.rivers.find(({ id }) => id === edge.along.river)
  if (!river) throw new Error(`northern-edge.json: no river "${edge.along.river}" in lines.json`)
  const course = roundPosition(river.coordinates)
  const from = nearestVertex(course, edge.along.from)
  const to = nearestVertex(course, edge.along.to)
  if (from >= to) throw new Error('northern-edge.json: "along" must run with the river, from before to')
  return [...roundPosition(edge.west), ...course.slice(from, to + 1), ...roundPosition(edge.east)]
}
