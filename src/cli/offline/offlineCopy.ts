/** Writes the service worker of a build: the list of what it keeps comes from what the build has written. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, transformWithOxc } from 'vite'

/** Beside the page, because a service worker serves the folder it lies in. */
const serviceWorkerFile = 'serviceWorker.js'

/**
 * The addresses a reader without network needs, of the paths of a built folder: the page and what it can load. Not
 * the static pages and copies made for other sites and programs. Folders stand for their index.html, to which some
 * hosts answer with a redirection only.
 */
export function keptFiles(paths: readonly string[]): string[] {
  const wanted = [
    /^(embed\/)?index\.html$/,
    /^assets\//,
    /^fonts\/.*\.woff2$/,
    /^(basemap|data)\/[^/]*\.geojson$/,
    /^data\/[^/]*\.supplement\.json$/,
    /^(icon\.svg|manifest\.webmanifest)$/,
  ]
  return paths
    .filter((path) => wanted.some((pattern) => pattern.test(path)))
    .map((path) => (path === 'index.html' ? './' : path.replace(/\/index\.html$/, '/')))
    .sort()
}

/** A build with other content has another version; the data have their own and do not count. */
export function versionOf(files: readonly { readonly path: string; readonly content: Uint8Array }[]): string {
  const hash = createHash('sha256')
  for (const { path, content } of files) {
    if (!path.startsWith('data/')) hash.update(`${path} ${content.length} `).update(content)
  }
  return hash.digest('hex').slice(0, 12)
}

/** The service worker as a script: what is kept, then `src/serviceWorker.ts` without its types. */
export async function serviceWorkerText(
  kept: { readonly version: string; readonly files: readonly string[] },
  source = 'src/serviceWorker.ts',
): Promise<string> {
  const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source, {})
  return `const kept = ${JSON.stringify(kept)}\n${code.replace(/^export \{\};?$/m, '')}`
}

export function offlineCopy(): Plugin {
  return {
    name: 'offline-copy',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir = 'dist' }) {
      const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length).replaceAll('\\', '/'))
      const files = keptFiles(paths)
      const contents = files.map((path) => {
        const name = path === './' ? 'index.html' : path.replace(/\/$/, '/index.html')
        return { path, content: readFileSync(join(dir, name)) }
      })
      const version = versionOf(contents)
      writeFileSync(join(dir, serviceWorkerFile), await serviceWorkerText({ version, files }))
    },
  }
}
