import react from '@vitejs/plugin-react'
import { type BuildOptions, build, type Plugin } from 'vite'
import { policyAndBasemaps } from './policyAndBasemaps.ts'

/**
 * The editor's desk is built by itself: an entry beside the app's would have the parts they share cut into more
 * files, and every reader's first view would pay for a page that few open.
 *
 * @param emitted how the app itself is built
 */
export function deskPage(emitted: BuildOptions): Plugin {
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
