/** The page's own fonts as part of a picture, so that its letters are right wherever it is opened. */

/**
 * `@font-face` rules with the font files inside, for the characters of a text: of the page's rules those whose range
 * holds one of them. A font that cannot be had is left out: the picture then falls back to the reader's own.
 */
export async function fontRulesFor(text: string): Promise<string> {
  const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => holdsOneOf(style.getPropertyValue('unicode-range'), points))
  const written = await Promise.all(rules.map(inlineFont))
  return written.join('\n')
}

async function inlineFont({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1]
  if (address === undefined) return ''
  try {
    const response = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI))
    if (!response.ok) return ''
    const font = await asDataAddress(await response.blob())
    const kept = ['font-family', 'font-weight', 'font-style', 'unicode-range']
      .map((name) => `${name}:${style.getPropertyValue(name)}`)
      .join(';')
    return `@font-face{${kept};src:url(${font}) format("woff2")}`
  } catch {
    return ''
  }
}

/** `U+20-7E, U+A0` holds a code point; wildcards are not used in ours. */
function holdsOneOf(range: string, points: readonly number[]): boolean {
  const parts = [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(
    ([, first = '', last = first]) => ({
      first: Number.parseInt(first, 16),
      last: Number.parseInt(last, 16),
    }),
  )
  return points.some((point) => parts.some(({ first, last }) => point >= first && point <= last))
}

const asDataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('a font could not be read'))
    reader.readAsDataURL(blob)
  })
