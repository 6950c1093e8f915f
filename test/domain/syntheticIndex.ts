/** Random incidents for tests: spans of all kinds, undated and unplaced ones among them. */
import fc from 'fast-check'
import {
  buildIncidentIndex,
  type IncidentIndex,
  type IndexEntry,
} from '../../src/domain/dataset/incidentIndex.ts'
import { day, hour, minute, type Span } from '../../src/domain/time/span.ts'

/** A few thousand days around the epoch, on a coarse grid so that bounds coincide often. */
const instant = fc.integer({ min: -2000, max: 2000 }).map((step) => step * 6 * hour)
const duration = fc.oneof(
  fc.constantFrom(minute, day, 8 * day, 64 * day, 512 * day),
  fc.integer({ min: 1, max: 900 * 24 }).map((hours) => hours * hour),
)
const span: fc.Arbitrary<Span> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(instant, duration).map(([start, length]) => ({ start, end: start + length })),
  },
  { weight: 1, arbitrary: instant.map((start) => ({ start, end: Infinity })) },
  { weight: 1, arbitrary: instant.map((end) => ({ start: -Infinity, end })) },
)

const entry: fc.Arbitrary<IndexEntry> = fc
  .record({
    span,
    precision: fc.constantFrom('minute' as const, 'day' as const, 'range' as const, 'undated' as const),
    reports: fc.integer({ min: 0, max: 5 }),
    sites: fc.constantFrom([], [0], [0], [1], [0, 1]),
  })
  .map(({ span: { start, end }, ...rest }) => ({
    ...rest,
    start,
    end,
    flags: 0,
    category: 0,
    symbol: 0,
    lane: 0,
  }))

const sites = [
  { x: 0.5, y: 0.5, place: 'a' },
  { x: 0.6, y: 0.5, place: 'b' },
]

export const anyIndex: fc.Arbitrary<IncidentIndex> = fc
  .array(entry, { maxLength: 60 })
  .map((entries) => buildIncidentIndex(entries.length, (given) => entries[given] as IndexEntry, sites))

/** Windows on the same grid; now and then empty or without end. */
export const anyWindow: fc.Arbitrary<Span> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(instant, instant).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  },
  { weight: 1, arbitrary: instant.map((start) => ({ start, end: Infinity })) },
  { weight: 1, arbitrary: fc.constant({ start: -Infinity, end: Infinity }) },
)
