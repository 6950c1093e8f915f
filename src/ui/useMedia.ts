/** The sizes at which the page changes its form; style sheets use the same figures. */
import { useSyncExternalStore } from 'react'

export const phone = matchMedia('(max-width: 639.98px)')
/** Below this the controls of the timeline do not fit one line. */
export const narrow = matchMedia('(max-width: 1419.98px)')

/** Whether a media query holds, now and after every change. */
export const useMedia = (query: MediaQueryList): boolean =>
  useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => query.matches,
  )
