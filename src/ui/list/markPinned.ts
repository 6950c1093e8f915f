/** Marks in a list that is there already the rows the reader has pinned: pinning builds and renders no row. */
import type { Session } from '../../state/session.ts'

/** @returns how to stop */
export function markPinned(list: HTMLElement, { store }: Session): () => void {
  const { rowOf } = store.getState().dataset
  const items = [...list.querySelectorAll<HTMLElement>('li[data-row]')]
  let shown: readonly string[] | null = null
  const show = (): void => {
    const { pins } = store.getState().view
    if (pins === shown) return
    shown = pins
    const rows = new Set(pins.map((id) => rowOf.get(id)))
    for (const item of items) item.toggleAttribute('data-pinned', rows.has(Number(item.dataset['row'])))
  }
  show()
  return store.subscribe(show)
}
