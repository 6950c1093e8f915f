/** What a reader is looking at. A gesture, a link, a step of a presentation and an embed all set a view. */
import { type Filter, noFilter } from './filter/filter.ts'
import type { Camera } from './record/viewRecord.ts'
import type { Span } from './time/span.ts'

export type Panel = 'incidents' | 'documents'
export type AxisKind = 'folded' | 'linear'

export interface View {
  /** null: everything there is. */
  readonly window: Span | null
  /** Incident id. */
  readonly incident: string | null
  /** Id of the document that is open. */
  readonly source: string | null
  /** The camera a link or a step asked for; null: the dataset's own. */
  readonly camera: Camera | null
  readonly panel: Panel
  readonly axis: AxisKind
  readonly filter: Filter
}

export const startView: View = {
  window: null,
  incident: null,
  source: null,
  camera: null,
  panel: 'incidents',
  axis: 'folded',
  filter: noFilter,
}
