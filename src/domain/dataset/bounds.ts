/** Bounds of a list in one walk: as arguments of `Math.min` more than about 120,000 numbers overflow the stack. */

/** The least of what `of` gives for each item; Infinity where there is none. */
export function leastOf<Item>(items: Iterable<Item>, of: (item: Item) => number): number {
  let least = Infinity
  for (const item of items) least = Math.min(least, of(item))
  return least
}

/** The greatest of what `of` gives for each item; -Infinity where there is none. */
export const greatestOf = <Item>(items: Iterable<Item>, of: (item: Item) => number): number =>
  -leastOf(items, (item) => -of(item))
