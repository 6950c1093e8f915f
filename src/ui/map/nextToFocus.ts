/**
 * Whoever came to a name of a place by keyboard goes on from it in the map that takes the place of another.
 *
 * @param container holds the map that goes
 * @param next the map that comes
 * @returns gives the focus to the same name in `next`, or to its surface; nothing where the focus was elsewhere
 */
export function nextToFocus(container: HTMLElement, next: HTMLElement): () => void {
  const focused = document.activeElement
  if (!focused || !container.contains(focused)) return () => undefined
  const name = nameOn(focused)
  return () => {
    const same = [...next.querySelectorAll('button')].find((button) => nameOn(button) === name)
    const place = same ?? next.querySelector<HTMLElement>('[tabindex="0"]')
    place?.focus({ preventScroll: true })
  }
}

/** The first line of a place's button; its number may be written otherwise. */
const nameOn = (button: Element): string => button.firstElementChild?.textContent ?? ''
