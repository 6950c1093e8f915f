/** Makes the parts that rest on national outlines: boundary, land and the line's two extents. */
import type { Feature } from 'geojson'
import { clipLine, dropVerticesIn } from './clipToRegion.ts'
import { lineFeature, polygonFeature } from './featureFile.ts'
import { arcBetween, meetingPoint, sharedRuns } from './outline.ts'
import { type Box, type LonLat, nearestVertex, samePosition } from './position.ts'
import { simplifyLine, simplifyToCount } from './simplify.ts'

/** Exterior rings by ISO 3166 alpha-3 code; Kosovo is XKX in the source. */
export type Outlines = Readonly<Record<string, readonly LonLat[]>>

/** Water cut out of the land at Lake Gazivode leaves a notch here that is no part of the line. */
export const falseNotch: Box = [20.519, 42.962, 20.5385, 42.9835]

/** How far other borders are drawn round Kosovo; also the map's greatest sensible extent. */
const surroundings: Box = [19.3, 41.6, 22.6, 44.1]

/** Where the northern part ends in the east: the Merdare crossing, the last of the north. */
const easternEnd: LonLat = [21.25639, 42.94814]

/** Ten metres: finer than any thinning here, and the same everywhere so that lines still meet. */
export const outlineDigits = 4

const northernVertices = 300
/** Thinning in metres: the line south of Merdare, Kosovo's other borders, borders beyond. */
const wholeTolerance = 170
const borderTolerance = 250
const surroundingsTolerance = 600
/** Longest run of own vertices between shared ones that still counts as one border. */
const ownVertices = 40
const neighbourPairs = [
  ['SRB', 'MNE'],
  ['SRB', 'MKD'],
  ['SRB', 'BIH'],
  ['SRB', 'BGR'],
  ['MNE', 'ALB'],
  ['MNE', 'BIH'],
  ['MKD', 'ALB'],
  ['MKD', 'BGR'],
] as const

export interface BoundaryLines {
  /** Kosovo–Serbia, from the meeting with Montenegro to the Merdare crossing. */
  readonly north: readonly LonLat[]
  /** Kosovo–Serbia whole, from Montenegro to North Macedonia; begins with `north`. */
  readonly whole: readonly LonLat[]
  /** Kosovo's other borders in order: North Macedonia, Albania, Montenegro. */
  readonly others: readonly (readonly LonLat[])[]
  /** What simplifying the northern part took, in metres. */
  readonly northTolerance: number
}

function ring(outlines: Outlines, code: string): readonly LonLat[] {
  const found = outlines[code]
  if (!found) throw new Error(`The outlines have no ring for ${code}`)
  return found
}

/**
 * The lines round Kosovo. Serbia's ring carries the line between the two in full detail, Kosovo's
 * own is thinned there; the other borders come from Kosovo's ring. Ends are the shared vertices.
 */
export function boundaryLines(outlines: Outlines): BoundaryLines {
  const [kosovo, serbia] = [ring(outlines, 'XKX'), ring(outlines, 'SRB')]
  const [macedonia, albania, montenegro] = [
    ring(outlines, 'MKD'),
    ring(outlines, 'ALB'),
    ring(outlines, 'MNE'),
  ]
  const northWest = meetingPoint([kosovo, serbia, montenegro], 'Kosovo, Serbia, Montenegro')
  const southEast = meetingPoint([kosovo, serbia, macedonia], 'Kosovo, Serbia, North Macedonia')
  const south = meetingPoint([kosovo, albania, macedonia], 'Kosovo, Albania, North Macedonia')
  const west = meetingPoint([kosovo, albania, montenegro], 'Kosovo, Albania, Montenegro')
  const line = dropVerticesIn(arcBetween(serbia, northWest, southEast), falseNotch)
  const end = nearestVertex(line, easternEnd)
  const { line: north, tolerance } = simplifyToCount(line.slice(0, end + 1), northernVertices)
  const rest = simplifyLine(line.slice(end), wholeTolerance)
  const border = (from: LonLat, to: LonLat): LonLat[] =>
    simplifyLine(arcBetween(kosovo, from, to), borderTolerance)
  return {
    north,
    whole: [...north, ...rest.slice(1)],
    others: [border(southEast, south), border(south, west), border(west, northWest)],
    northTolerance: tolerance,
  }
}

/** The line and the borders in pieces, Kosovo's first, then those of its neighbours. */
export function boundaryPart(lines: BoundaryLines, outlines: Outlines): Feature[] {
  const far = neighbourPairs.flatMap(([one, other]) =>
    sharedRuns(ring(outlines, one), ring(outlines, other), ownVertices)
      .flatMap((run) => clipLine(run, surroundings))
      .map((piece) => simplifyLine(piece, surroundingsTolerance)),
  )
  return [
    lineFeature(lines.whole, outlineDigits, { kind: 'boundary' }),
    ...lines.others.map((line) => lineFeature(line, outlineDigits, { kind: 'border' })),
    ...far.map((line) => lineFeature(line, outlineDigits, { kind: 'border' })),
  ]
}

/** Kosovo's outline as one closed ring. */
export function kosovoRing(lines: BoundaryLines): LonLat[] {
  const closed: LonLat[] = []
  for (const position of [lines.whole, ...lines.others].flat()) {
    const last = closed.at(-1)
    if (!last || !samePosition(last, position)) closed.push(position)
  }
  return closed
}

/**
 * The area called the north: from the line down to an approximate edge of our own.
 * The edge's ends are moved to the nearest vertices of the line.
 */
export function northPart(line: readonly LonLat[], edge: readonly LonLat[]): Feature[] {
  const [west, east] = [edge[0], edge.at(-1)]
  if (!west || !east) throw new Error('northPart: the edge is empty')
  const from = nearestVertex(line, west)
  const to = nearestVertex(line, east)
  const stretch = line.slice(from, to + 1)
  const [start, end] = [stretch[0], stretch.at(-1)]
  if (!start || !end || from >= to) throw new Error('northPart: the edge does not run west to east')
  const whole = [start, ...edge.slice(1, -1), end]
  return [
    polygonFeature([...stretch, ...whole.slice(1, -1).reverse()], outlineDigits, {
      id: 'north-kosovo',
      kind: 'area',
    }),
    lineFeature(whole, outlineDigits, { kind: 'approximate-edge' }),
  ]
}
