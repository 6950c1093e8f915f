import { useEffect, useRef } from 'react'
import type { AppState } from '../state/appState.ts'
import { useSession } from './appContext.ts'

/** Milliseconds of quiet before it speaks: keys held down are one change. */
const quiet = 400

/**
 * Words for those who hear the page, said politely when a change is done: never while a drag or a play lasts.
 * `of` must stay the same function while nothing but the state changes.
 */
export function SpokenText({ of }: { of: (state: AppState) => string }) {
  const { store } = useSession()
  const element = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    let timer = 0
    // What is there at the start is read with the page.
    let said = of(store.getState())
    const say = (): void => {
      const words = of(store.getState())
      if (words === said || !element.current) return
      said = words
      element.current.textContent = words
    }
    const unsubscribe = store.subscribe((state, before) => {
      if (state.commits === before.commits) return
      clearTimeout(timer)
      timer = window.setTimeout(say, quiet)
    })
    return () => {
      unsubscribe()
      clearTimeout(timer)
    }
  }, [of, store])
  return <p ref={element} data-heard role="status" aria-live="polite" />
}
