/**
 * Where rosettes and counted circles stand on the screen at any zoom, so that none touches another: pushed apart
 * from their true points while that is possible, merged into a counted circle where it is not.
 *
 * The layout is worked out once for a ladder of zooms, from the closest outwards, each rung starting from the one
 * before; between rungs displacements are interpolated. So it depends on the data and the zoom alone, never on how
 * the reader got there, and nothing jumps while zooming.
 */
import { layoutZooms } from './layoutZooms.ts'
import { type MercatorPoint, worldSize } from './mercator.ts'
import { countedRadius } from './rosette.ts'
import { coveredPairs, type Disc, farthestPushed, separate } from './siteSeparation.ts'

/** Pixels a body may stand from its true point before it is merged with its neighbour instead. */
export const longestLeader = 96

/** Nor farther than this share of the world: where that is a few hundred pixels wide, 96 of them are a continent. */
const longestShare = 0.05

export interface LayoutSite extends MercatorPoint {
  /** Stable name: the layout does not depend on the order in which sites are given. */
  readonly id: string
  /** Pixels. */
  readonly radius: number
  /** Incidents there among the filtered ones, at least 1. */
  readonly count: number
}

/** A rosette, a lone symbol or a counted circle: what occupies the screen at some of the zooms. */
export interface LayoutBody extends MercatorPoint {
  /** Positions in the sites the layout was made from, the one with most incidents first. */
  readonly sites: readonly number[]
  readonly radius: number
  readonly count: number
  /** Rungs of the ladder on which it stands; below `from` it has been merged into `parent`. */
  readonly from: number
  readonly to: number
  readonly parent: LayoutBody | null
  /** Displacement from the true point on each rung from `from` to `to`, pixels: x, y, x, y… */
  readonly pushed: Float64Array
}

export interface SiteLayout {
  readonly bodies: readonly LayoutBody[]
}

const rungs = (layoutZooms.highest - layoutZooms.lowest) * layoutZooms.rungsPerZoom + 1

/** Position on the ladder of a zoom, between 0 and the last rung; a fraction between two rungs. */
export const rungAt = (zoom: number): number =>
  Math.max(0, Math.min(rungs - 1, (zoom - layoutZooms.lowest) * layoutZooms.rungsPerZoom))

/** Between rungs a body eases back to its true point by this share, so it is never farther away than it must be. */
const pull = 0.94

/** With more bodies than this those that cover each other are merged at once instead of being pushed apart. */
const crowd = 60

interface Growing extends LayoutBody, Disc {
  from: number
  parent: Growing | null
  readonly trail: number[]
}

/** Lays out sites for the whole ladder of zooms. */
export function layoutSites(sites: readonly LayoutSite[]): SiteLayout {
  const order = sites.map((_, site) => site).sort((a, b) => compareIds(sites, a, b))
  let live: Growing[] = order.map((site) => grow([site], at(sites, site), at(sites, site), rungs - 1))
  const bodies = [...live]

  for (let rung = rungs - 1; rung >= 0; rung--) {
    const scale = worldSize(layoutZooms.lowest + rung / layoutZooms.rungsPerZoom)
    const longest = Math.min(longestLeader, scale * longestShare)
    for (const body of live) {
      body.pushX *= pull
      body.pushY *= pull
      body.trueX = body.x * scale
      body.trueY = body.y * scale
    }
    const merge = (pairs: readonly (readonly [Growing, Growing])[], atMost: number): void => {
      const merged = mergePairs(live, pairs, atMost, (a, b) => join(a, b, sites, rung, scale))
      live = merged.live
      for (const body of merged.born) bodies.push(body)
    }
    while (live.length > crowd) {
      const covered = coveredPairs(live)
      if (covered.length === 0) break
      merge(covered, Infinity)
    }
    while (!separate(live, longest)) {
      const atOnce = live.length > crowd ? Math.ceil(live.length / 8) : 1
      const worst = farthestPushed(live, longest, atOnce)
      if (worst.length === 0) {
        // A lone body has no neighbour to merge with: it gives way.
        for (const body of live) holdWithin(body, longest)
        break
      }
      merge(worst, atOnce)
    }
    for (const body of live) {
      body.from = rung
      body.trail.push(body.pushX, body.pushY)
    }
  }
  // A body that was merged on the very rung it was born on never stood anywhere.
  return { bodies: bodies.filter((body) => body.trail.length > 0).map(settle(new Map())) }
}

function holdWithin(body: Growing, longest: number): void {
  const share = longest / Math.max(longest, Math.hypot(body.pushX, body.pushY))
  body.pushX *= share
  body.pushY *= share
}

/** Joins the first `atMost` pairs, each body at most once. */
function mergePairs(
  live: readonly Growing[],
  pairs: readonly (readonly [Growing, Growing])[],
  atMost: number,
  joined: (a: Growing, b: Growing) => Growing,
): { live: Growing[]; born: Growing[] } {
  const gone = new Set<Growing>()
  const born: Growing[] = []
  for (const [a, b] of pairs) {
    if (born.length >= atMost) break
    if (gone.has(a) || gone.has(b)) continue
    gone.add(a).add(b)
    const child = joined(a, b)
    a.parent = child
    b.parent = child
    born.push(child)
  }
  return { live: [...live.filter((body) => !gone.has(body)), ...born], born }
}

function join(a: Growing, b: Growing, sites: readonly LayoutSite[], rung: number, scale: number): Growing {
  const members = [...a.sites, ...b.sites].sort(
    (one, other) => at(sites, other).count - at(sites, one).count || compareIds(sites, one, other),
  )
  const count = a.count + b.count
  const mean = (of: (body: Growing) => number): number => (of(a) * a.count + of(b) * b.count) / count
  const middle = { x: mean((body) => body.x), y: mean((body) => body.y) }
  const joined = grow(members, middle, { radius: countedRadius(count), count }, rung)
  joined.pushX = mean((body) => body.pushX)
  joined.pushY = mean((body) => body.pushY)
  joined.trueX = middle.x * scale
  joined.trueY = middle.y * scale
  return joined
}

function grow(
  members: readonly number[],
  { x, y }: MercatorPoint,
  { radius, count }: { radius: number; count: number },
  to: number,
): Growing {
  const still = { pushX: 0, pushY: 0, trueX: 0, trueY: 0 }
  const pushed = new Float64Array(0)
  return { sites: members, x, y, radius, count, from: to, to, parent: null, pushed, trail: [], ...still }
}

/** The finished form of a body; its trail was written from the highest rung down. */
const settle =
  (settled: Map<Growing, LayoutBody>) =>
  (body: Growing): LayoutBody => {
    const known = settled.get(body)
    if (known) return known
    const { sites, x, y, radius, count, from, to, trail } = body
    const pushed = new Float64Array(trail.length)
    for (let step = 0; step < trail.length; step += 2) {
      pushed[trail.length - 2 - step] = trail[step] as number
      pushed[trail.length - 1 - step] = trail[step + 1] as number
    }
    let heir = body.parent
    while (heir && heir.trail.length === 0) heir = heir.parent
    const parent = heir && settle(settled)(heir)
    const finished = { sites, x, y, radius, count, from, to, parent, pushed }
    settled.set(body, finished)
    return finished
  }

const compareIds = (sites: readonly LayoutSite[], a: number, b: number): number => {
  const [one, other] = [at(sites, a), at(sites, b)]
  return one.id < other.id
    ? -1
    : one.id > other.id
      ? 1
      : one.x - other.x || one.y - other.y || one.count - other.count
}

function at<Item>(list: readonly Item[], position: number): Item {
  const item = list[position]
  if (item === undefined) throw new RangeError(`no ${position} in a list of ${list.length}`)
  return item
}
