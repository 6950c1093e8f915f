/** From what is selected in a text field to code points of the text itself. */

export interface Passage {
  /** Unicode code points, end exclusive. */
  readonly start: number
  readonly end: number
}

/**
 * A text field counts UTF-16 units and turns every line break into one `\n` (HTML, "API value"); the record counts
 * code points of the text as it was read. White space at both ends is left out; null where nothing else is selected.
 */
export function selectedPassage(text: string, from: number, to: number): Passage | null {
  const points = [...text]
  let units = 0
  let start = -1
  let end = -1
  for (const [at, point] of points.entries()) {
    // Of the two characters of a Windows line break the field shows one.
    const width = point === '\r' && points[at + 1] === '\n' ? 0 : point.length
    if (width > 0 && units >= from && units < to) {
      if (start === -1) start = at
      end = at + 1
    }
    units += width
  }
  if (start === -1) return null
  while (start < end && isSpace(points[start])) start++
  while (end > start && isSpace(points[end - 1])) end--
  return start < end ? { start, end } : null
}

const isSpace = (point: string | undefined): boolean => point !== undefined && /^\s$/u.test(point)
