import type { Camera } from '../../domain/record/viewRecord.ts'
import { groundScale, scaleFromZoom } from '../../map/groundScale.ts'
import styles from './ScaleBar.module.css'

/** A round distance on the ground at the middle of the map. */
export function ScaleBar({ camera }: { camera: Camera }) {
  if (camera.zoom < scaleFromZoom) return null
  const { label, width } = groundScale(camera)
  return (
    <div className={styles.scale} style={{ width }}>
      {label}
    </div>
  )
}
