/** Arbitrary incidents in and around north Kosovo, and windows on them. */
import fc from 'fast-check'
import { buildIncidentIndex, incidentFlag, type Site } from '../../src/domain/dataset/incidentIndex.ts'
import { incidentsIn } from '../../src/domain/dataset/incidentSet.ts'
import { type TimeOrder, timeOrder } from '../../src/domain/dataset/timeOrder.ts'
import { toMercator } from '../../src/domain/layout/mercator.ts'
import { day, type Span } from '../../src/domain/time/span.ts'
import type { ReportMapEvents, ReportMapProps } from '../../src/map/reportMap.ts'

export interface Incident {
  readonly start: number
  readonly length: number
  readonly dated: boolean
  readonly sites: readonly number[]
  readonly symbol?: number
  readonly flags?: number
}

/** True places of the story, some within three kilometres of each other, two at one point. */
const places = [
  ['zvecan', 20.84028, 42.9075],
  ['rudare', 20.84306, 42.9175],
  ['bridge', 20.86611, 42.89167],
  ['north-mitrovica', 20.8661, 42.8944],
  ['mitrovica', 20.86667, 42.88333],
  ['south-mitrovica', 20.86667, 42.88333],
  ['zubin-potok', 20.68972, 42.91444],
  ['leposavic', 20.80278, 43.10389],
] as const

export const placeIds = places.map(([place]) => place)

/** The places so many degrees further east, written without the seam between them. */
const sitesAt = (east: number): readonly Site[] =>
  places.map(([place, longitude, latitude]) => ({ ...toMercator(longitude + east, latitude), place }))

export function orderOf(
  incidents: readonly Incident[],
  passes?: (row: number) => boolean,
  east = 0,
): TimeOrder {
  const index = buildIncidentIndex(
    incidents.length,
    (given) => {
      const { start, length, dated, sites: at, symbol = given % 8, flags = 0 } = incidents[given] as Incident
      const precision = dated ? 'day' : 'undated'
      return {
        start: start * day,
        end: (start + length) * day,
        precision,
        flags,
        category: symbol,
        symbol,
        lane: 0,
        reports: 1,
        sites: at,
      }
    },
    sitesAt(east),
  )
  return timeOrder(index, passes)
}

const { disputed, corroborated, subject } = incidentFlag

export const someIncidents: fc.Arbitrary<Incident[]> = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 1, max: 9 }),
    dated: fc.boolean(),
    // Most at the first place, so that it becomes a counted circle now and then; none, one, or candidates.
    sites: fc.oneof(
      { weight: 6, arbitrary: fc.constant([0]) },
      {
        weight: 4,
        arbitrary: fc.uniqueArray(fc.integer({ min: 0, max: places.length - 1 }), { maxLength: 3 }),
      },
    ),
    symbol: fc.integer({ min: 0, max: 7 }),
    flags: fc.constantFrom(0, disputed, corroborated, subject, disputed | corroborated),
  }),
  // Of any length: by itself fast-check keeps to about ten.
  { maxLength: 90, size: 'max' },
)

export const someWindow: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: -2, max: 30 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start: start * day, end: (start + length) * day }))

/** From where the places are merged into one to where each stands by itself. */
export const someZoom = fc.integer({ min: -200, max: 1400 }).map((hundredths) => hundredths / 100)

/** Rows of the set of the window that have a place, ascending, by the list's own reckoning. */
export function placedRows(order: TimeOrder, window: Span): number[] {
  const set = incidentsIn(order, window)
  const placed = new Set(order.index.placementRow)
  return Array.from({ length: set.size }, (_, position) => set.rowAt(position))
    .filter((row) => placed.has(row))
    .sort((a, b) => a - b)
}

export const propsFor = (order: TimeOrder, window: Span): ReportMapProps => ({
  theme: 'light',
  language: 'en',
  order,
  window,
  highlighted: null,
  selected: null,
  extents: [],
  labels: places.map(([place], site) => ({ site, primary: place, secondary: `${place} too` })),
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
})

export const unheard: ReportMapEvents = {
  onHighlight: () => {},
  onSelect: () => {},
  onOpenSite: () => {},
  onCamera: () => {},
  onReady: () => {},
}
