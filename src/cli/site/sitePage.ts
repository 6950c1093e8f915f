/**
 * A small static page that stands for a view: other sites read its title and picture, readers without scripts its
 * text, everybody else is taken to the map. The same for incidents, episodes and views an editor has named.
 */
import { fragment, jsonBlock, type Markup, tag } from './html.ts'
import { pictureSize } from './socialPicture.ts'

export interface SitePage {
  /** BCP 47. */
  readonly language: string
  readonly siteName: string
  readonly title: string
  /** One or two sentences. */
  readonly description: string
  /** Folder of the page below the site, with its final slash: `incident/i4009/`. */
  readonly path: string
  /** What it opens, below the site: `#incident=i4009&data=1.0.0`. */
  readonly opens: string
  readonly openWords: string
  /** File below the site; only told to others where the site's address is known. */
  readonly picture?: { readonly path: string; readonly alt: string } | undefined
  /** Further `<link>`s: attributes by name, addresses as they are. */
  readonly links?: readonly Readonly<Record<string, string>>[]
  /** JSON-LD. */
  readonly structured?: unknown
  readonly body: Markup
}

export interface SiteSetting {
  /** null: not known, so nothing absolute is written. */
  readonly site: URL | null
  /** Content security policy for hosts that set no headers. */
  readonly policy: string
}

/** The files every such page loads, below the site. */
export const pageStyle = 'pages/page.css'
const pageScript = 'pages/open.js'

export function sitePage(page: SitePage, { site, policy }: SiteSetting): string {
  const toRoot = '../'.repeat(page.path.split('/').length - 1)
  const absolute = (path: string): string | undefined => (site ? new URL(path, site).href : undefined)
  const canonical = absolute(page.path)
  const head = fragment(
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'color-scheme', content: 'light dark' }),
    tag('title', {}, `${page.title} – ${page.siteName}`),
    tag('meta', { name: 'description', content: page.description }),
    canonical !== undefined && tag('link', { rel: 'canonical', href: canonical }),
    openGraph(page, canonical, page.picture && absolute(page.picture.path)),
    tag('link', { rel: 'icon', href: `${toRoot}icon.svg`, type: 'image/svg+xml' }),
    tag('link', { rel: 'stylesheet', href: toRoot + pageStyle }),
    (page.links ?? []).map((link) => tag('link', link)),
    page.structured !== undefined && jsonBlock('application/ld+json', page.structured),
    tag('script', { type: 'module', src: toRoot + pageScript }),
  )
  const open = tag('a', { id: 'open', href: `${toRoot}${page.opens}` }, page.openWords)
  const body = tag(
    'main',
    {},
    tag('p', { class: 'site' }, page.siteName),
    tag('h1', {}, page.title),
    page.body,
    tag('p', { class: 'open' }, open),
  )
  const whole = tag('html', { lang: page.language }, tag('head', {}, head), tag('body', {}, body))
  return `<!doctype html>\n${whole.html}\n`
}

/** https://ogp.me, and the one member of Twitter's that has no counterpart there. */
function openGraph(page: SitePage, address: string | undefined, picture: string | undefined): Markup[] {
  const property = (name: string, content: string): Markup => tag('meta', { property: name, content })
  return [
    property('og:type', 'article'),
    property('og:site_name', page.siteName),
    property('og:title', page.title),
    property('og:description', page.description),
    ...(address === undefined ? [] : [property('og:url', address)]),
    ...(picture === undefined || !page.picture
      ? []
      : [
          property('og:image', picture),
          property('og:image:type', 'image/png'),
          property('og:image:width', String(pictureSize.width)),
          property('og:image:height', String(pictureSize.height)),
          property('og:image:alt', page.picture.alt),
          tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
        ]),
  ]
}
