import { createReadStream, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { datasetCopies } from './src/format/datasetCopies.ts'

/** Hosts that set no headers get the policy in the page; only a header may say who frames it. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml(html) {
      const headers = readFileSync('public/_headers', 'utf8')
      const policy = /Content-Security-Policy: (.+)/.exec(headers)?.[1] ?? ''
      const content = policy.replace(/; frame-ancestors [^;]*/, '')
      return html.replace(
        '<head>',
        `<head>\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`,
      )
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
          if (!names.includes(name)) return next()
          response.setHeader('Content-Type', 'application/geo+json')
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

/** Without its white space a tenth smaller on the wire; a file that is no JSON goes out as it is and the page says so. */
function compact(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return text
  }
}

export default defineConfig({
  // Relative, so that the built folder works under any sub-path.
  base: './',
  plugins: [react(), datasetFiles(), policyInPage()],
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['maplibre-gl'] },
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    // Fonts and workers must stay files: the content security policy allows no data: scripts from the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
