import type { Dataset } from '../../domain/dataset.ts'
import { fromMercator } from '../../domain/mercator.ts'
import type { Camera } from '../../domain/record/viewRecord.ts'

/** Where a map begins: as the dataset says, else so that all its sites are about in view. */
export function homeCamera({ card, index }: Dataset): Camera {
  if (card.defaultView?.camera) return card.defaultView.camera
  if (index.sites.length === 0) return { longitude: 20.8, latitude: 43, zoom: 9 }
  const xs = index.sites.map(({ x }) => x)
  const ys = index.sites.map(({ y }) => y)
  const west = Math.min(...xs)
  const north = Math.min(...ys)
  const width = Math.max(...xs) - west
  const height = Math.max(...ys) - north
  const [longitude, latitude] = fromMercator({ x: west + width / 2, y: north + height / 2 })
  // A map 512 px wide shows all of the world at zoom 0; a little air on all sides.
  const zoom = Math.log2(1 / Math.max(width, height, 1e-4)) - 0.4
  return { longitude, latitude, zoom: Math.max(7, Math.min(12, zoom)) }
}
