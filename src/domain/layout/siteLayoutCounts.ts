/** How many incidents of a window each place has: two binary searches a place, however many incidents there are. */
import { lowerBound, upperBound } from '../dataset/binarySearch.ts'
import { at, hasFlag, incidentFlag } from '../dataset/incidentIndex.ts'
import type { Span } from '../time/span.ts'
import { type RosetteSeating, rowOfPlacement } from './rosetteSeating.ts'

/** Incidents of a group of sites by start and by end, each once however many of its candidates lie in the group. */
export interface CountColumns {
  readonly starts: Float64Array
  readonly ends: Float64Array
  readonly undated: number
}

/** Columns for the sites of one body. */
export function countColumns(seating: RosetteSeating, sites: readonly number[]): CountColumns {
  const rows = rowsOfSites(seating, sites)
  const { index } = seating
  const dated = rows.filter((row) => hasFlag(index, row, incidentFlag.dated))
  const starts = Float64Array.from(dated, (row) => at(index.start, row)).sort()
  const ends = Float64Array.from(dated, (row) => at(index.end, row)).sort()
  return { starts, ends, undated: rows.length - dated.length }
}

/** Rows of the filtered incidents placed at any of the sites, ascending, each once. */
export function rowsOfSites(seating: RosetteSeating, sites: readonly number[]): Uint32Array {
  const lists = sites.map((site) => {
    const first = at(seating.firstOfSite, site)
    const after = at(seating.firstOfSite, site + 1)
    return Uint32Array.from({ length: after - first }, (_, offset) => rowOfPlacement(seating, first + offset))
  })
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0))
  let position = 0
  for (const list of lists) {
    all.set(list, position)
    position += list.length
  }
  return all.sort().filter((row, place) => place === 0 || row !== all[place - 1])
}

/**
 * How many touch the window, undated ones included. Of those that began before its end, the ones that were over
 * by its start do not. `window.start` must be before `window.end`.
 */
export const countIn = ({ starts, ends, undated }: CountColumns, window: Span): number =>
  lowerBound(starts, window.end) - upperBound(ends, window.start) + undated
