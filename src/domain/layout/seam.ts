/**
 * The seam of the Mercator plane at 180°: what stands on both sides of it stands together on the ground. Positions
 * of sites are written without the seam between them, so x may pass 1, and one rule says which copy a map shows.
 */

/** Share of the world that is not shown for the sake of which the map turns away from its usual middle at 0°. */
const worthTurning = 0.1

/**
 * The sites with those west of the widest empty stretch moved round the world, where that makes the extent of all
 * shorter by more than a tenth of the world; else the same list.
 */
export function acrossSeam<Site extends { readonly x: number }>(sites: readonly Site[]): readonly Site[] {
  const xs = Float64Array.from(sites, ({ x }) => x).sort()
  let widest = 1 - ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) + worthTurning
  let west = 0
  for (let next = 1; next < xs.length; next++) {
    const x = xs[next] as number
    const stretch = x - (xs[next - 1] as number)
    if (stretch <= widest) continue
    widest = stretch
    west = x
  }
  return west === 0 ? sites : sites.map((site) => (site.x < west ? { ...site, x: site.x + 1 } : site))
}

/** What stands on the plane, moved by whole worlds (pixels at its zoom) to its copy nearest to `middle`. */
export function nearestCopy<Standing extends { readonly x: number; readonly trueX: number }>(
  standing: Standing,
  middle: number,
  world: number,
): Standing {
  const away = worldsFrom(standing.trueX, middle, world) * world
  return away === 0 ? standing : { ...standing, x: standing.x - away, trueX: standing.trueX - away }
}

/** How many whole worlds a position is from its copy nearest to `middle`. */
export const worldsFrom = (x: number, middle: number, world: number): number =>
  Math.round((x - middle) / world)

/** A longitude between -180 and 180 degrees. */
export const wrappedLongitude = (longitude: number): number =>
  Math.abs(longitude) <= 180 ? longitude : longitude - 360 * Math.round(longitude / 360)
