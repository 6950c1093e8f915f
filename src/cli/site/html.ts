/** HTML as text: elements from parts, every text and every attribute escaped. */

/** What has been escaped already; only the functions here make it. */
export interface Markup {
  readonly html: string
}

type Part = Markup | string | false | null | undefined | readonly Part[]

/** Elements that have no content and no end tag (HTML, “void elements”). */
const empty = new Set(['link', 'meta', 'br'])

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => references[character] ?? '')

const written = (part: Part): string => {
  if (part === false || part === null || part === undefined) return ''
  if (typeof part === 'string') return escapeHtml(part)
  return 'html' in part ? part.html : part.map(written).join('')
}

/** @param attributes those that are undefined are left out @param parts texts are escaped, lists joined, nothing stands for nothing */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...parts: readonly Part[]
): Markup {
  const names = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escapeHtml(value)}"`,
  )
  const start = `<${name}${names.join('')}>`
  return { html: empty.has(name) ? start : `${start}${parts.map(written).join('')}</${name}>` }
}

export const fragment = (...parts: readonly Part[]): Markup => ({
  html: parts.flat().map(written).filter(Boolean).join('\n'),
})

/** A link where there is an http or https address, else the words alone. */
export const linked = (address: string | undefined, words: string): Part =>
  address !== undefined && /^https?:\/\//i.test(address) ? tag('a', { href: address }, words) : words

/**
 * JSON as a data block of a page. `<` is written as an escape of JSON, so nothing in a text can end the element or
 * open a comment in it.
 */
export const jsonBlock = (type: string, value: unknown): Markup => ({
  html: `<script type="${escapeHtml(type)}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`,
})
