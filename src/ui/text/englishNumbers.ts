/** Numbers in English sentences. */

/** Made once: making one takes longer than all the rest of a status line. */
const number = new Intl.NumberFormat('en')

export const groupDigits = (count: number): string => number.format(count)

/** `3 quotes`, `1 quote`. */
export const plural = (count: number, one: string, many: string): string =>
  `${groupDigits(count)} ${count === 1 ? one : many}`
