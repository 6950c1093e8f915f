/** Text of a citation, of which some is set in italics. */
export type StyledText = readonly Piece[]

export interface Piece {
  readonly text: string
  readonly italic?: true
}

export const roman = (text: string): Piece => ({ text })
export const italic = (text: string): Piece => ({ text, italic: true })

export const plainText = (text: StyledText): string => text.map((piece) => piece.text).join('')

/** HTML for the clipboard of a word processor; every sign with a meaning of its own is escaped. */
export const markedUpText = (text: StyledText): string =>
  text.map((piece) => (piece.italic ? `<i>${escapeText(piece.text)}</i>` : escapeText(piece.text))).join('')

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Parts of a citation one after another, parted by `between`; empty parts are left out. */
export const joinTexts = (parts: readonly StyledText[], between: string): StyledText =>
  parts
    .filter((part) => plainText(part) !== '')
    .flatMap((part, position) => (position === 0 ? part : [roman(between), ...part]))

/** A sentence is closed once: a title that ends with a mark of its own needs no full stop. */
export const closeSentence = (text: string): string => (/[.?!…]$/u.test(text) ? text : `${text}.`)

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** “Title,” with the comma or the full stop inside, as American styles set it. */
export function quoteText(title: string, mark: ',' | '.' | ''): string {
  const isDescription = title.startsWith('[') && title.endsWith(']')
  const ended = mark === '.' ? closeSentence(title) : `${title}${mark}`
  return isDescription ? `${title}${mark}` : `“${ended}”`
}
