/** A round distance on the ground, and how long it is on a map. */
import { worldSize } from '../domain/layout/mercator.ts'
import type { Camera } from '../domain/record/viewRecord.ts'

export interface GroundScale {
  /** `10 km`, `500 m` */
  readonly label: string
  /** Pixels. */
  readonly width: number
}

/** Metres around the equator; the ground one pixel covers follows from it (Web Mercator). */
const equator = 40_075_016.686

/** From farther away a map reaches so far north and south that no one bar is true of it. */
export const scaleFromZoom = 4

/** @param longest pixels the scale may take at most */
export function groundScale({ latitude, zoom }: Camera, longest = 140): GroundScale {
  const perPixel = metresPerPixel(latitude, zoom)
  const metres = roundBelow(longest * perPixel)
  return {
    label: metres >= 1000 ? `${metres / 1000} km` : `${metres} m`,
    width: metres / perPixel,
  }
}

export const metresPerPixel = (latitude: number, zoom: number): number =>
  (equator * Math.cos((latitude * Math.PI) / 180)) / worldSize(zoom)

/** The largest of 1, 2, 5, 10, 20, 50 … that is not above the value. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([5, 2, 1].find((digit) => digit * power <= value) ?? 1) * power
}
