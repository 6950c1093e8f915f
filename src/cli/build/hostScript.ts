import { createHash } from 'node:crypto'
import { build, type Plugin } from 'vite'

/**
 * The script for other people's pages: one file that stands alone under a path with a version, and its hash for the
 * dialog that offers it.
 */
export function hostScript(): Plugin {
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
