import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, defineConfig, type Plugin } from 'vite'
import { offlineCopy } from './src/cli/offline/offlineCopy.ts'
import { importAgain } from './src/cli/site/importAgain.ts'
import { mainPageHead } from './src/cli/site/mainPage.ts'
import { siteAddress } from './src/cli/site/siteAddress.ts'
import { siteFiles } from './src/cli/site/siteFiles.ts'
import type { StreetMapOffer } from './src/domain/streetMap.ts'
import { basemapMetaName, policyWith, readBasemapOptions } from './src/format/basemapOptions.ts'
import { datasetCopies } from './src/format/datasetCopies.ts'
import { namedViewsPath, readNamedViews } from './src/format/namedViews.ts'
import { readDataset } from './src/format/readDataset.ts'

const headersFile = readFileSync('public/_headers', 'utf8')
const policyOfHeaders = /(?<=Content-Security-Policy: ).+/

/** Hosts that set no headers get the policy in the page; only a header may say who frames it. */
function policyOfPage(offers: readonly StreetMapOffer[] = []): string {
  const policy = policyOfHeaders.exec(headersFile)?.[0] ?? ''
  return policyWith(policy, offers).replace(/; frame-ancestors [^;]*/, '')
}

/**
 * The street maps an operator offers, `BASEMAP_PMTILES=https://example.org/streets.pmtiles npm run build`: the page
 * names them beside its policy, and the policy of both, page and headers, lets their hosts be asked.
 */
function policyAndBasemaps(): Plugin {
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

/**
 * The dataset stays a file that a newsroom can replace without building: served in development, copied by the build,
 * which also writes its copies as CSV and KML.
 */
function datasetFiles(): Plugin {
  const folder = 'data'
  const served = async (): Promise<string[]> =>
    (await readdir(folder)).filter((name) => /\.(geojson)$/.test(name))
  return {
    name: 'dataset-files',
    configureServer(server) {
      server.middlewares.use(`/${folder}`, (request, response, next) => {
        const name = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, '').slice(1))
        void served().then((names) => {
          const views = `${folder}/${name}` === namedViewsPath && existsSync(namedViewsPath)
          if (!names.includes(name) && !views) return next()
          response.setHeader('Content-Type', views ? 'application/json' : 'application/geo+json')
          createReadStream(join(folder, name)).pipe(response)
        })
      })
    },
    async generateBundle() {
      for (const name of await served()) {
        const text = await readFile(join(folder, name), 'utf8')
        const copies = datasetCopies(text, name)
        for (const { fileName, text: source } of [{ fileName: name, text: compact(text) }, ...copies]) {
          this.emitFile({ type: 'asset', fileName: `${folder}/${fileName}`, source })
        }
      }
    },
  }
}

/**
 * A static page for each incident, episode and named view, for other sites and for readers without scripts. Absolute addresses
 * and pictures need to know where the site will stand: `SITE_URL=https://example.org/map/ npm run build`.
 */
function recordPages(): Plugin {
  const site = siteAddress(process.env['SITE_URL'])
  const reading = async () =>
    readDataset(await readFile('data/incidents.geojson', 'utf8'), 'incidents.geojson').dataset
  return {
    name: 'record-pages',
    apply: 'build',
    async transformIndexHtml(_, { path }) {
      const dataset = path === '/index.html' ? await reading() : null
      return dataset ? mainPageHead(dataset, site).map((part) => ({ ...part, injectTo: 'head' })) : []
    },
    async generateBundle() {
      const dataset = await reading()
      if (!dataset) return
      if (!site)
        this.info('SITE_URL is not set: the static pages name no address and no picture of their own.')
      const folders = { root: '.', cache: 'node_modules/.cache/social-pictures' }
      const { views, issues } = existsSync(namedViewsPath)
        ? readNamedViews(readFileSync(namedViewsPath, 'utf8'), dataset)
        : { views: [], issues: [] }
      for (const { line, message, remedy } of issues)
        this.warn(`${namedViewsPath}:${line ?? 1}: ${message}; ${remedy}`)
      for (const file of await siteFiles(dataset, views, { site, policy: policyOfPage() }, folders)) {
        this.emitFile({ type: 'asset', ...file })
      }
    },
  }
}

/** Without its white space a tenth smaller on the wire; a file that is no JSON goes out as it is and the page says so. */
function compact(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return text
  }
}

/**
 * The script for other people's pages: one file that stands alone under a path with a version, and its hash for the
 * dialog that offers it.
 */
function hostScript(): Plugin {
  const fileName = 'embed/v1/embed.js'
  let source = ''
  return {
    name: 'host-script',
    async config() {
      const built = await build({
        configFile: false,
        publicDir: false,
        logLevel: 'error',
        build: {
          write: false,
          target: 'es2022',
          rolldownOptions: { input: 'src/embedHost.ts', output: { format: 'iife' } },
        },
      })
      const [first] = [built].flat()
      const chunk = first && 'output' in first ? first.output[0] : undefined
      if (!chunk) throw new Error('src/embedHost.ts was not built')
      source = chunk.code
      const hash = createHash('sha384').update(source).digest('base64')
      return { define: { hostScriptIntegrity: JSON.stringify(`sha384-${hash}`) } }
    },
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        response.end(source)
      })
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

/**
 * The editor's desk is built by itself: an entry beside the app's would have the parts they share cut into more
 * files, and every reader's first view would pay for a page that few open.
 */
function deskPage(): Plugin {
  return {
    name: 'desk-page',
    apply: 'build',
    async generateBundle(_, bundle) {
      const built = await build({
        configFile: false,
        base: './',
        logLevel: 'error',
        plugins: [react(), policyAndBasemaps()],
        build: {
          ...emitted,
          write: false,
          copyPublicDir: false,
          rolldownOptions: { input: 'desk/index.html' },
        },
      })
      for (const output of [built].flat()) {
        for (const file of 'output' in output ? output.output : []) {
          // Fonts are named by their content: the app has written the same ones.
          if (file.fileName in bundle) continue
          const source = file.type === 'chunk' ? file.code : file.source
          this.emitFile({ type: 'asset', fileName: file.fileName, source })
        }
      }
    },
  }
}

const emitted = {
  target: 'es2022',
  sourcemap: false,
  // Fonts and workers must stay files: the content security policy allows no data: scripts from the page.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
}

export default defineConfig({
  // Relative, so that the built folder works under any sub-path.
  base: './',
  plugins: [
    react(),
    hostScript(),
    deskPage(),
    datasetFiles(),
    recordPages(),
    policyAndBasemaps(),
    importAgain(),
    offlineCopy(),
  ],
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['maplibre-gl'] },
  build: {
    ...emitted,
    manifest: true,
    rolldownOptions: { input: ['index.html', 'embed/index.html'] },
  },
})
