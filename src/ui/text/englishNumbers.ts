/** Numbers in English sentences. */

/** Made once: making one takes longer than all the rest of a status line. */
const number = new Intl.NumberFormat('en')

export const grouped = (count: number): string => number.format(count)

/** `3 quotes`, `1 quote`. */
export const plural = (count: number, one: string, many: string): string =>
  `${grouped(count)} ${count === 1 ? one : many}`
