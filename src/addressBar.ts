/** View ⇄ address bar: what is committed is written, what Back or a typed address asks for is shown. */
import { encodeAddress } from './format/link/address.ts'
import { type LinkedView, linkedView } from './format/link/linkedView.ts'
import type { Session } from './state/session.ts'

/**
 * Keeps a session and the address bar in step.
 *
 * @param onArrival called after an address that was typed, or that Back or Forward led to, has been followed
 * @returns how to stop
 */
export function followAddress(
  { store, verbs }: Session,
  onArrival: (arrived: LinkedView) => void,
): () => void {
  const { dataset } = store.getState()
  const unsubscribe = store.subscribe((state, before) => {
    if (state.commits === before.commits) return
    const address = `#${encodeAddress(state.view, dataset.zone, dataset.card.version)}`
    if (address === location.hash) return
    if (state.commitKind === 'push') history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  })
  const arrive = (): void => {
    const arrived = linkedView(location.hash, dataset)
    verbs.setView(arrived.view)
    onArrival(arrived)
  }
  addEventListener('popstate', arrive)
  return () => {
    unsubscribe()
    removeEventListener('popstate', arrive)
  }
}
