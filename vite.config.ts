import react from '@vitejs/plugin-react'
import { type BuildOptions, defineConfig } from 'vite'
import { commonFile } from './src/cli/build/chunks.ts'
import { datasetFiles } from './src/cli/build/datasetFiles.ts'
import { deskPage } from './src/cli/build/deskPage.ts'
import { hostScript } from './src/cli/build/hostScript.ts'
import { importAgain } from './src/cli/build/importAgain.ts'
import { policyAndBasemaps } from './src/cli/build/policyAndBasemaps.ts'
import { staticPages } from './src/cli/build/staticPages.ts'
import { offlineCopy } from './src/cli/offline/offlineCopy.ts'

const emitted: BuildOptions = {
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
    deskPage(emitted),
    datasetFiles(),
    staticPages(),
    policyAndBasemaps(),
    importAgain(),
    offlineCopy(),
  ],
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['maplibre-gl'] },
  build: {
    ...emitted,
    manifest: true,
    rolldownOptions: {
      input: ['index.html', 'embed/index.html'],
      output: { codeSplitting: { groups: [{ name: commonFile }] } },
    },
  },
})
