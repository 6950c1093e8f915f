/** The first camera of an embed and of a picture: as close as possible with all that the window holds in sight. */

import { greatestOf, leastOf } from '../../domain/dataset/bounds.ts'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { at } from '../../domain/dataset/incidentIndex.ts'
import type { IncidentSet } from '../../domain/dataset/incidentSet.ts'
import type { TimeOrder } from '../../domain/dataset/timeOrder.ts'
import { layoutZooms } from '../../domain/layout/layoutZooms.ts'
import { toMercator, worldSize } from '../../domain/layout/mercator.ts'
import { worldsFrom } from '../../domain/layout/seam.ts'
import type { Camera } from '../../domain/record/viewRecord.ts'
import { homeCamera, type MapSize } from '../../map/homeCamera.ts'
import type { Box, Padding } from '../../map/reportMap.ts'
import { cameraOf, clearBox, type Page, pageAt } from '../../map/scene/page.ts'
import { Scene, type ScreenBody } from '../../map/scene/scene.ts'
import type { Coverage } from './coverage.ts'

/** Pixels of the dataset's own camera that count as its ground. */
const ground = { width: 820, height: 400 }
const closest = 11
/** A home farther away than this is of data that reach beyond one country. */
const widest = 7

/** Share of the incidents that a view from a zoom level farther away must show more, to be worth it. */
const worthALevel = 0.04

export function fittingCamera(
  dataset: Dataset,
  order: TimeOrder,
  set: IncidentSet,
  size: MapSize,
  { padding, overlays }: Coverage,
): Camera {
  const wanted = sitesOf(dataset, set)
  if (wanted.size === 0) return homeCamera(dataset, size)
  const home = homeCamera(dataset, size)
  // Data wider than the ground this is made for: nothing of them is left out.
  if (home.zoom < widest) return home
  const scene = new Scene(order)
  const edges = narrowed(padding, size)
  const viewFrom = (zoom: number): { camera: Camera; worth: number } => {
    const about = pageAt({ ...home, zoom }, size.width, size.height)
    const standing = scene
      .bodiesAtRest(about)
      .filter(({ body }) => body.sites.some((site) => wanted.has(site)))
    const shown = withinRoom(standing, clearBox(about, edges))
    const { left, top, right, bottom } = boundsOf(shown)
    const across = (left + right - edges.left - (size.width - edges.right)) / 2
    const down = (top + bottom - edges.top - (size.height - edges.bottom)) / 2
    const page: Page = { ...about, left: about.left + across, top: about.top + down }
    const free = shown.filter((site) => !overlays.some((box) => isUnder(site, { across, down }, box)))
    return {
      camera: cameraOf(page, padding),
      worth: incidentsOf(free) / incidentsOf(standing) + zoom * worthALevel,
    }
  }
  // Farther away than the dataset's own view by more than half a level, symbols no longer stand by their places.
  const farthest = home.zoom - 0.5
  const rungs = Math.max(0, Math.floor((closest - farthest) * layoutZooms.rungsPerZoom)) + 1
  const views = Array.from({ length: rungs }, (_, rung) =>
    viewFrom(closest - rung / layoutZooms.rungsPerZoom),
  )
  return views.reduce((best, view) => (view.worth > best.worth ? view : best)).camera
}

/** What is kept free at the edges, less of it where there is little. */
function narrowed({ top, right, bottom, left }: Padding, { width, height }: MapSize): Padding {
  const atMost = (pixels: number, length: number): number => Math.min(pixels, length * 0.05)
  return {
    top: atMost(top, height),
    right: atMost(right, width),
    bottom: atMost(bottom, height),
    left: atMost(left, width),
  }
}

const incidentsOf = (standing: readonly ScreenBody[]): number =>
  standing.reduce((sum, { body }) => sum + body.total, 0)

/** As many as there is room for: where there is not enough, the least of those farthest out go without. */
function withinRoom(
  standing: readonly ScreenBody[],
  { left, top, right, bottom }: Box,
): readonly ScreenBody[] {
  const gone = new Set<ScreenBody>()
  // Sorted once for each side: a walk through all of them for each that goes is quadratic.
  const farthest = (edge: (site: ScreenBody) => number): (() => readonly ScreenBody[]) => {
    const sorted = standing.toSorted((a, b) => edge(a) - edge(b))
    let first = 0
    return () => {
      for (let site = sorted[first]; site && gone.has(site); site = sorted[first]) first++
      const outermost = sorted[first]
      if (!outermost) return []
      let after = first
      for (let site = sorted[after]; site && edge(site) === edge(outermost); site = sorted[after]) after++
      return sorted.slice(first, after).filter((site) => !gone.has(site))
    }
  }
  const west = farthest(({ x, body }) => x - body.radius)
  const east = farthest(({ x, body }) => -(x + body.radius))
  const north = farthest(({ y, body }) => y - body.radius)
  const south = farthest(({ y, body }) => -(y + body.radius))
  while (standing.length - gone.size > 1) {
    const [mostWest, mostEast, mostNorth, mostSouth] = [west(), east(), north(), south()]
    const bounds = boundsOf([...mostWest, ...mostEast, ...mostNorth, ...mostSouth])
    const tooWide = bounds.right - bounds.left > right - left
    const tooHigh = bounds.bottom - bounds.top > bottom - top
    if (!(tooWide || tooHigh)) break
    const outermost = tooWide ? [...mostWest, ...mostEast] : [...mostNorth, ...mostSouth]
    gone.add(outermost.reduce((one, other) => (other.body.total < one.body.total ? other : one)))
  }
  return standing.filter((site) => !gone.has(site))
}

/** All of them with their rosettes, pixels. */
const boundsOf = (standing: readonly ScreenBody[]): Box => ({
  left: leastOf(standing, ({ x, body }) => x - body.radius),
  top: leastOf(standing, ({ y, body }) => y - body.radius),
  right: greatestOf(standing, ({ x, body }) => x + body.radius),
  bottom: greatestOf(standing, ({ y, body }) => y + body.radius),
})

/** `moved`: pixels the page is moved by before the site stands on it. */
function isUnder(
  { x, y, body: { radius } }: ScreenBody,
  moved: { readonly across: number; readonly down: number },
  box: Box,
): boolean {
  const [left, top] = [x - moved.across, y - moved.down]
  const acrossTo = Math.max(box.left - left, left - box.right, 0)
  const downTo = Math.max(box.top - top, top - box.bottom, 0)
  return Math.hypot(acrossTo, downTo) < radius
}

/** Sites of the incidents in the window, on the dataset's own ground. Candidate places are left out: only one of them can be right. */
function sitesOf(dataset: Dataset, set: IncidentSet): Set<number> {
  const { index } = dataset
  const whole = homeCamera(dataset, { width: 1e6, height: 1e6 })
  const middle = toMercator(whole.longitude, whole.latitude)
  const scale = worldSize(whole.zoom)
  const sites = new Set<number>()
  for (const [placement, row] of index.placementRow.entries()) {
    const certain = at(index.placementGhost, placement) === 0
    if (certain && set.positionOf(row) >= 0) sites.add(at(index.placementSite, placement))
  }
  for (const site of sites) {
    const { x, y } = index.sites[site] ?? middle
    const near =
      Math.abs(x - middle.x - worldsFrom(x, middle.x, 1)) * scale < ground.width / 2 &&
      Math.abs(y - middle.y) * scale < ground.height / 2
    if (!near) sites.delete(site)
  }
  return sites
}
