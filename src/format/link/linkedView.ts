/** The view a link leads to in a dataset, and a note for each part of the link that could not be followed. */

import { withdrawalOf } from '../../domain/claims/changeLog.ts'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import type { Change } from '../../domain/record/collection.ts'
import type { AboutSection } from '../../domain/view/aboutSections.ts'
import { ownLessonId, stepAt } from '../../domain/view/lesson.ts'
import { startView, type View } from '../../domain/view/view.ts'
import { decodeAddress } from './address.ts'
import { overRecord, recordedView } from './recordedView.ts'
import { type MutableView, viewKeys, viewMembers } from './viewMembers.ts'

export type LinkNote =
  /** Parameters that are unknown or cannot be read. */
  | { readonly kind: 'unreadable'; readonly parameters: readonly string[] }
  /** Ids under a parameter that the dataset does not have. */
  | { readonly kind: 'missing'; readonly parameter: string; readonly ids: readonly string[] }
  /** A record that is no longer there, and what the log says of it. */
  | { readonly kind: 'withdrawn'; readonly parameter: string; readonly change: Change }
  | { readonly kind: 'otherVersion'; readonly linked: string; readonly present: string }

export interface LinkedView {
  readonly view: View
  /** The link has no member of a view: `view` is the dataset's own. */
  readonly asksNothing: boolean
  readonly about: AboutSection | null
  readonly notes: readonly LinkNote[]
}

/** @param text of the link, with or without its `#` or `?` */
export function linkedView(text: string, dataset: Dataset): LinkedView {
  const { view: asked, datasetVersion, asksNothing, about, ignored } = decodeAddress(text, dataset.zone)
  const notes: LinkNote[] = ignored.length > 0 ? [{ kind: 'unreadable', parameters: ignored }] : []
  if (asksNothing) return { view: defaultView(dataset), asksNothing, about, notes }
  const view: MutableView = { ...asked }
  const missing = (parameter: string, ids: readonly string[]): void => {
    const unexplained = ids.filter((id) => {
      const change = withdrawalOf(id, dataset.changes)
      // An incident may be open and pinned.
      const known = notes.some((note) => note.kind === 'withdrawn' && note.change === change)
      if (change && !known) notes.push({ kind: 'withdrawn', parameter, change })
      return !change
    })
    if (unexplained.length > 0) notes.push({ kind: 'missing', parameter, ids: unexplained })
  }
  const keepWithin = <Key extends keyof View>(key: Key): void => {
    const { within } = viewMembers[key]
    if (within) view[key] = within(view[key], dataset, missing)
  }
  viewKeys.forEach(keepWithin)
  const present = dataset.card.version
  if (datasetVersion !== null && datasetVersion !== present)
    notes.push({ kind: 'otherVersion', linked: datasetVersion, present })
  return { view: asStep(view, dataset), asksNothing, about, notes }
}

/** A link to a step shows what the step does, except where the link says more. */
function asStep(view: View, { episodes, zone }: Dataset): View {
  const { presented } = view
  if (!presented || presented.lesson === ownLessonId) return view
  const lesson = episodes.find(({ id }) => id === presented.lesson)
  const step = lesson && stepAt(lesson, presented.step)
  if (!step) return view
  // The reader may have changed or cleared what else the step shows.
  const { window, incident, camera } = overRecord(view, step.view, zone)
  return { ...view, window, incident, camera }
}

const defaultView = ({ card, zone }: Dataset): View => ({
  ...startView,
  ...recordedView(card.defaultView, zone),
  // Left to the map, which has a size.
  camera: null,
})
