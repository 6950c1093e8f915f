/** View ⇄ address bar: what is committed is written, what Back or a typed address asks for is shown. */
import type { Dataset } from './domain/dataset.ts'
import { encodeAddress } from './format/address.ts'
import { type LinkedView, linkedView } from './format/linkedView.ts'
import { appStore } from './state/appStore.ts'
import { setView } from './state/viewVerbs.ts'

let stopFollowing: () => void = () => undefined

/**
 * Keeps store and address bar in step until the next dataset is opened.
 *
 * @param onArrival called after an address that was typed, or that Back or Forward led to, has been followed
 */
export function followAddress(dataset: Dataset, onArrival: (arrived: LinkedView) => void): void {
  stopFollowing()
  const unsubscribe = appStore.subscribe((state, before) => {
    if (state.commits === before.commits) return
    const address = `#${encodeAddress(state.view, dataset.zone, dataset.card.version)}`
    if (address === location.hash) return
    if (state.commitKind === 'push') history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  })
  const show = () => {
    const arrived = linkedView(location.hash, dataset)
    setView(arrived.view)
    onArrival(arrived)
  }
  addEventListener('popstate', show)
  stopFollowing = () => {
    unsubscribe()
    removeEventListener('popstate', show)
  }
}
