/** Cuts lines at the edges of a box (Liang–Barsky) and vertices out of a faulty stretch. */
import { type Box, inBox, type LonLat, samePosition } from './position.ts'

/** Parameters 0…1 of the part of `from`–`to` inside the box, or null if none is. */
function insideRange(from: LonLat, to: LonLat, box: Box): readonly [number, number] | null {
  const [west, south, east, north] = box
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  let enter = 0
  let leave = 1
  const edges: [number, number][] = [
    [-dx, from[0] - west],
    [dx, east - from[0]],
    [-dy, from[1] - south],
    [dy, north - from[1]],
  ]
  for (const [direction, room] of edges) {
    if (direction === 0) {
      if (room < 0) return null
    } else if (direction < 0) enter = Math.max(enter, room / direction)
    else leave = Math.min(leave, room / direction)
  }
  return enter < leave ? [enter, leave] : null
}

function between(from: LonLat, to: LonLat, t: number): LonLat {
  if (t === 0) return from
  if (t === 1) return to
  return [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]
}

/** The pieces of a line inside a box, in order; empty if the line never enters it. */
export function clipLine(line: readonly LonLat[], box: Box): LonLat[][] {
  const pieces: LonLat[][] = []
  let piece: LonLat[] = []
  for (let index = 1; index < line.length; index += 1) {
    const from = line[index - 1]
    const to = line[index]
    const range = from && to ? insideRange(from, to, box) : null
    if (!from || !to || !range) continue
    const start = between(from, to, range[0])
    const end = between(from, to, range[1])
    const last = piece.at(-1)
    if (!last || !samePosition(last, start)) {
      piece = [start]
      pieces.push(piece)
    }
    piece.push(end)
  }
  return pieces
}

/**
 * The line without its vertices in `box`, so that it runs straight across.
 * For the outlines' lake: the source cuts water out of land, which leaves a notch that is no border.
 */
export function dropVerticesIn(line: readonly LonLat[], box: Box): LonLat[] {
  return line.filter((position) => !inBox(position, box))
}
