/** View ⇄ address bar: what is committed is written, what Back or a typed address says is shown. */
import type { Dataset } from './domain/dataset.ts'
import { ownLessonId, stepAt } from './domain/lesson.ts'
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
  readonly otherVersion: { readonly linked: string; readonly present: string } | null
}

/** The view the address asks for; an empty address asks for the dataset's own. */
export function viewFromAddress(
  dataset: Dataset,
  text = location.hash.slice(1),
): { view: View; notes: AddressNotes } {
  if (text === '') {
    return {
      view: defaultView(dataset),
      notes: { ignored: [], missingIncident: null, missingSource: null, otherVersion: null },
    }
  }
  const { view: said, datasetVersion, ignored } = decodeAddress(text, dataset.zone)
  const view = asStep(said, dataset)
  const missingIncident = view.incident !== null && !dataset.rowOf.has(view.incident) ? view.incident : null
  const missingSource = view.source !== null && !dataset.sources.has(view.source) ? view.source : null
  const present = dataset.card.version
  return {
    view: {
      ...view,
      incident: missingIncident ? null : presentId(view.incident, dataset),
      source: missingSource ? null : view.source,
    },
    notes: {
      ignored: said.presented && !view.presented ? [...ignored, 'lesson'] : ignored,
      missingIncident,
      missingSource,
      otherVersion:
        datasetVersion !== null && datasetVersion !== present ? { linked: datasetVersion, present } : null,
    },
  }
}

/** A former id leads to the incident that carries it now. */
const presentId = (id: string | null, { rowOf, incidents }: Dataset): string | null =>
  id === null ? null : (incidents[rowOf.get(id) ?? -1]?.id ?? null)

/** A link to a step shows what the step does, except where the link says more; a lesson nobody has is left out. */
function asStep(view: View, { episodes, zone }: Dataset): View {
  const { presented } = view
  if (!presented || presented.lesson === ownLessonId) return view
  const lesson = episodes.find(({ id }) => id === presented.lesson)
  const step = lesson && stepAt(lesson, presented.step)
  if (!step) return { ...view, presented: null }
  const { window, incident, camera } = recordedView(step.view, zone)
  return {
    ...view,
    window: view.window ?? window,
    incident: view.incident ?? incident,
    camera: view.camera ?? camera,
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
