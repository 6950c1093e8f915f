/** Text of a picture broken into lines, by the same estimate of widths on every machine. */
import { textWidth } from '../textWidth.ts'

export interface Lettering {
  /** Pixels. */
  readonly size: number
  readonly weight?: 400 | 600
  /** Width of its letters beside those of Inter. */
  readonly breadth?: number
}

/** Source Serif 4 beside Inter, with a little air: the estimate must not fall short. */
export const serifBreadth = 0.97

/**
 * As many lines as the text needs, at most `limit`, the last one ended by an ellipsis where something is left over.
 * A word wider than a line is broken.
 */
export function textLines(text: string, width: number, lettering: Lettering, limit = Infinity): string[] {
  const fits = (line: string): boolean => lineWidth(line, lettering) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean).flatMap(pieces(fits))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || fits(longer)) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length <= limit) return lines
  return [...lines.slice(0, limit - 1), shortenLine(lines.slice(limit - 1).join(' '), fits)]
}

/** Estimated width in pixels. */
export const lineWidth = (line: string, { size, weight = 400, breadth = 1 }: Lettering): number =>
  textWidth(line, size, weight) * breadth

const pieces =
  (fits: (text: string) => boolean) =>
  (word: string): string[] => {
    if (fits(word)) return [word]
    const parts = ['']
    for (const letter of word) {
      const part = parts.at(-1) ?? ''
      if (part === '' || fits(part + letter)) parts[parts.length - 1] = part + letter
      else parts.push(letter)
    }
    return parts
  }

function shortenLine(text: string, fits: (text: string) => boolean): string {
  const letters = [...text]
  while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
