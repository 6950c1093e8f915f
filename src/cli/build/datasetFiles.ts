import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { namedViewsPath } from '../../format/link/siteAddresses.ts'
import { supplementApart } from '../../format/read/supplement.ts'
import { datasetCopies } from '../../format/write/datasetCopies.ts'
import { compactJson } from './compactJson.ts'
import { dataFolder, datasetFile, datasetNames, viewsFile } from './dataFolder.ts'

/** Below the site. */
const servedFolder = 'data'

/**
 * The dataset stays a file that a newsroom can replace without building: served in development, copied by the build,
 * which also writes its copies as CSV and KML. What the first view has no use for goes into a file of its own.
 */
export function datasetFiles(): Plugin {
  return {
    name: 'dataset-files',
    configureServer(server) {
      server.middlewares.use(`/${servedFolder}`, (request, response, next) => {
        const name = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, '').slice(1))
        void datasetNames().then((names) => {
          const views = `${servedFolder}/${name}` === namedViewsPath && existsSync(viewsFile)
          if (!names.includes(name) && !views) return next()
          response.setHeader('Content-Type', views ? 'application/json' : 'application/geo+json')
          createReadStream(join(dataFolder, name)).pipe(response)
        })
      })
    },
    async generateBundle() {
      for (const name of await datasetNames()) {
        const { text, dataset } = await datasetFile(name)
        const copies = dataset ? datasetCopies(dataset, name) : []
        const later = name.replace(/\.geojson$/, '.supplement.json')
        const { text: first, supplement } = supplementApart(compactJson(text), later)
        const files = [
          { fileName: name, text: first },
          ...(supplement === null ? [] : [{ fileName: later, text: supplement }]),
          ...copies,
        ]
        for (const { fileName, text: source } of files) {
          this.emitFile({ type: 'asset', fileName: `${servedFolder}/${fileName}`, source })
        }
      }
    },
  }
}
