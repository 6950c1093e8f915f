import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { StreetMapOffer } from '../../domain/view/streetMap.ts'
import { basemapMetaName, policyWith, readBasemapOptions } from '../../format/link/basemapOptions.ts'

const headersFile = readFileSync('public/_headers', 'utf8')
const policyOfHeaders = /(?<=Content-Security-Policy: ).+/

/** Hosts that set no headers get the policy in the page; only a header may say who frames it. */
export function policyOfPage(offers: readonly StreetMapOffer[] = []): string {
  const policy = policyOfHeaders.exec(headersFile)?.[0] ?? ''
  return policyWith(policy, offers).replace(/; frame-ancestors [^;]*/, '')
}

/**
 * The street maps an operator offers, `BASEMAP_PMTILES=https://example.org/streets.pmtiles npm run build`: the page
 * names them beside its policy, and the policy of both, page and headers, lets their hosts be asked.
 */
export function policyAndBasemaps(): Plugin {
  const offers = readBasemapOptions(process.env)
  let building = false
  return {
    name: 'policy-and-basemaps',
    configResolved(config) {
      building = config.command === 'build'
    },
    transformIndexHtml(html, { path }) {
      // An embed offers no choice, so it may ask no other host.
      const offered = path === '/index.html' ? offers : []
      const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOfPage(offered)}" />`
      return {
        html: building ? html.replace('<head>', `<head>\n    ${policy}`) : html,
        tags: offered.map(({ kind, address }) => ({
          tag: 'meta',
          attrs: { name: basemapMetaName(kind), content: address },
          injectTo: 'head',
        })),
      }
    },
    generateBundle() {
      if (offers.length === 0) return
      const source = headersFile.replace(policyOfHeaders, (policy) => policyWith(policy, offers))
      this.emitFile({ type: 'asset', fileName: '_headers', source })
    },
  }
}
