/** What stands near an incident: what its record ties it to, and what shares its place, its time or a speaker. */
import type { Dataset, Incident } from './dataset.ts'
import { at, hasFlag, incidentFlag } from './incidentIndex.ts'
import type { Span } from './time/span.ts'

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
  const row = dataset.rowOf.get(incident.id) ?? -1
  const tied = new Set(tiesOf(incident, dataset).map((tie) => tie.incident))
  const group = (
    kind: Neighbours['kind'],
    shared: string | null,
    belongs: (other: Incident, row: number) => boolean,
    farness: (row: number) => number,
  ): Neighbours => {
    const found: { row: number; far: number }[] = []
    let total = 0
    dataset.incidents.forEach((other, otherRow) => {
      if (otherRow === row || !belongs(other, otherRow)) return
      total += 1
      if (!tied.has(other)) found.push({ row: otherRow, far: farness(otherRow) })
    })
    found.sort((a, b) => compared(a.far, b.far) || Math.abs(a.row - row) - Math.abs(b.row - row))
    const incidents = found.slice(0, most).flatMap(({ row: near }) => dataset.incidents[near] ?? [])
    return { kind, shared, incidents, total }
  }

  const own = spanOf(row, dataset)
  const apart = (other: number): number => gap(own, spanOf(other, dataset))
  const groups: Neighbours[] = []
  if (incident.placeId !== null) {
    const inside = placesInside(incident.placeId, dataset)
    const there = ({ placeId, placeCandidates }: Incident): boolean =>
      placeId === null ? placeCandidates.some((id) => inside.has(id)) : inside.has(placeId)
    groups.push(group('samePlace', incident.placeId, there, apart))
  }
  if (own && Number.isFinite(own.end - own.start)) {
    const meets = (_: Incident, other: number): boolean => {
      const span = spanOf(other, dataset)
      return span !== null && span.start < own.end && span.end > own.start
    }
    groups.push(group('sameTime', null, meets, (other) => reach(own, spanOf(other, dataset))))
  }
  for (const speaker of new Set(incident.reports.flatMap((report) => report.speaker ?? []))) {
    const speaks = ({ reports }: Incident): boolean => reports.some((report) => report.speaker === speaker)
    groups.push(group('sameSpeaker', speaker, speaks, apart))
  }
  return groups.filter(({ total }) => total > 0)
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

/** null where undated. */
function spanOf(row: number, { index }: Dataset): Span | null {
  if (row < 0 || !hasFlag(index, row, incidentFlag.dated)) return null
  return { start: at(index.start, row), end: at(index.end, row) }
}

/** Milliseconds between two stretches of time, 0 where they meet; without a date, farther than any. */
const gap = (a: Span | null, b: Span | null): number =>
  a && b ? Math.max(0, b.start - a.end, a.start - b.end) : Infinity

/** Milliseconds from the first beginning to the last end: small where both are known closely. */
const reach = (a: Span, b: Span | null): number =>
  b ? Math.max(a.end, b.end) - Math.min(a.start, b.start) : Infinity

const compared = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
