/** View ⇄ address bar: what is committed is written, what Back or a typed address says is shown. */
import type { Dataset } from './domain/dataset.ts'
import { startView, type View } from './domain/view.ts'
import { decodeAddress, encodeAddress, readCivil, windowOf } from './format/address.ts'
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
export function viewFromAddress(dataset: Dataset): { view: View; notes: AddressNotes } {
  const text = location.hash.slice(1)
  if (text === '') {
    return {
      view: defaultView(dataset),
      notes: { ignored: [], missingIncident: null, missingSource: null, otherVersion: null },
    }
  }
  const { view, datasetVersion, ignored } = decodeAddress(text, dataset.zone)
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
      ignored,
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

function defaultView({ card, zone }: Dataset): View {
  const wanted = card.defaultView
  const from = wanted?.window && readCivil(wanted.window.from)
  const to = wanted?.window && readCivil(wanted.window.to)
  return {
    ...startView,
    window: from && to ? windowOf(from, to, zone) : null,
    incident: wanted?.incident ?? null,
    source: wanted?.source ?? null,
  }
}

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
