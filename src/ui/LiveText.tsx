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
    let shown: string | null = null
    const show = (): void => {
      const words = of(appStore.getState())
      if (words === shown || !span.current) return
      shown = words
      span.current.textContent = words
      span.current.hidden = words === ''
    }
    show()
    return appStore.subscribe(show)
  }, [of])
  return <span ref={span} className={className} />
}
