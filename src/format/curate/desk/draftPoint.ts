/** The point of a new place, as typed or set on the map. */
import type { DraftPlace } from './draft.ts'

export interface DraftPoint {
  /** Degrees. */
  readonly longitude: number
  readonly latitude: number
  /** Radius that surely holds the place. */
  readonly metres: number
}

/** What of the three is no number of its kind; `half`: one of two coordinates is missing. */
export type PointFault = 'latitude' | 'longitude' | 'uncertainty' | 'half'

type Typed = Pick<DraftPlace, 'latitude' | 'longitude' | 'uncertainty'>

/** No point and no fault: the place has no coordinates, and that is allowed. */
export function draftPoint(typed: Typed): {
  readonly point: DraftPoint | null
  readonly fault: PointFault | null
} {
  const fault = (fault: PointFault) => ({ point: null, fault })
  if (typed.latitude.trim() === '' && typed.longitude.trim() === '') return { point: null, fault: null }
  const latitude = numberIn(typed.latitude)
  const longitude = numberIn(typed.longitude)
  const metres = numberIn(typed.uncertainty)
  if (!isWithin(latitude, 90) && typed.latitude.trim() !== '') return fault('latitude')
  if (!isWithin(longitude, 180) && typed.longitude.trim() !== '') return fault('longitude')
  if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) return fault('half')
  if (metres === null || metres <= 0) return fault('uncertainty')
  return { point: { longitude, latitude, metres }, fault: null }
}

/** `42.9075, 20.8403`, as maps on the web give it: latitude first. Null for anything else. */
export function pastedPair(text: string): Pick<DraftPlace, 'latitude' | 'longitude'> | null {
  const [, latitude, longitude] = /^\s*(-?\d+\.\d+)\s*[,;\s]\s*(-?\d+\.\d+)\s*$/.exec(text) ?? []
  return latitude !== undefined && longitude !== undefined ? { latitude, longitude } : null
}

/** Half of Europe writes a comma. */
function numberIn(text: string): number | null {
  const written = text.trim().replace(',', '.')
  return /^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(written) ? Number(written) : null
}

const isWithin = (degrees: number | null, limit: number): degrees is number =>
  degrees !== null && Math.abs(degrees) <= limit
