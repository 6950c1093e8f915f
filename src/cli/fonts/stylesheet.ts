/** Writes `@font-face` rules in the shape the formatter keeps. */

export interface FontFace {
  readonly family: string
  readonly weight: number
  readonly file: string
  readonly range: string
}

/**
 * One rule. The URL starts at the public folder's root: the bundler puts the base before it, so it
 * holds under any sub-path.
 */
export function fontFaceRule({ family, weight, file, range }: FontFace): string {
  return `@font-face {
  font-family: "${family}";
  font-style: normal;
  font-weight: ${weight};
  font-display: swap;
  src: url("/fonts/${file}") format("woff2");
${rangeDeclaration(range)}
}
`
}

/** Widest line the formatter leaves alone. */
const width = 110

/** The `unicode-range` declaration on one line, or filled below its name if it is too long. */
function rangeDeclaration(range: string): string {
  const whole = `  unicode-range: ${range};`
  if (whole.length <= width) return whole
  const lines: string[] = []
  let line = '   '
  for (const [index, part] of range.split(', ').entries()) {
    const piece = index === range.split(', ').length - 1 ? `${part};` : `${part},`
    if (line.length + 1 + piece.length > width) {
      lines.push(line)
      line = '   '
    }
    line += ` ${piece}`
  }
  return ['  unicode-range:', ...lines, line].join('\n')
}
