/** What a timeline takes and tells. */

import type { TimeOrder } from '../../domain/dataset/timeOrder.ts'
import type { Span } from '../../domain/time/span.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import type { AxisKind, WindowManner } from '../../domain/view/view.ts'
import type { NamedSpan } from './captions.ts'
import type { TimelineTexts } from './timelineTexts.ts'

export interface TimelineLane {
  readonly id: string
  readonly label: string
}

export interface TimelineChartProps {
  readonly order: TimeOrder
  /** In order from the top; rows without a lane get one below, named `laneless`. */
  readonly lanes: readonly TimelineLane[]
  readonly laneless: string
  readonly episodes: readonly NamedSpan[]
  readonly axis: AxisKind
  /** null: everything. */
  readonly window: Span | null
  /** Rows of the index. */
  readonly highlighted: number | null
  readonly selected: number | null
  readonly zone: TimeZone
  /** BCP 47. */
  readonly language: string
  /** One strip without lane names, for phones and embeds. */
  readonly compact: boolean
  readonly texts: TimelineTexts
}

export interface TimelineChartEvents {
  readonly onWindow: (window: Span | null, manner: WindowManner) => void
  readonly onHighlight: (row: number | null) => void
  readonly onSelect: (row: number) => void
  /** Beside `onWindow`, when the caption taken names an episode. */
  readonly onEpisode?: (episode: number) => void
  /** Whether less than the whole axis is on show. */
  readonly onZoomed?: (zoomed: boolean) => void
  /** The window just drawn, from wherever it came. */
  readonly onDrawn?: (window: Span | null) => void
}
