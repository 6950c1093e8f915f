/**
 * A press is never lost: what lies under a pointer is exchanged only when nothing is pressed. A browser gives a click
 * to what was under the pointer both when it went down and when it came up; a map, or a name on it, that is put in the
 * place of another between the two would leave the reader with nothing.
 */

/**
 * Milliseconds in which the click of a finger may follow its release: browsers wait for a second tap on pages that
 * can be zoomed.
 */
const clickFollows = 350

export interface Hand {
  /** Acts at once where nothing is pressed, else after the release and its click. */
  whenFree(act: () => void): void
  /** What waits will not be done. */
  destroy(): void
}

/** Follows the pointers and the space bar that press on `surface` or on what is in it. */
export function handOn(surface: HTMLElement): Hand {
  const pressing = new Set<number | string>()
  let waiting: (() => void)[] = []
  let due: ReturnType<typeof setTimeout> | undefined
  const stopped = new AbortController()
  const { signal } = stopped

  const act = (): void => {
    if (pressing.size > 0) return
    clearTimeout(due)
    due = undefined
    const acts = waiting
    waiting = []
    for (const each of acts) each()
  }
  const actAfter = (milliseconds: number): void => {
    clearTimeout(due)
    due = setTimeout(act, milliseconds)
  }
  const press = (what: number | string): void => {
    clearTimeout(due)
    due = undefined
    pressing.add(what)
  }
  const release = (what: number | string): void => {
    if (pressing.delete(what) && pressing.size === 0) actAfter(clickFollows)
  }
  const isSpace = (event: KeyboardEvent): boolean => event.key === ' '

  const always = { signal, capture: true }
  surface.addEventListener('pointerdown', ({ pointerId }) => press(pointerId), always)
  surface.addEventListener('keydown', (event) => isSpace(event) && press('space'), always)
  for (const end of ['pointerup', 'pointercancel'] as const) {
    addEventListener(end, ({ pointerId }) => release(pointerId), always)
  }
  // A button that was released outside the window is known by the next move.
  addEventListener('pointermove', ({ pointerId, buttons }) => buttons === 0 && release(pointerId), always)
  addEventListener('keyup', (event) => isSpace(event) && release('space'), always)
  addEventListener(
    'blur',
    () => {
      for (const what of pressing) release(what)
    },
    { signal },
  )
  // In a task of its own, after all that listens to the click.
  addEventListener('click', () => waiting.length > 0 && actAfter(0), always)

  return {
    whenFree(wanted) {
      waiting.push(wanted)
      if (pressing.size === 0 && due === undefined) act()
    },
    destroy() {
      clearTimeout(due)
      stopped.abort()
    },
  }
}
