import { existsSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { readNamedViews } from '../../format/read/namedViews.ts'
import { mainPageHead } from '../site/mainPage.ts'
import { siteAddress } from '../site/siteAddress.ts'
import { siteFiles } from '../site/siteFiles.ts'
import { datasetFile, viewsFile } from './dataFolder.ts'
import { policyOfPage } from './policyAndBasemaps.ts'

const mainDataset = 'incidents.geojson'

/**
 * A static page for each incident, episode and named view, for other sites and for readers without scripts. Absolute addresses
 * and pictures need to know where the site will stand: `SITE_URL=https://example.org/map/ npm run build`.
 */
export function staticPages(): Plugin {
  const site = siteAddress(process.env['SITE_URL'])
  return {
    name: 'static-pages',
    apply: 'build',
    async transformIndexHtml(_, { path }) {
      const { dataset } = path === '/index.html' ? await datasetFile(mainDataset) : { dataset: null }
      return dataset ? mainPageHead(dataset, site).map((part) => ({ ...part, injectTo: 'head' })) : []
    },
    async generateBundle() {
      const { dataset } = await datasetFile(mainDataset)
      if (!dataset) return
      if (!site)
        this.info('SITE_URL is not set: the static pages name no address and no picture of their own.')
      const folders = { root: '.', cache: 'node_modules/.cache/social-pictures' }
      const { views, issues } = existsSync(viewsFile)
        ? readNamedViews(readFileSync(viewsFile, 'utf8'), dataset)
        : { views: [], issues: [] }
      for (const { line, message, remedy } of issues)
        this.warn(`${viewsFile}:${line ?? 1}: ${message}; ${remedy}`)
      for (const file of await siteFiles(dataset, views, { site, policy: policyOfPage() }, folders)) {
        this.emitFile({ type: 'asset', ...file })
      }
    },
  }
}
