/** Builds the app once more, as one script and one style, and puts them with data, map and fonts into one page. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Plugin, type Rolldown } from 'vite'
import { textIn } from '../../domain/record/languageMap.ts'
import { readDataset } from '../../format/read/readDataset.ts'
import { compactJson } from '../build/compactJson.ts'
import { type CarriedFile, singlePage } from './singlePage.ts'

export type SingleFile =
  | { readonly kind: 'page'; readonly html: string; readonly remarks: readonly string[] }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }

/** @param dataPath a dataset; the page shows it as the app would show `data/incidents.geojson` */
export async function buildSingleFile(dataPath: string): Promise<SingleFile> {
  const text = readFileSync(dataPath, 'utf8')
  const { dataset, issues } = readDataset(text, dataPath)
  const sentences = issues.map(
    ({ line, message, remedy }) => `${line === undefined ? '' : `line ${line}: `}${message}. ${remedy}`,
  )
  if (!dataset) return { kind: 'refused', reasons: sentences }
  const { script, style } = await scriptAndStyle()
  const html = singlePage({
    language: 'en',
    title: textIn(dataset.card.title, 'en'),
    script,
    style: withFonts(style),
    icon: readFileSync('public/icon.svg', 'utf8'),
    files: [
      { path: 'data/incidents.geojson', type: 'application/json', content: Buffer.from(compactJson(text)) },
      ...carried('basemap', /\.geojson$/, 'application/json'),
      ...carried('fonts', /^inter-.*\.woff2$/, 'font/woff2'),
    ],
  })
  return { kind: 'page', html, remarks: sentences }
}

async function scriptAndStyle(): Promise<{ script: string; style: string }> {
  const built = await build({
    configFile: false,
    mode: 'singleFile',
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins: [workerInPage(), react()],
    // A page from a disk has no embed of its own to offer a script for.
    define: { hostScriptIntegrity: '""' },
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: 'src/singleFile.ts', output: { codeSplitting: false } },
    },
  })
  const [{ output }] = (Array.isArray(built) ? built : [built]) as [Rolldown.RolldownOutput]
  const [chunk] = output
  const styles = output.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
  const left = output.filter((file) => file !== chunk && !styles.includes(file))
  if (left.length > 0) {
    throw new Error(`the page would still load ${left.map(({ fileName }) => fileName).join(', ')}`)
  }
  const style = styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('\n')
  return { script: chunk.code.trimEnd(), style }
}

/** MapLibre reads its worker from its address when the page has no origin; a `data:` URL holds it whole. */
function workerInPage(): Plugin {
  const asked = 'maplibre-gl/dist/maplibre-gl-worker.mjs'
  return {
    name: 'worker-in-page',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(`${asked}?`) ? '\0worker-in-page' : null),
    load(id) {
      if (id !== '\0worker-in-page') return null
      const code = readFileSync(createRequire(import.meta.url).resolve(asked))
      return `export default 'data:text/javascript;base64,${code.toString('base64')}'`
    },
  }
}

/** The rules of `src/ui/fonts.css` with the files in them. */
function withFonts(style: string): string {
  return style.replace(/url\(["']?\/fonts\/([\w-]+\.woff2)["']?\)/g, (_, name: string) => {
    const font = readFileSync(join('public/fonts', name)).toString('base64')
    return `url(data:font/woff2;base64,${font})`
  })
}

const carried = (folder: string, named: RegExp, type: string): CarriedFile[] =>
  readdirSync(join('public', folder))
    .filter((name) => named.test(name))
    .map((name) => ({
      path: `${folder}/${name}`,
      type,
      content: readFileSync(join('public', folder, name)),
    }))
