/** Shows in a list that is there already which of its rows are in the window: a drag builds and renders nothing. */
import { type Standing, standing } from '../../domain/dataset/incidentSet.ts'
import type { TimeOrder } from '../../domain/dataset/timeOrder.ts'
import type { Span } from '../../domain/time/span.ts'
import type { Session } from '../../state/session.ts'

/** @returns how to stop */
export function followWindow(list: HTMLElement, { index }: TimeOrder, { store }: Session): () => void {
  const items = [...list.querySelectorAll<HTMLElement>('li[data-row]')].map((element) => ({
    element,
    row: Number(element.dataset['row']),
    stands: null as Standing | null,
  }))
  const days = [...list.children].filter((child) => child instanceof HTMLElement)
  let shown: Span | null = null
  const show = (): void => {
    const { window } = store.getState()
    if (window === shown) return
    shown = window
    let moved = false
    for (const item of items) {
      const stands = standing(index, item.row, window)
      if (stands === item.stands) continue
      moved ||= stands === 'out' || item.stands === 'out' || item.stands === null
      item.stands = stands
      item.element.hidden = stands === 'out'
      item.element.dataset['stands'] = stands
    }
    if (moved) for (const day of days) day.hidden = !day.querySelector('li[data-row]:not([hidden])')
  }
  show()
  return store.subscribe(show)
}
