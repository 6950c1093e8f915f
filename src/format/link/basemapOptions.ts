/**
 * Which street maps an operator offers, in its two written forms: options of the build, and `meta` elements of the
 * page that stand beside the content security policy they need. Without an option neither page nor policy changes.
 */
import { type StreetMapKind, type StreetMapOffer, streetMapKinds } from '../../domain/view/streetMap.ts'

/** What an option is called where the page is built. */
export const basemapOptionNames: Readonly<Record<StreetMapKind, string>> = {
  openfreemap: 'BASEMAP_OPENFREEMAP',
  pmtiles: 'BASEMAP_PMTILES',
}

/** What the same option is called in the page. */
export const basemapMetaName = (kind: StreetMapKind): string => `basemap-${kind}`

/** Stands for the host of the page itself, wherever that will be. */
const anyPage = 'http://page.invalid/'

/**
 * The offers among the options of a build; an archive may lie beside the page and be given relative to it.
 * @throws {Error} in words for the operator, where an option is no address that a page can ask.
 */
export function readBasemapOptions(options: Readonly<Record<string, string | undefined>>): StreetMapOffer[] {
  return streetMapKinds.flatMap((kind) => {
    const name = basemapOptionNames[kind]
    const address = options[name]?.trim() ?? ''
    if (address === '') return []
    const url = webAddress(address, anyPage)
    if (url === null || `${url.username}${url.password}` !== '') {
      throw new Error(
        `${name} is “${address}”: give an address that begins with https:// or one relative to the page, without a password, or leave the option out.`,
      )
    }
    return [{ kind, address }]
  })
}

/** The offers of the page, in absolute addresses; `read` gives the content of a `meta` element by its name. */
export function readOffers(
  read: (metaName: string) => string | null | undefined,
  pageAddress: string,
): StreetMapOffer[] {
  return streetMapKinds.flatMap((kind) => {
    const url = webAddress(read(basemapMetaName(kind)) ?? '', pageAddress)
    return url ? [{ kind, address: url.href }] : []
  })
}

/**
 * The policy with the hosts of the offers added where the page may ask for tiles, and nowhere else: nothing of a
 * street map is drawn from an image, a font or a style sheet of its host (docs/decisions/0011).
 */
export function policyWith(policy: string, offers: readonly StreetMapOffer[]): string {
  const page = new URL(anyPage).origin
  const hosts = [...new Set(offers.map(({ address }) => new URL(address, anyPage).origin))].filter(
    (host) => host !== page,
  )
  if (hosts.length === 0) return policy
  return policy.replace(/(?<=^|;)(\s*connect-src)([^;]*)/, (_, name: string, sources: string) =>
    [name, sources.trim(), ...hosts].join(' '),
  )
}

function webAddress(address: string, base: string): URL | null {
  if (address.trim() === '' || !URL.canParse(address, base)) return null
  const url = new URL(address, base)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
}
