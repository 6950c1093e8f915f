/** The keys of a presenter: those that clickers send, and those that a hand on the keyboard knows from slides. */
import { useEffect, useRef } from 'react'

export type PresentAct = 'next' | 'previous' | 'first' | 'last' | 'black' | 'leave'

const acts: Readonly<Record<string, PresentAct>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  '.': 'black',
  b: 'black',
  B: 'black',
  Escape: 'leave',
}

export function usePresentKeys(act: (act: PresentAct) => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const press = (pressed: KeyboardEvent): void => {
      const wanted = acts[pressed.key]
      if (!wanted || pressed.ctrlKey || pressed.altKey || pressed.metaKey) return
      if (document.querySelector('dialog[open]') || belongsToFocus(pressed)) return
      // The map and the timeline know some of these keys too.
      pressed.preventDefault()
      pressed.stopPropagation()
      latest.current(wanted)
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [])
}

/** Keys that the focused element needs for itself; Page Up and Page Down always belong to the clicker. */
function belongsToFocus({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.matches('input, textarea, select')) return true
  if (key === ' ') return target.matches('button, summary, a')
  if (/^(Arrow|Home|End)/.test(key)) return target.matches('[role=slider]') || scrolls(target, key)
  return false
}

const scrolls = (target: Element, key: string): boolean =>
  /^Arrow(Up|Down)$/.test(key) && target.matches('[data-card]') && target.scrollHeight > target.clientHeight
