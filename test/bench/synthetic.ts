/** Incidents in any number, spread over places and years as real ones are: few places have most, most have few. */
import {
  buildIncidentIndex,
  type IncidentIndex,
  incidentFlag,
  type Site,
} from '../../src/domain/dataset/incidentIndex.ts'
import { toMercator } from '../../src/domain/layout/mercator.ts'
import type { DatePrecision } from '../../src/domain/time/eventSpan.ts'
import { day, hour, minute } from '../../src/domain/time/span.ts'
import { seededRandom } from './random.ts'

export interface SyntheticOptions {
  readonly incidents: number
  readonly places?: number
  readonly years?: number
  readonly seed: number
}

/** First instant of the synthetic years. */
export const syntheticStart = Date.UTC(2020, 0, 1)

/** Places by Zipf's law (the k-th has 1/k of the first's share), dates evenly over the years, most of them days. */
export function syntheticIndex({
  incidents,
  places = 200,
  years = 4,
  seed,
}: SyntheticOptions): IncidentIndex {
  const random = seededRandom(seed)
  const sites: Site[] = Array.from({ length: places }, (_, place) => ({
    ...toMercator(20.1 + random() * 1.2, 42.5 + random() * 0.9),
    place: `place-${place}`,
  }))
  const shares = sites.map((_, place) => 1 / (place + 1))
  const upTo: number[] = []
  shares.reduce((sum, share, place) => {
    upTo[place] = sum + share
    return sum + share
  }, 0)
  const whole = upTo[places - 1] ?? 1
  const placeOf = (draw: number): number => {
    const found = upTo.findIndex((sum) => draw * whole < sum)
    return found < 0 ? places - 1 : found
  }

  return buildIncidentIndex(
    incidents,
    () => {
      const kind = random()
      const placed = random() < 0.95
      const candidates = random() < 0.01
      const site = placeOf(random())
      const other = placeOf(random())
      const moment = syntheticStart + random() * years * 365 * day
      const midnight = Math.floor(moment / day) * day
      const symbol = Math.floor(random() * 8)
      const dating = datingOf(kind, moment, midnight, random())
      return {
        ...dating,
        flags:
          (random() < 0.1 ? incidentFlag.disputed : 0) |
          (random() < 0.2 ? incidentFlag.corroborated : 0) |
          (symbol === 7 && random() < 0.5 ? incidentFlag.subject : 0),
        category: symbol,
        symbol,
        lane: site % 6,
        reports: 1 + Math.floor(random() * 3),
        sites: placed ? [...new Set(candidates ? [site, other] : [site])] : [],
      }
    },
    sites,
  )
}

function datingOf(
  kind: number,
  moment: number,
  midnight: number,
  length: number,
): { readonly start: number; readonly end: number; readonly precision: DatePrecision } {
  if (kind < 0.02) return { start: -Infinity, end: Infinity, precision: 'undated' }
  if (kind < 0.025) return { start: midnight, end: Infinity, precision: 'open' }
  if (kind < 0.1) {
    return { start: midnight, end: midnight + Math.ceil(1 + length * length * 60) * day, precision: 'range' }
  }
  if (kind < 0.3) return { start: moment, end: moment + minute, precision: 'minute' }
  if (kind < 0.4) return { start: midnight + 6 * hour, end: midnight + 12 * hour, precision: 'partOfDay' }
  return { start: midnight, end: midnight + day, precision: 'day' }
}
