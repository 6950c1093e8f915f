/** Seats for symbols along one lane: each as near to its own time as can be, none over another. */

/** Where a symbol may stand along the lane, in pixels. */
export interface SeatWish {
  /** Within its own time, best at `ideal`. */
  readonly from: number
  readonly to: number
  readonly ideal: number
  /** Where that is full, within the stretch of the axis it belongs to. */
  readonly within: readonly [number, number]
}

export interface Seat {
  readonly x: number
  /** Sub-row within the lane, 0 first. */
  readonly subRow: number
  /** How far outside its own time it had to move, pixels. */
  readonly displaced: number
}

/**
 * Seats in the order of the wishes: the first to ask sits best, so ask for the most precise dates first. Centres
 * in one sub-row are at least `pitch` pixels apart.
 */
export function seatsInLane(wishes: readonly SeatWish[], subRows: number, pitch: number): Seat[] {
  const taken: number[][] = Array.from({ length: subRows }, () => [])
  return wishes.map((wish) => {
    let seat = { x: wish.ideal, subRow: 0, displaced: 0, cost: Infinity }
    taken.forEach((centres, subRow) => {
      // Inside its own time the upper sub-row wins; outside, the shorter way.
      if (seat.cost < Infinity && seat.displaced === 0) return
      const x = cheapest(centres, wish, pitch)
      const cost = costOf(x, wish)
      if (cost < seat.cost) seat = { x, subRow, displaced: outside(x, wish.from, wish.to), cost }
    })
    const centres = taken[seat.subRow] ?? []
    const after = centres.findIndex((centre) => centre > seat.x)
    centres.splice(after < 0 ? centres.length : after, 0, seat.x)
    return { x: seat.x, subRow: seat.subRow, displaced: seat.displaced }
  })
}

const outside = (x: number, from: number, to: number): number => Math.max(0, from - x, x - to)

/** A pixel outside its own time weighs more than any way inside it, one outside its stretch yet more. */
const costOf = (x: number, { from, to, ideal, within }: SeatWish): number =>
  Math.abs(x - ideal) + 1e3 * outside(x, from, to) + 1e6 * outside(x, within[0], within[1])

/** The cheapest centre between those taken, which rise. */
function cheapest(centres: readonly number[], wish: SeatWish, pitch: number): number {
  const { from, to, ideal, within } = wish
  // The cost is convex in pieces: in any hole it is least at a corner of these, or at an end of the hole.
  const corners = [ideal, from, to, ...within]
  let best = Number.NaN
  let least = Infinity
  const offer = (x: number): void => {
    const cost = costOf(x, wish)
    if (cost < least) {
      least = cost
      best = x
    }
  }
  let low = -Infinity
  for (let hole = 0; hole <= centres.length; hole++) {
    const next = centres[hole]
    const high = next === undefined ? Infinity : next - pitch
    if (low <= high) for (const corner of corners) offer(Math.min(high, Math.max(low, corner)))
    if (next !== undefined) low = next + pitch
  }
  return best
}
