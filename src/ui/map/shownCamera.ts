import type { Camera } from '../../domain/record/viewRecord.ts'
import type { MapSize } from '../../map/homeCamera.ts'
import type { Padding } from '../../map/reportMap.ts'
import type { AppState } from '../../state/appState.ts'
import { coverageOf } from './coverage.ts'
import { fittingCamera } from './fittingCamera.ts'

/**
 * The ground the reader looks at, for a picture of its own size and padding (pixels); where the reader has moved
 * nothing, the ground of what the window holds.
 */
export function shownCamera(
  { dataset, view, order, set }: AppState,
  size: MapSize,
  padding: Padding,
): Camera {
  const map = document.querySelector<HTMLElement>('[data-part="map"] > section')
  if (!view.camera || !map) return fittingCamera(dataset, order, set, size, { padding, overlays: [] })
  const { left, right, top, bottom } = coverageOf(map).padding
  const width = Math.max(1, map.clientWidth - left - right)
  const height = Math.max(1, map.clientHeight - top - bottom)
  const growth = Math.min(
    (size.width - padding.left - padding.right) / width,
    (size.height - padding.top - padding.bottom) / height,
  )
  return { ...view.camera, zoom: view.camera.zoom + Math.log2(growth) }
}
