import type { Dataset } from '../../domain/dataset.ts'
import type { Camera } from '../../domain/record/viewRecord.ts'
import { homeCamera, type MapSize } from '../../map/homeCamera.ts'
import type { Padding } from '../../map/reportMap.ts'
import type { AppState } from '../../state/appStore.ts'
import { coverageOf } from './coverage.ts'

/** The ground the reader looks at, for a picture of its own size and padding (pixels). */
export function shownCamera({ view }: AppState, dataset: Dataset, size: MapSize, padding: Padding): Camera {
  const map = document.querySelector<HTMLElement>('[data-part="map"] > section')
  if (!view.camera || !map) return homeCamera(dataset, size)
  const { left, right, top, bottom } = coverageOf(map).padding
  const width = Math.max(1, map.clientWidth - left - right)
  const height = Math.max(1, map.clientHeight - top - bottom)
  const growth = Math.min(
    (size.width - padding.left - padding.right) / width,
    (size.height - padding.top - padding.bottom) / height,
  )
  return { ...view.camera, zoom: view.camera.zoom + Math.log2(growth) }
}
