/** View ⇄ address bar: what is committed is written, what Back or a typed address says is shown. */
import { presentIncident, withdrawalOf } from './domain/changeLog.ts'
import type { Dataset } from './domain/dataset.ts'
import { isFiltering } from './domain/filter/filter.ts'
import { ownLessonId, stepAt } from './domain/lesson.ts'
import type { Change } from './domain/record/collection.ts'
import type { ViewRecord } from './domain/record/viewRecord.ts'
import type { TimeZone } from './domain/time/timeZone.ts'
import { startView, type View } from './domain/view.ts'
import { decodeAddress, encodeAddress } from './format/address.ts'
import { recordedView } from './format/viewRecord.ts'
import { appStore } from './state/appStore.ts'
import { setView } from './state/viewVerbs.ts'

/** What of an address could not be followed. */
export interface AddressNotes {
  readonly ignored: readonly string[]
  readonly missingIncident: string | null
  readonly missingSource: string | null
  /** Pinned incidents the dataset does not have, and that nothing took the place of. */
  readonly missingPins: readonly string[]
  /** What the log says of missing incidents that were withdrawn. */
  readonly withdrawn: readonly Change[]
  readonly otherVersion: { readonly linked: string; readonly present: string } | null
}

const nothingToSay: AddressNotes = {
  ignored: [],
  missingIncident: null,
  missingSource: null,
  missingPins: [],
  withdrawn: [],
  otherVersion: null,
}

/** The view the address asks for; an empty address asks for the dataset's own. */
export function viewFromAddress(
  dataset: Dataset,
  text = location.hash.slice(1),
): { view: View; notes: AddressNotes } {
  if (text === '') return { view: defaultView(dataset), notes: nothingToSay }
  const { view: said, datasetVersion, ignored } = decodeAddress(text, dataset.zone)
  const view = asStep(said, dataset)
  const incident = view.incident === null ? undefined : presentIncident(view.incident, dataset)
  const pins = view.pins.map((id) => ({ id, present: presentIncident(id, dataset)?.id }))
  const lostPins = pins.flatMap(({ id, present }) => (present === undefined ? [id] : []))
  const lost = new Set([...(view.incident === null || incident ? [] : [view.incident]), ...lostPins])
  const withdrawn = [...lost].flatMap((id) => withdrawalOf(id, dataset.changes) ?? [])
  const unexplained = (id: string): boolean => !withdrawn.some(({ record }) => record === id)
  const missingSource = view.source !== null && !dataset.sources.has(view.source) ? view.source : null
  const present = dataset.card.version
  return {
    view: {
      ...view,
      incident: incident?.id ?? null,
      source: missingSource ? null : view.source,
      // Two that were merged are one pin now.
      pins: [...new Set(pins.flatMap((pin) => pin.present ?? []))],
    },
    notes: {
      ignored: said.presented && !view.presented ? [...ignored, 'lesson'] : ignored,
      missingIncident:
        !incident && view.incident !== null && unexplained(view.incident) ? view.incident : null,
      missingSource,
      missingPins: lostPins.filter(unexplained),
      withdrawn,
      otherVersion:
        datasetVersion !== null && datasetVersion !== present ? { linked: datasetVersion, present } : null,
    },
  }
}

/** A link to a step shows what the step does, except where the link says more; a lesson nobody has is left out. */
function asStep(view: View, { episodes, zone }: Dataset): View {
  const { presented } = view
  if (!presented || presented.lesson === ownLessonId) return view
  const lesson = episodes.find(({ id }) => id === presented.lesson)
  const step = lesson && stepAt(lesson, presented.step)
  if (!step) return { ...view, presented: null }
  // The reader may have changed or cleared what else the step shows.
  const { window, incident, camera } = overRecord(view, step.view, zone)
  return { ...view, window, incident, camera }
}

/** The view a record keeps, except where the address says more. */
export function overRecord(view: View, record: ViewRecord, zone: TimeZone): View {
  const kept = recordedView(record, zone)
  return {
    ...view,
    window: view.window ?? kept.window,
    incident: view.incident ?? kept.incident,
    camera: view.camera ?? kept.camera,
    axis: view.axis === startView.axis ? kept.axis : view.axis,
    filter: isFiltering(view.filter) ? view.filter : kept.filter,
  }
}

const defaultView = ({ card, zone }: Dataset): View => ({
  ...startView,
  ...recordedView(card.defaultView, zone),
  // Left to the map, which knows its size.
  camera: null,
})

let stopFollowing: () => void = () => undefined

/** Keeps store and address bar in step until the next dataset is opened. */
export function followAddress(dataset: Dataset): void {
  stopFollowing()
  const unsubscribe = appStore.subscribe((state, before) => {
    if (state.commits === before.commits) return
    const address = `#${encodeAddress(state.view, dataset.zone, dataset.card.version)}`
    if (address === location.hash) return
    if (state.commitKind === 'push') history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  })
  const show = () => setView(viewFromAddress(dataset).view)
  addEventListener('popstate', show)
  stopFollowing = () => {
    unsubscribe()
    removeEventListener('popstate', show)
  }
}
