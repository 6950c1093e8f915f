/** How the symbols of one place are packed about its point: seats of a hexagonal lattice, in pixels of the screen. */

/** Distance between neighbouring seats, pixels: a symbol of 12 px, its ring, and air. */
export const seatSpacing = 16

/** Radius of a seat: no two seats overlap. */
export const seatRadius = seatSpacing / 2

/** From the outermost seat's edge to the edge of the rosette, pixels. */
const rim = 4

/** Above three dozen a place is a counted circle: more symbols than that are no longer told apart at a glance. */
export const largestRosette = 36

export interface Seat {
  /** Pixels right of the rosette's centre. */
  readonly x: number
  /** Pixels below it. */
  readonly y: number
}

/**
 * Seats for `count` symbols, in reading order (row by row, left to right), centred on the origin. One symbol sits
 * at the point itself. Same count, same seats.
 */
export function rosetteSeats(count: number): readonly Seat[] {
  if (count < 0 || count > largestRosette) throw new RangeError(`no rosette of ${count} symbols`)
  const known = seatsByCount[count]
  if (known) return known
  const seats = packings(count).reduce((best, packing) =>
    reach(packing) < reach(best) - 1e-9 ? packing : best,
  )
  seatsByCount[count] = seats
  return seats
}

/** Radius of the disc behind `count` symbols, pixels; a symbol that stands alone has no disc, only its seat. */
export function rosetteRadius(count: number): number {
  return count <= 1 ? seatRadius : reach(rosetteSeats(count)) + seatRadius + rim
}

/** Radius of a counted circle wide enough for the digits of `count`, pixels. */
export function countedRadius(count: number): number {
  const digits = String(Math.max(1, Math.trunc(count))).length
  return 12 + 3.5 * digits
}

const seatsByCount: (readonly Seat[])[] = []

const reach = (seats: readonly Seat[]): number =>
  seats.reduce((farthest, seat) => Math.max(farthest, Math.hypot(seat.x, seat.y)), 0)

/** Points of high symmetry of a hexagonal lattice (a node, the middle of an edge, of a triangle), in spacings. */
const centres: readonly Seat[] = [
  { x: 0, y: 0 },
  { x: 0.5, y: 0 },
  { x: 0.5, y: Math.sqrt(3) / 6 },
  { x: 0.25, y: Math.sqrt(3) / 4 },
]

/** The `count` lattice nodes nearest each centre, centred again on their own mean. */
function packings(count: number): Seat[][] {
  return centres.map((centre) => {
    const nodes: { x: number; y: number; distance: number; angle: number }[] = []
    for (let row = -5; row <= 5; row++) {
      for (let column = -7; column <= 7; column++) {
        const x = column + (Math.abs(row) % 2) / 2 - centre.x
        const y = (row * Math.sqrt(3)) / 2 - centre.y
        nodes.push({ x, y, distance: Math.hypot(x, y), angle: Math.atan2(y, x) })
      }
    }
    nodes.sort((a, b) =>
      Math.abs(a.distance - b.distance) > 1e-9 ? a.distance - b.distance : a.angle - b.angle,
    )
    const chosen = nodes.slice(0, count)
    const mean = (axis: 'x' | 'y'): number =>
      chosen.reduce((sum, node) => sum + node[axis], 0) / Math.max(1, count)
    const middle = { x: mean('x'), y: mean('y') }
    return chosen
      .map(({ x, y }) => ({ x: (x - middle.x) * seatSpacing, y: (y - middle.y) * seatSpacing }))
      .sort((a, b) => (Math.abs(a.y - b.y) > 1e-6 ? a.y - b.y : a.x - b.x))
  })
}
