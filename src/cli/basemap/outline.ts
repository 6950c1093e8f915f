/** Takes the shared lines of neighbouring outlines apart: one arc per pair of neighbours. */
import { type LonLat, lineLength, samePosition } from './position.ts'

function key(position: LonLat): string {
  return `${position[0]},${position[1]}`
}

/** A ring without its repeated last position. */
function openRing(ring: readonly LonLat[]): LonLat[] {
  const first = ring[0]
  const last = ring.at(-1)
  return first && last && ring.length > 1 && samePosition(first, last) ? ring.slice(0, -1) : [...ring]
}

/** The one vertex all rings share (where three outlines meet); throws if there is none or several. */
export function meetingPoint(rings: readonly (readonly LonLat[])[], name: string): LonLat {
  const [first = [], ...others] = rings
  const sets = others.map((ring) => new Set(ring.map(key)))
  const shared = new Map(
    first.filter((position) => sets.every((set) => set.has(key(position)))).map((p) => [key(p), p]),
  )
  const [found, ...more] = shared.values()
  if (!found || more.length > 0) {
    throw new Error(`${name}: expected one shared vertex of the outlines, found ${shared.size}`)
  }
  return found
}

/** The shorter way along a ring from one of its vertices to another, both included. */
export function arcBetween(ring: readonly LonLat[], from: LonLat, to: LonLat): LonLat[] {
  const open = openRing(ring)
  const start = open.findIndex((position) => samePosition(position, from))
  const end = open.findIndex((position) => samePosition(position, to))
  if (start < 0 || end < 0) throw new Error('arcBetween: an end is no vertex of the ring')
  const walk = (step: 1 | -1): LonLat[] => {
    const arc: LonLat[] = []
    for (let index = start; ; index = (index + step + open.length) % open.length) {
      const position = open[index]
      if (position) arc.push(position)
      if (index === end) return arc
    }
  }
  const forward = walk(1)
  const backward = walk(-1)
  return lineLength(forward) <= lineLength(backward) ? forward : backward
}

/**
 * The stretches of `ring` that run along `neighbour`: maximal runs of shared vertices.
 * Two outlines of one source are thinned apart, so up to `gap` vertices of its own may lie between.
 */
export function sharedRuns(ring: readonly LonLat[], neighbour: readonly LonLat[], gap: number): LonLat[][] {
  const shared = new Set(neighbour.map(key))
  const runs: LonLat[][] = []
  let run: LonLat[] = []
  let pending: LonLat[] = []
  for (const position of ring) {
    if (shared.has(key(position))) {
      run = [...run, ...pending, position]
      pending = []
    } else if (run.length > 0) {
      pending.push(position)
      if (pending.length > gap) {
        if (run.length > 1) runs.push(run)
        run = []
        pending = []
      }
    }
  }
  if (run.length > 1) runs.push(run)
  return runs
}
