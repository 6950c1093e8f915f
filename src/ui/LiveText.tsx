import { useLayoutEffect, useRef } from 'react'
import { type AppState, appStore } from '../state/appStore.ts'

interface LiveTextProps {
  /** The words for a state; must stay the same function while nothing but the state changes. */
  readonly of: (state: AppState) => string
  readonly className?: string | undefined
}

/** Words that change with every frame of a drag: written straight to the page, hidden while there are none. */
export function LiveText({ of, className }: LiveTextProps) {
  const span = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const element = span.current
    if (!element) return
    // Written in place: an element given other text makes the browser work out its style anew.
    const text = new Text(of(appStore.getState()))
    element.replaceChildren(text)
    element.hidden = text.data === ''
    return appStore.subscribe((state) => {
      const words = of(state)
      if (words === text.data) return
      text.data = words
      element.hidden = words === ''
    })
  }, [of])
  return <span ref={span} className={className} />
}
