import { greatestOf, leastOf } from '../domain/dataset/bounds.ts'
import type { Dataset } from '../domain/dataset/dataset.ts'
import { layoutZooms } from '../domain/layout/layoutZooms.ts'
import { fromMercator, worldSize } from '../domain/layout/mercator.ts'
import { wrappedLongitude } from '../domain/layout/seam.ts'
import type { Camera } from '../domain/record/viewRecord.ts'

/** Size in pixels that a dataset's own camera is meant for; a smaller map shows the same ground from farther away. */
const meantFor = { width: 820, height: 500 }

/**
 * Rosettes are as large on a narrow map as on a wide one: one stands at either side, pushed outwards by its neighbours.
 * Above and below there is the edge of the ground only. Pixels.
 */
const rosetteRoom = 2 * 60

/** No map begins closer than this, and none needs to be looked at from farther away than shows all of it. */
const closest = 12
const usualFarthest = 7

/** Pixels of `meantFor` that the sites of a dataset without a camera of its own may take: a little air on all sides. */
const siteRoom = { width: meantFor.width - rosetteRoom, height: 388 }

/** The narrowest map there is, an embed of 280 pixels, shows the same ground from so many levels farther away. */
const farthestShrink = Math.log2((meantFor.width - rosetteRoom) / (280 - rosetteRoom))

/** Where a map of this size begins: as the dataset says, else so that all its sites are about in view. */
export function homeCamera(dataset: Dataset, size: MapSize): Camera {
  const farthest = farthestZoom(dataset)
  const camera = fittedCamera(wholeCamera(dataset), size, farthest)
  if (dataset.card.defaultView?.camera) return camera
  // On a rung of the layout nothing is halfway into a merge.
  const { rungsPerZoom } = layoutZooms
  return { ...camera, zoom: Math.max(farthest, Math.floor(camera.zoom * rungsPerZoom) / rungsPerZoom) }
}

/** The zoom from which a map of the dataset is never farther away: 7, or less where its data need it. */
export const farthestZoom = (dataset: Dataset): number =>
  Math.max(layoutZooms.lowest, Math.min(usualFarthest, wholeCamera(dataset).zoom - farthestShrink))

/** Pixels. */
export interface MapSize {
  readonly width: number
  readonly height: number
}

/** A camera of a dataset or a lesson on a map of this size, no farther away than `farthest` (`farthestZoom`). */
export function fittedCamera(camera: Camera, { width, height }: MapSize, farthest: number): Camera {
  const across = (meantFor.width - rosetteRoom) / Math.max(width - rosetteRoom, 1)
  const down = meantFor.height / Math.max(height, 1)
  const shrink = Math.max(1, across, down)
  return { ...camera, zoom: Math.max(farthest, camera.zoom - Math.log2(shrink)) }
}

function wholeCamera({ card, index }: Dataset): Camera {
  if (card.defaultView?.camera) return card.defaultView.camera
  if (index.sites.length === 0) return { longitude: 20.8, latitude: 43, zoom: 9 }
  const west = leastOf(index.sites, ({ x }) => x)
  const north = leastOf(index.sites, ({ y }) => y)
  const width = greatestOf(index.sites, ({ x }) => x) - west
  const height = greatestOf(index.sites, ({ y }) => y) - north
  const [longitude, latitude] = fromMercator({ x: west + width / 2, y: north + height / 2 })
  const world = worldSize(0)
  const fits = Math.min(
    Math.log2(siteRoom.width / (width * world)),
    Math.log2(siteRoom.height / (height * world)),
  )
  return { longitude: wrappedLongitude(longitude), latitude, zoom: Math.min(closest, fits) }
}
