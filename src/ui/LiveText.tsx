import { useLayoutEffect, useRef } from 'react'
import type { AppState } from '../state/appState.ts'
import { useSession } from './appContext.ts'

interface LiveTextProps {
  /** The words for a state; must stay the same function while nothing but the state changes. */
  readonly of: (state: AppState) => string
  readonly className?: string | undefined
}

/** Words that change with every frame of a drag: written straight to the page, hidden while there are none. */
export function LiveText({ of, className }: LiveTextProps) {
  const { store } = useSession()
  const span = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const element = span.current
    if (!element) return
    // Written in place: an element given other text makes the browser work out its style anew.
    const text = new Text(of(store.getState()))
    element.replaceChildren(text)
    element.hidden = text.data === ''
    return store.subscribe((state) => {
      const words = of(state)
      if (words === text.data) return
      text.data = words
      element.hidden = words === ''
    })
  }, [of, store])
  return <span ref={span} className={className} />
}
