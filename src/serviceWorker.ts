/**
 * Keeps the built site for a reader without network. The build puts the list of files before this text
 * (`cli/offline/offlineCopy.ts`): a version is kept whole or not at all, and gives way to the next when the reader
 * says so or has closed the page. Nothing but the site's own files is kept.
 */

/** Written by the build. */
declare const kept: { readonly version: string; readonly files: readonly string[] }

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface AskEvent extends LifeEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

/** The part of ServiceWorkerGlobalScope that is used here; its types and those of a page exclude each other. */
interface Scope {
  readonly registration: { readonly scope: string }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: AskEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

const worker = globalThis as unknown as Scope
const { scope } = worker.registration

/** Several maps may stand on one host, and share its storage: each names its own folder. */
const prefix = `incident-map ${scope} `
const current = prefix + kept.version
const files = new Set(kept.files)

worker.addEventListener('install', (event) => event.waitUntil(keepAll()))

async function keepAll(): Promise<void> {
  const cache = await caches.open(current)
  await cache.addAll(kept.files.map((path) => new Request(scope + path, { cache: cachingOf(path) })))
}

/** Files with a hash in their name never change; of any other the host is asked whether it has. */
const cachingOf = (path: string): RequestCache => (path.startsWith('assets/') ? 'default' : 'no-cache')

worker.addEventListener('activate', (event) => event.waitUntil(tidy()))

/** One version back is kept as well, for pages still open with it. */
async function tidy(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
  await worker.clients.claim()
}

worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting()
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const address = request.url.replace(/[?#].*$/, '')
  if (request.method !== 'GET' || !address.startsWith(scope) || request.headers.has('range')) return
  const asked = address.slice(scope.length).replace(/(^|\/)index\.html$/, '$1')
  const path = asked === '' ? './' : asked
  if (path.startsWith('data/') || path === 'embed/') event.respondWith(newest(event, path))
  else if (files.has(path) || path.startsWith('assets/')) event.respondWith(keptOf(request, path))
})

/**
 * The data, and the page that stands in other people's pages and cannot offer an update: from the network, so that a
 * file that was replaced arrives, and one that was taken away is gone. The kept copy is used only when the network does not answer.
 */
async function newest(event: AskEvent, path: string): Promise<Response> {
  const { request } = event
  const cache = await caches.open(current)
  try {
    const answer = await fetch(
      request.mode === 'navigate' ? request : new Request(request, { cache: 'no-cache' }),
    )
    if (!files.has(path)) return answer
    if (answer.ok) event.waitUntil(cache.put(scope + path, answer.clone()))
    if (answer.status === 404 || answer.status === 410) event.waitUntil(cache.delete(scope + path))
    return answer
  } catch (silence) {
    const known = await cache.match(scope + path)
    if (known) return known
    throw silence
  }
}

/** From this version, or, for a page opened with the version before, from that one. */
async function keptOf(request: Request, path: string): Promise<Response> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current)
  for (const name of path.startsWith('assets/') ? [current, ...names] : [current]) {
    const known = await (await caches.open(name)).match(scope + path)
    if (known) return known
  }
  return fetch(request)
}
