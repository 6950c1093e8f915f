/** The three ways an article takes the map in, as HTML to paste. */
import { embedBox, embedHeight } from '../../domain/view/embedShape.ts'

export interface EmbedCode {
  /** Address of the embed with its view in the query. */
  readonly address: string
  /** The whole map in the same view, for readers who cannot see the frame. */
  readonly fullAddress: string
  readonly title: string
  /** What the link to the whole map says. */
  readonly linkText: string
  /** Width of the article's column, pixels. */
  readonly width: number
  /** embed.js, and its hash (Subresource Integrity). */
  readonly script: string
  readonly integrity: string
  /** A picture for readers without scripts; null: the link alone. */
  readonly picture: string | null
}

export const embedWays = ['frame', 'script', 'element'] as const
export type EmbedWay = (typeof embedWays)[number]

export function embedCode(way: EmbedWay, code: EmbedCode): string {
  if (way === 'frame') return frame(code, '')
  if (way === 'script') return `${frame(code, ' data-incident-map')}\n${script(code)}`
  return `${element(code)}\n${script(code)}`
}

const style = embedBox.map(([property, value]) => `${property}:${value}`).join(';')

function frame(code: EmbedCode, mark: string): string {
  const { address, title, width } = code
  const attributes = [
    `src="${quoteAttribute(address)}"`,
    `title="${quoteAttribute(title)}"`,
    // For pages that forbid inline styles, or take them away.
    `width="100%" height="${embedHeight(width)}"`,
    `style="${style}"`,
    'frameborder="0" loading="lazy" allow="fullscreen"',
  ]
  return `<iframe${mark} ${attributes.join(' ')}>${link(code)}</iframe>`
}

function element(code: EmbedCode): string {
  const { address, title, picture } = code
  // Open Graph's usual size.
  const image = picture
    ? `<img src="${quoteAttribute(picture)}" alt="${quoteAttribute(title)}" width="1200" height="630" style="width:100%;height:auto">`
    : ''
  return `<incident-map src="${quoteAttribute(address)}" title="${quoteAttribute(title)}" style="${style}">${image}${link(code)}</incident-map>`
}

const link = ({ fullAddress, linkText }: EmbedCode): string =>
  `<a href="${quoteAttribute(fullAddress)}">${quoteAttribute(linkText)}</a>`

const script = ({ script: address, integrity }: EmbedCode): string =>
  `<script async src="${quoteAttribute(address)}" integrity="${quoteAttribute(integrity)}" crossorigin="anonymous"></script>`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For the value of an attribute in double quotes and for text alike. */
const quoteAttribute = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
