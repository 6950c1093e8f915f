import type { Camera } from '../../domain/record/viewRecord.ts'
import styles from './ScaleBar.module.css'

/** Metres around the equator; the ground one pixel covers follows from it (Web Mercator). */
const equator = 40_075_016.686
const longest = 140

/** A round distance on the ground at the middle of the map. */
export function ScaleBar({ camera }: { camera: Camera }) {
  const metresPerPixel = (equator * Math.cos((camera.latitude * Math.PI) / 180)) / (512 * 2 ** camera.zoom)
  const metres = roundBelow(longest * metresPerPixel)
  return (
    <div className={styles.scale} style={{ width: metres / metresPerPixel }}>
      {metres >= 1000 ? `${metres / 1000} km` : `${metres} m`}
    </div>
  )
}

/** The largest of 1, 2, 5, 10, 20, 50 … that is not above the value. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([5, 2, 1].find((digit) => digit * power <= value) ?? 1) * power
}
