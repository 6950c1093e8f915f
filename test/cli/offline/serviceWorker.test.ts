/** The service worker as it is built, run with a host and a store for files made here. */
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { keptFiles, serviceWorkerText, versionOf } from '../../../src/cli/offline/offlineCopy.ts'

const scope = 'https://news.example/map/'
const data = 'data/incidents.geojson'

type Answer = { readonly status: number; readonly body: string } | 'silence'

/** A browser that has the site's service worker, and the network it stands in. */
class Reader {
  /** Beside the site's folder another map may keep its own. */
  readonly store = new Map<string, Map<string, Response>>([
    ['incident-map https://news.example/other/ 1', new Map()],
  ])
  readonly network = new Map<string, Answer>()
  asked: string[] = []
  tookOver = false
  #listeners = new Map<string, (event: unknown) => void>()

  async open(version: string, files: readonly string[]): Promise<void> {
    const answer = async (address: string | Request): Promise<Response> => {
      const url = (typeof address === 'string' ? address : address.url).replace(/[?#].*$/, '')
      this.asked.push(url.slice(scope.length))
      const given = this.network.get(url.slice(scope.length)) ?? { status: 404, body: '' }
      if (given === 'silence') throw new TypeError('Failed to fetch')
      return new Response(given.body, { status: given.status })
    }
    const cacheOf = (name: string) => {
      const kept = this.store.get(name) ?? new Map<string, Response>()
      this.store.set(name, kept)
      return {
        addAll: async (requests: readonly Request[]) => {
          const answers = await Promise.all(requests.map(answer))
          if (answers.some(({ ok }) => !ok)) throw new TypeError('Request failed')
          for (const [place, { url }] of requests.entries()) kept.set(url, answers[place] as Response)
        },
        match: async (url: string) => kept.get(new URL(url).href)?.clone(),
        put: async (url: string, response: Response) => void kept.set(new URL(url).href, response),
        delete: async (url: string) => kept.delete(new URL(url).href),
      }
    }
    const world = createContext({
      registration: { scope },
      clients: { claim: async () => undefined },
      skipWaiting: async () => {
        this.tookOver = true
      },
      addEventListener: (type: string, listener: (event: unknown) => void) =>
        this.#listeners.set(type, listener),
      caches: {
        open: async (name: string) => cacheOf(name),
        keys: async () => [...this.store.keys()],
        delete: async (name: string) => this.store.delete(name),
      },
      fetch: answer,
      Request,
      Response,
    })
    runInContext(await serviceWorkerText({ version, files }), world)
    await this.#tell('install')
  }

  activate = (): Promise<void> => this.#tell('activate')

  message = (words: unknown): Promise<void> => this.#tell('message', { data: words })

  /** The words of the answer; null where the browser is left to ask by itself. */
  async ask(path: string): Promise<string | null> {
    let answer: Promise<Response> | null = null
    await this.#tell('fetch', {
      request: new Request(scope + path),
      respondWith: (given: Promise<Response>) => {
        answer = given
        given.catch(() => undefined)
      },
    })
    const given = answer as Promise<Response> | null
    return given && (await given).text()
  }

  silence(): void {
    for (const path of this.network.keys()) this.network.set(path, 'silence')
  }

  async #tell(type: string, more: object = {}): Promise<void> {
    const works: Promise<unknown>[] = []
    this.#listeners.get(type)?.({ ...more, waitUntil: (work: Promise<unknown>) => works.push(work) })
    await Promise.all(works)
    // What is begun after the network has answered.
    await new Promise((resolve) => setTimeout(resolve))
    await Promise.all(works)
  }
}

const files = ['./', 'assets/app-1.js', data, 'embed/', 'fonts/a.woff2']

async function visited(): Promise<Reader> {
  const reader = new Reader()
  for (const path of ['', ...files.slice(1)]) reader.network.set(path, { status: 200, body: `${path} 1` })
  await reader.open('1', files)
  await reader.activate()
  return reader
}

describe('after one visit', () => {
  it('page, scripts, fonts, embed and data are there without network', async () => {
    const reader = await visited()
    reader.silence()
    expect(await reader.ask('')).toBe(' 1')
    expect(await reader.ask('index.html?from=mail')).toBe(' 1')
    for (const path of files.slice(1)) expect(await reader.ask(path)).toBe(`${path} 1`)
    expect(await reader.ask('embed/?theme=dark')).toBe('embed/ 1')
  })

  it('a dataset that a newsroom has replaced arrives, and is what is kept from then on', async () => {
    const reader = await visited()
    reader.network.set(data, { status: 200, body: 'corrected' })
    expect(await reader.ask(data)).toBe('corrected')
    reader.silence()
    expect(await reader.ask(data)).toBe('corrected')
  })

  it('a dataset that was taken down does not live on', async () => {
    const reader = await visited()
    reader.network.set(data, { status: 410, body: '' })
    expect(await reader.ask(data)).toBe('')
    reader.silence()
    await expect(reader.ask(data)).rejects.toThrow('Failed to fetch')
  })

  it('a failing server is told of, not covered up with an old file', async () => {
    const reader = await visited()
    reader.network.set(data, { status: 500, body: 'broken' })
    expect(await reader.ask(data)).toBe('broken')
  })

  it('what is no part of the site is left to the browser', async () => {
    const reader = await visited()
    expect(await reader.ask('incident/i1001/')).toBeNull()
    expect(await reader.ask('../elsewhere.html')).toBeNull()
  })
})

describe('a newer version', () => {
  const next = async (): Promise<Reader> => {
    const reader = await visited()
    reader.network.set('', { status: 200, body: 'page 2' })
    reader.network.set('assets/app-2.js', { status: 200, body: 'app 2' })
    reader.network.set('assets/app-1.js', { status: 404, body: '' })
    await reader.open('2', ['./', 'assets/app-2.js', data])
    return reader
  }

  it('waits until it is asked for', async () => {
    const reader = await next()
    expect(reader.tookOver).toBe(false)
    await reader.message('something else')
    expect(reader.tookOver).toBe(false)
    await reader.message('take over')
    expect(reader.tookOver).toBe(true)
  })

  it('still has the scripts of a page that is open with the one before', async () => {
    const reader = await next()
    await reader.activate()
    reader.silence()
    expect(await reader.ask('')).toBe('page 2')
    expect(await reader.ask('assets/app-1.js')).toBe('assets/app-1.js 1')
  })

  it('clears away what is older, and never what another map on the host keeps', async () => {
    const reader = await next()
    await reader.open('3', ['./', data])
    await reader.activate()
    expect([...reader.store.keys()]).toEqual([
      'incident-map https://news.example/other/ 1',
      `incident-map ${scope} 2`,
      `incident-map ${scope} 3`,
    ])
  })

  it('that does not arrive whole is none', async () => {
    const reader = await visited()
    await expect(reader.open('2', ['./', 'assets/missing.js'])).rejects.toThrow('Request failed')
  })
})

describe('the list of what is kept', () => {
  it('has the page and what it can load, not what is made for other sites', () => {
    const paths = [
      'index.html',
      'embed/index.html',
      'assets/a.js',
      'fonts/a.woff2',
      data,
      'basemap/land.geojson',
    ]
    const others = [
      '_headers',
      'incident/i1/index.html',
      'data/incidents.csv',
      'pages/page.css',
      '.vite/manifest.json',
    ]
    expect(keptFiles([...paths, ...others])).toEqual(
      ['./', 'assets/a.js', 'basemap/land.geojson', data, 'embed/', 'fonts/a.woff2'].sort(),
    )
  })

  it('makes another version of any change but one of the data, which come by themselves', () => {
    const of = (path: string, words: string) => versionOf([{ path, content: Buffer.from(words) }])
    expect(of('./', 'a')).not.toBe(of('./', 'b'))
    expect(of(data, 'a')).toBe(of(data, 'b'))
  })
})
