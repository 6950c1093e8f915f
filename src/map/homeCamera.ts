import { greatestOf, leastOf } from '../domain/bounds.ts'
import type { Dataset } from '../domain/dataset.ts'
import { fromMercator } from '../domain/mercator.ts'
import type { Camera } from '../domain/record/viewRecord.ts'

/** Size in pixels that a dataset's own camera is meant for; a smaller map shows the same ground from farther away. */
const meantFor = { width: 820, height: 500 }

/**
 * Rosettes are as large on a narrow map as on a wide one: one stands at either side, pushed outwards by its neighbours.
 * Above and below there is the edge of the ground only. Pixels.
 */
const rosetteRoom = 2 * 60

/** Where a map of this size begins: as the dataset says, else so that all its sites are about in view. */
export const homeCamera = (dataset: Dataset, size: MapSize): Camera =>
  fittedCamera(wholeCamera(dataset), size)

/** Pixels. */
export interface MapSize {
  readonly width: number
  readonly height: number
}

/** A camera of a dataset or a lesson on a map of this size. */
export function fittedCamera(camera: Camera, { width, height }: MapSize): Camera {
  const across = (meantFor.width - rosetteRoom) / Math.max(width - rosetteRoom, 1)
  const down = meantFor.height / Math.max(height, 1)
  const shrink = Math.max(1, across, down)
  return { ...camera, zoom: Math.max(7, camera.zoom - Math.log2(shrink)) }
}

function wholeCamera({ card, index }: Dataset): Camera {
  if (card.defaultView?.camera) return card.defaultView.camera
  if (index.sites.length === 0) return { longitude: 20.8, latitude: 43, zoom: 9 }
  const west = leastOf(index.sites, ({ x }) => x)
  const north = leastOf(index.sites, ({ y }) => y)
  const width = greatestOf(index.sites, ({ x }) => x) - west
  const height = greatestOf(index.sites, ({ y }) => y) - north
  const [longitude, latitude] = fromMercator({ x: west + width / 2, y: north + height / 2 })
  // A map 512 px wide shows all of the world at zoom 0; a little air on all sides.
  const zoom = Math.log2(1 / Math.max(width, height, 1e-4)) - 0.4
  return { longitude, latitude, zoom: Math.max(7, Math.min(12, zoom)) }
}
