/** The graphics contexts of a map that are gone, and how long to wait for them. */

/**
 * Milliseconds for which a lost context may stay away while the page is looked at. A browser that gives it back does so
 * within about a second, after the driver has started again; one that refuses never says so.
 */
const returnPatience = 4000

export class LostContexts {
  readonly #onGone: () => void
  readonly #away = new Set<'ground' | 'incidents'>()
  #waiting: ReturnType<typeof setTimeout> | undefined

  /** @param onGone a context has stayed away for too long */
  constructor(onGone: () => void) {
    this.#onGone = onGone
    document.addEventListener('visibilitychange', this.#wait)
  }

  lose(canvas: 'ground' | 'incidents'): void {
    this.#away.add(canvas)
    this.#wait()
  }

  regain(canvas: 'ground' | 'incidents'): void {
    this.#away.delete(canvas)
    this.#wait()
  }

  destroy(): void {
    clearTimeout(this.#waiting)
    document.removeEventListener('visibilitychange', this.#wait)
  }

  /** Counts from the last loss or return, and only while the page is looked at: a hidden one is given nothing back. */
  readonly #wait = (): void => {
    clearTimeout(this.#waiting)
    if (this.#away.size === 0 || document.hidden) return
    this.#waiting = setTimeout(this.#onGone, returnPatience)
  }
}
