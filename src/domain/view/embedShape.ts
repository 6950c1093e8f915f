/**
 * How tall an embed is at a width. It is arithmetic, and simple enough for a style sheet: an article reserves the
 * right height before anything is loaded, so nothing on its page ever moves.
 */

/** Height over width, and the least and greatest height in pixels (WordPress cuts frames at 1000). */
const embedShape = { ratio: 0.95, least: 580, greatest: 760 } as const

/** The narrowest width that is designed for, pixels. */
export const narrowestEmbed = 280

/** Pixels. */
export const embedHeight = (width: number): number =>
  Math.round(Math.max(embedShape.least, Math.min(embedShape.greatest, width * embedShape.ratio)))

/** The same as style declarations of a box that is as wide as its column. */
export const embedBox: readonly (readonly [property: string, value: string])[] = [
  ['display', 'block'],
  ['width', '100%'],
  ['height', 'auto'],
  ['aspect-ratio', `1 / ${embedShape.ratio}`],
  ['min-height', `${embedShape.least}px`],
  ['max-height', `${embedShape.greatest}px`],
  ['border', '0'],
]
