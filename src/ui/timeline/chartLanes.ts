/** The lanes of a timeline: how many, how high, how they are called, and which of them an incident lies in. */
import { at, hasFlag, type IncidentIndex, incidentFlag, none } from '../../domain/dataset/incidentIndex.ts'
import type { TimelineChartProps } from './timelineProps.ts'

export interface ChartLanes {
  /** Names in order from the top; none on a compact timeline. */
  readonly labels: readonly string[]
  readonly count: number
  /** Of one lane, pixels. */
  readonly height: number
  readonly laneOf: (row: number) => number
}

/** `low`: on a low screen the map needs the room more than the lanes do. */
export function chartLanes(
  { order, lanes, laneless, compact }: Pick<TimelineChartProps, 'order' | 'lanes' | 'laneless' | 'compact'>,
  low: boolean,
): ChartLanes {
  if (compact) return { labels: [], count: 1, height: 44, laneOf: () => 0 }
  const labels = lanes.map(({ label }) => label)
  // A file that has no lanes at all says nothing of places by them.
  if (hasLaneless(order.index, lanes.length)) labels.push(lanes.length > 0 ? laneless : '')
  return {
    labels,
    count: Math.max(1, labels.length),
    height: low ? 18 : 22,
    laneOf: (row) => {
      const lane = at(order.index.lane, row)
      return lane === none || lane >= lanes.length ? lanes.length : lane
    },
  }
}

export const middleOfLane = ({ height }: ChartLanes, lane: number): number => (lane + 0.5) * height

/** Whether a dated incident of the dataset has none of the lanes; filters do not take the lane away. */
function hasLaneless(index: IncidentIndex, lanes: number): boolean {
  for (let row = 0; row < index.size && hasFlag(index, row, incidentFlag.dated); row++) {
    if (at(index.lane, row) >= lanes) return true
  }
  return false
}
