/**
 * A window of time as ranks among the index's instants. Whole numbers compare exactly on any graphics card, so what
 * the shader draws and what the set counts are the same by construction.
 */
import { lowerBound, upperBound } from '../../domain/dataset/binarySearch.ts'
import type { Standing } from '../../domain/dataset/incidentSet.ts'
import type { Span } from '../../domain/time/span.ts'

export interface WindowRanks {
  /** Starts before the window's end ⟺ rank of start < this. */
  readonly startBefore: number
  /** Ends after the window's start ⟺ rank of end ≥ this. */
  readonly endFrom: number
  /** Starts no earlier than the window ⟺ rank of start ≥ this. */
  readonly certainFrom: number
  /** Ends no later than the window ⟺ rank of end < this. */
  readonly certainBefore: number
}

export const windowRanks = (instants: Float64Array, window: Span): WindowRanks => ({
  startBefore: lowerBound(instants, window.end),
  endFrom: upperBound(instants, window.start),
  certainFrom: lowerBound(instants, window.start),
  certainBefore: upperBound(instants, window.end),
})

/** The comparison the shader makes, in its words; for a dated incident. */
export function standingByRank(ranks: WindowRanks, startRank: number, endRank: number): Standing {
  if (startRank >= ranks.startBefore || endRank < ranks.endFrom) return 'out'
  return startRank >= ranks.certainFrom && endRank < ranks.certainBefore ? 'certain' : 'possible'
}
