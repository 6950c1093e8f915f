/** The two axes of a dataset; they depend on all its dated incidents, so that filters move nothing. */

import { at, type IncidentIndex, incidentFlag } from '../../domain/dataset/incidentIndex.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import { type Axis, linearAxis } from '../../domain/timeline/axis.ts'
import { foldedAxis, type SpanColumns } from '../../domain/timeline/foldedAxis.ts'
import type { AxisKind } from '../../domain/view/view.ts'

export interface TimelineAxes extends Readonly<Record<AxisKind, Axis>> {
  /** What they were made of. */
  readonly index: IncidentIndex
  readonly zone: TimeZone
  readonly width: number
}

/** Pixels a break takes at the usual width. */
const breakPixels = 26

/** `width` of the plot in pixels; breaks keep their width whatever it is. */
export function timelineAxes(index: IncidentIndex, zone: TimeZone, width: number): TimelineAxes {
  const spans = datedSpans(index)
  const folded = foldedAxis(spans, { zone, breakWidth: breakPixels / Math.max(width, breakPixels) })
  return { index, zone, width, folded, linear: linearAxis(folded.extent) }
}

/** Undated rows come last. */
function datedSpans({ size, start, end, flags }: IncidentIndex): SpanColumns {
  let dated = size
  while (dated > 0 && !(at(flags, dated - 1) & incidentFlag.dated)) dated--
  return { start: start.subarray(0, dated), end: end.subarray(0, dated) }
}
