/**
 * How wide a text in Inter will be, from the widths of its letters in classes: good to a few pixels in a name, the
 * same on every machine, and known before the font is loaded.
 */

/** Widths in text sizes. */
const classes: readonly (readonly [string, number])[] = [
  ["iIl|!.,:;'’·јІ ", 0.29],
  ['fjrtć()-/“”"1', 0.4],
  ['mwMWшщжмюфШЩЖМЮФњљЊЉ@—', 0.88],
]
const widthOf = new Map(
  classes.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
)

/** Width in pixels at a text size; semi-bold text is a little wider. */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  let sum = 0
  for (const letter of text) sum += widthOf.get(letter) ?? (letter === letter.toLowerCase() ? 0.575 : 0.7)
  return sum * size * (weight === 600 ? 1.04 : 1)
}
