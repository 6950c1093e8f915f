/** Values that change with the zoom, by the rule of a MapLibre style's `interpolate`. */

/** Zoom and value by turns, zooms ascending. */
export type ZoomStops = readonly (readonly [zoom: number, value: number])[]

/**
 * The value at a zoom: level before the first stop and after the last, between two stops growing in proportion
 * (`base` 1) or by a power of `base` (MapLibre style specification, `exponential`).
 */
export function byZoom(zoom: number, stops: ZoomStops, base = 1): number {
  const next = stops.findIndex(([at]) => zoom < at)
  const last = stops.at(-1)
  const after = stops[next]
  const before = stops[next - 1]
  if (!last) throw new RangeError('no stops')
  if (!after) return last[1]
  if (!before) return after[1]
  const way = zoom - before[0]
  const span = after[0] - before[0]
  const share = base === 1 ? way / span : (base ** way - 1) / (base ** span - 1)
  return before[1] + (after[1] - before[1]) * share
}
