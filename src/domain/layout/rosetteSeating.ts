/**
 * Which symbol sits where: the placements of the filtered incidents by site, each with its seat. Fixed by the
 * filtered dataset, never by the window, so no symbol moves because its neighbour left.
 */
import { at, type IncidentIndex } from '../dataset/incidentIndex.ts'
import type { TimeOrder } from '../dataset/timeOrder.ts'
import { largestRosette, rosetteSeats } from './rosette.ts'

export interface RosetteSeating {
  readonly index: IncidentIndex
  /** Positions in the index's placements, grouped by site; within a site in order of row, so by time. */
  readonly placements: Uint32Array
  /** `placements` of site s: from `firstOfSite[s]` to before `firstOfSite[s + 1]`. */
  readonly firstOfSite: Uint32Array
  /** Seat of each of `placements` about its site, pixels; zero where the site is a counted circle. */
  readonly seatX: Float32Array
  readonly seatY: Float32Array
}

/** How many symbols of the filtered incidents stand at a site. */
export const placementsAt = (seating: RosetteSeating, site: number): number =>
  at(seating.firstOfSite, site + 1) - at(seating.firstOfSite, site)

/** Row of the index of the i-th of `placements`. */
export const rowOfPlacement = (seating: RosetteSeating, position: number): number =>
  at(seating.index.placementRow, at(seating.placements, position))

/** Seats for everything that passes the filters; ordered at each site by symbol, category, then time. */
export function seatIncidents({ index, rows }: TimeOrder): RosetteSeating {
  const passes = new Uint8Array(index.size)
  for (let position = 0; position < rows.length; position++) passes[rows[position] as number] = 1

  const { placementRow, placementSite } = index
  const firstOfSite = new Uint32Array(index.sites.length + 1)
  for (let placement = 0; placement < placementRow.length; placement++) {
    if (!passes[placementRow[placement] as number]) continue
    const after = (placementSite[placement] as number) + 1
    firstOfSite[after] = (firstOfSite[after] as number) + 1
  }
  for (let site = 0; site < index.sites.length; site++) {
    firstOfSite[site + 1] = at(firstOfSite, site + 1) + at(firstOfSite, site)
  }

  const next = firstOfSite.slice()
  const placements = new Uint32Array(at(firstOfSite, index.sites.length))
  for (let placement = 0; placement < placementRow.length; placement++) {
    if (!passes[placementRow[placement] as number]) continue
    const site = placementSite[placement] as number
    const position = next[site] as number
    placements[position] = placement
    next[site] = position + 1
  }

  const seatX = new Float32Array(placements.length)
  const seatY = new Float32Array(placements.length)
  const rank = (placement: number): number => {
    const row = at(placementRow, placement)
    return at(index.symbol, row) * 256 + at(index.category, row)
  }
  for (let site = 0; site < index.sites.length; site++) {
    const first = at(firstOfSite, site)
    const count = at(firstOfSite, site + 1) - first
    if (count < 2 || count > largestRosette) continue
    const seated = Array.from({ length: count }, (_, offset) => first + offset).sort(
      (a, b) => rank(at(placements, a)) - rank(at(placements, b)) || a - b,
    )
    rosetteSeats(count).forEach((seat, number) => {
      const position = at(seated, number)
      seatX[position] = seat.x
      seatY[position] = seat.y
    })
  }
  return { index, placements, firstOfSite, seatX, seatY }
}
