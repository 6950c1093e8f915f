/** Attributions come with markup from another host; the page prints their words and nothing else. */

const named: Readonly<Record<string, string>> = {
  amp: '&',
  copy: '©',
  gt: '›',
  lt: '‹',
  nbsp: ' ',
  quot: '"',
}

/** As long as an attribution may get on the map. */
const longest = 160

/** The words of a text with markup, in one line; never contains a `<` or `>`. */
export function plainText(markup: string): string {
  const text = markup
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[<>]/g, ' ')
    .replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi,
      (whole, decimal, hex, name: string | undefined) => {
        if (name !== undefined) return named[name.toLowerCase()] ?? whole
        const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
        return point > 0x10_ffff ? ' ' : String.fromCodePoint(point)
      },
    )
    // Once more: what was written as a number may be one of them.
    .replace(/[<>\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
  const points = [...text]
  return points.length > longest
    ? `${points
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : text
}
