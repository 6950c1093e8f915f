/** What a reader is looking at. A gesture, a link, a step of a presentation and an embed all set a view. */
import { type Filter, noFilter } from '../filter/filter.ts'
import type { Camera } from '../record/viewRecord.ts'
import type { Span } from '../time/span.ts'

export const panels = ['incidents', 'documents', 'compare', 'speakers'] as const
export type Panel = (typeof panels)[number]
export type AxisKind = 'folded' | 'linear'

/**
 * How a change of the window is meant. `passing`: a drag lasts, and the address waits for the release; `settled`: it
 * is done; `stepped`: it is a step that Back returns from.
 */
export type WindowManner = 'passing' | 'settled' | 'stepped'

/** Accounts side by side: two documents, or one and other reporting (null). */
export interface Comparison {
  readonly accounts: readonly [source: string, other: string | null]
  /** Episode id; null: all of them. */
  readonly episode: string | null
}

/** A step of a lesson, counted from one. */
export interface LessonStep {
  /** Episode id, or `own` for one the reader made. */
  readonly lesson: string
  readonly step: number
  /** A lesson the reader made, in the written form of a link; absent where the page holds it. */
  readonly carried?: string
}

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
  /** The ground of every incident in the window is drawn, not only of the one in focus. */
  readonly allExtents: boolean
  readonly filter: Filter
  /** Ids of the incidents the reader has put aside, in the order they were put there. */
  readonly pins: readonly string[]
  readonly comparison: Comparison | null
  /** What is being presented; null: nothing. */
  readonly presented: LessonStep | null
}

export const startView: View = {
  window: null,
  incident: null,
  source: null,
  camera: null,
  panel: 'incidents',
  axis: 'folded',
  allExtents: false,
  filter: noFilter,
  pins: [],
  comparison: null,
  presented: null,
}
