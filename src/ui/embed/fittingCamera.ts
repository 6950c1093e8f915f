/** Where the map of an embed begins: close about the sites its window holds, within the ground the dataset shows. */
import type { Dataset } from '../../domain/dataset.ts'
import { at } from '../../domain/incidentIndex.ts'
import type { IncidentSet } from '../../domain/incidentSet.ts'
import { fromMercator, toMercator, worldSize } from '../../domain/mercator.ts'
import type { Camera } from '../../domain/record/viewRecord.ts'
import { homeCamera } from '../../map/homeCamera.ts'
import type { Padding } from '../../map/reportMap.ts'

/** Pixels a rosette and its name reach beyond their site, where there is room for as much. */
const widestAir = 66
/** Pixels of the dataset's own camera that count as its ground. */
const ground = { width: 700, height: 400 }
const closest = 11

export function fittingCamera(
  dataset: Dataset,
  set: IncidentSet | null,
  size: { readonly width: number; readonly height: number },
  { top, right, bottom, left }: Padding,
): Camera {
  const whole = homeCamera(dataset, { width: 1e6, height: 1e6 })
  const middle = toMercator(whole.longitude, whole.latitude)
  const scale = worldSize(whole.zoom)
  const sites = sitesOf(dataset, set).filter(
    ({ x, y }) =>
      Math.abs(x - middle.x) * scale < ground.width / 2 && Math.abs(y - middle.y) * scale < ground.height / 2,
  )
  if (sites.length === 0) return homeCamera(dataset, size)
  const xs = sites.map(({ x }) => x)
  const ys = sites.map(({ y }) => y)
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const room = (pixels: number, before: number, after: number): number => {
    const air = Math.min(widestAir, pixels * 0.16)
    return pixels - Math.max(before, air) - Math.max(after, air)
  }
  // Two sites at one point would be infinitely close.
  const zoom = Math.log2(
    Math.min(
      room(size.width, left, right) / Math.max(east - west, 1e-7),
      room(size.height, top, bottom) / Math.max(south - north, 1e-7),
    ) / worldSize(0),
  )
  const [longitude, latitude] = fromMercator({ x: (west + east) / 2, y: (north + south) / 2 })
  return { longitude, latitude, zoom: Math.max(7, Math.min(closest, zoom)) }
}

/** Sites of the incidents in the window; of several candidates none is where it happened. */
function sitesOf({ index }: Dataset, set: IncidentSet | null): { x: number; y: number }[] {
  if (!set) return []
  const sites = new Set<number>()
  for (const [placement, row] of index.placementRow.entries()) {
    const certain = at(index.placementGhost, placement) === 0
    if (certain && set.positionOf(row) >= 0) sites.add(at(index.placementSite, placement))
  }
  return [...sites].flatMap((site) => index.sites[site] ?? [])
}
