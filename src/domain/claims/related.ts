/** What stands near an incident: what its record ties it to, and what shares its place, its time or a speaker. */

import type { Dataset, Incident } from '../dataset/dataset.ts'
import { at, hasFlag, incidentFlag } from '../dataset/incidentIndex.ts'
import { placeIdsOf } from '../dataset/incidentPlaces.ts'

/** A tie a record names, read from either end. */
export interface Tie {
  readonly kind: 'partOf' | 'hasPart' | 'follows' | 'followedBy' | 'possiblySame'
  readonly incident: Incident
}

/** Incidents that share something with another one. */
export interface Neighbours {
  readonly kind: 'samePlace' | 'sameTime' | 'sameSpeaker'
  /** Place id or agent id; null for the time. */
  readonly shared: string | null
  /** Nearest first, none that is tied to it anyway. */
  readonly incidents: readonly Incident[]
  /** How many share it in all, without the incident itself. */
  readonly total: number
}

/** The other end of each kind of tie. */
const turned = { partOf: 'hasPart', follows: 'followedBy', possiblySame: 'possiblySame' } as const

/** Its own ties first, then those others have to it; each pair once. */
export function tiesOf(incident: Incident, dataset: Dataset): readonly Tie[] {
  const present = (id: string): Incident | undefined => dataset.incidents[dataset.rowOf.get(id) ?? -1]
  const ties: Tie[] = []
  const add = (kind: Tie['kind'], other: Incident | undefined): void => {
    if (!other || other === incident) return
    if (!ties.some((tie) => tie.kind === kind && tie.incident === other)) ties.push({ kind, incident: other })
  }
  for (const { type, incident: id } of incident.relations) add(type, present(id))
  for (const other of dataset.incidents) {
    for (const { type, incident: id } of other.relations)
      if (present(id) === incident) add(turned[type], other)
  }
  return ties
}

/**
 * At the same place or inside of it, at the same time, and with each of its speakers. The totals are those of a
 * filter for that place or speaker, or of a window of that time, so that either can show the rest.
 * @param most how many incidents are named for each; those tied to it are left out of them, not of the totals.
 */
export function neighboursOf(incident: Incident, dataset: Dataset, most: number): readonly Neighbours[] {
  const { incidents, index } = dataset
  const row = dataset.rowOf.get(incident.id) ?? -1
  const tied = new Set(tiesOf(incident, dataset).map((tie) => tie.incident))
  const group = (
    kind: Neighbours['kind'],
    shared: string | null,
    belongs: (other: Incident, row: number) => boolean,
    farness: (row: number) => number,
  ): Neighbours => {
    const nearest: Candidate[] = []
    let total = 0
    for (let other = 0; other < incidents.length; other++) {
      const candidate = incidents[other]
      if (!candidate || other === row || !belongs(candidate, other)) continue
      total += 1
      if (!tied.has(candidate)) {
        keepNearest(nearest, { incident: candidate, far: farness(other), steps: Math.abs(other - row) }, most)
      }
    }
    return { kind, shared, incidents: nearest.map((candidate) => candidate.incident), total }
  }

  const isDated = (other: number): boolean => hasFlag(index, other, incidentFlag.dated)
  const dated = row >= 0 && isDated(row)
  const start = dated ? at(index.start, row) : -Infinity
  const end = dated ? at(index.end, row) : Infinity
  /** Milliseconds between the two, 0 where they meet; without a date, farther than any. */
  const gap = (other: number): number =>
    dated && isDated(other)
      ? Math.max(0, at(index.start, other) - end, start - at(index.end, other))
      : Infinity
  /** Milliseconds from the first beginning to the last end: small where both are known closely. */
  const reach = (other: number): number =>
    Math.max(end, at(index.end, other)) - Math.min(start, at(index.start, other))

  const groups: Neighbours[] = []
  if (incident.placeId !== null) {
    const inside = placesInside(incident.placeId, dataset)
    const there = (other: Incident): boolean => placeIdsOf(other).some((id) => inside.has(id))
    groups.push(group('samePlace', incident.placeId, there, gap))
  }
  if (Number.isFinite(end - start)) {
    const meets = (_: Incident, other: number): boolean =>
      at(index.start, other) < end && at(index.end, other) > start && isDated(other)
    groups.push(group('sameTime', null, meets, reach))
  }
  for (const speaker of new Set(incident.reports.flatMap((report) => report.speaker ?? []))) {
    const speaks = ({ reports }: Incident): boolean => reports.some((report) => report.speaker === speaker)
    groups.push(group('sameSpeaker', speaker, speaks, gap))
  }
  return groups.filter(({ total }) => total > 0)
}

interface Candidate {
  readonly incident: Incident
  readonly far: number
  /** Rows between them, which tells apart what is equally far. */
  readonly steps: number
}

/** Puts a candidate in its place among the nearest, of which there are at most so many. */
function keepNearest(nearest: Candidate[], candidate: Candidate, most: number): void {
  const place = nearest.findIndex(
    ({ far, steps }) => candidate.far < far || (candidate.far === far && candidate.steps < steps),
  )
  if (place < 0) nearest.push(candidate)
  else nearest.splice(place, 0, candidate)
  if (nearest.length > most) nearest.pop()
}

/** The place and every place that lies in it. */
function placesInside(place: string, { places }: Dataset): ReadonlySet<string> {
  const inside = new Set([place])
  let before = 0
  while (before < inside.size) {
    before = inside.size
    for (const { id, within } of places.values())
      if (within !== undefined && inside.has(within)) inside.add(id)
  }
  return inside
}
