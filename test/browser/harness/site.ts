/** Serves a built folder as a static host would, under its own headers, and lets a path fail on demand. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { answerWith, type Fault } from './fault.ts'
import { headersFor, readHeadersFile } from './headersFile.ts'

export interface Site {
  /** Address of the folder's root, with a slash at the end. */
  readonly url: string
  /** The same folder one host further: another origin, for embedding. */
  readonly otherOrigin: string
  /** Lets a file fail, or appear where there is none; the path is relative to the folder. */
  fail(path: string, fault: Fault): void
  /** Serves the folder's files as they are again. */
  mend(): void
  /** Paths that were asked for, relative to the folder, in order. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

/** What RFC 9110 calls the media type, for the files that a build holds. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/**
 * `base`: the sub-path the folder stands under, such as `/news/map/`. `promised`: the port, where its address was told before; 0: any.
 * @throws {Error} when the folder has no `_headers`: pages would be tested without their security policy.
 */
export async function openSite(folder: string, base = '/', promised = 0): Promise<Site> {
  const rules = readHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'))
  const faults = new Map<string, Fault>()
  const requests: string[] = []

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    const wanted = path.startsWith(base)
      ? normalize(path.slice(base.length)).replace(/^\.(?=\/|$)\/?/, '')
      : '..'
    const name = wanted === '' || wanted.endsWith('/') ? `${wanted}index.html` : wanted
    requests.push(name)
    const headers = {
      ...headersFor(rules, `/${wanted}`),
      'Content-Type': mediaTypes[extname(name)] ?? 'application/octet-stream',
      'Cache-Control': 'no-store',
    }
    const fault = faults.get(name)
    const file = name.startsWith('..') ? Promise.reject(new Error('outside')) : readFile(join(folder, name))
    file.then(
      (body) => answerWith(fault ?? { kind: 'instead' }, response, body, headers),
      () => answerWith(fault ?? { kind: 'status', status: 404 }, response, Buffer.alloc(0), headers),
    )
  })
  await new Promise<void>((resolve) => server.listen(promised, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}${base}`,
    otherOrigin: `http://localhost:${port}${base}`,
    requests,
    fail: (path, fault) => faults.set(path, fault),
    mend: () => faults.clear(),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}
