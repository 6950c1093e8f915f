/** A host of street maps on this machine: a style with hosted tiles as OpenFreeMap has them, and one PMTiles archive. */
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PMTiles } from 'pmtiles'

/** How the host lets a page down: everything, all that is no description, or nothing. */
export type Trouble = 'all' | 'tiles' | null

export interface TileServer {
  readonly host: string
  readonly styleAddress: string
  readonly archiveAddress: string
  /** Paths that were asked for, in order; an archive with the bytes. */
  readonly requests: string[]
  trouble: Trouble
  /** Where the style says its tiles are; changed to a host that the page was not built for. */
  tilesAt: string
  close(): Promise<void>
}

/** See test/fixtures/README.md. */
const archive = readFileSync('test/fixtures/streets/protomaps.pmtiles')

function openHosted(): PMTiles {
  const file = readFileSync('test/fixtures/streets/openmaptiles.pmtiles')
  return new PMTiles({
    getKey: () => 'openmaptiles',
    getBytes: async (offset, length) => ({
      data: new Uint8Array(file.subarray(offset, offset + length)).buffer,
    }),
  })
}

export async function openTileServer(): Promise<TileServer> {
  const hosted = openHosted()
  const [{ minZoom, maxZoom, minLon, minLat, maxLon, maxLat }, described] = await Promise.all([
    hosted.getHeader(),
    hosted.getMetadata(),
  ])
  const tileAt = async (path: string): Promise<Uint8Array | null> => {
    const [z, x, y] = (/^\/tiles\/(\d+)\/(\d+)\/(\d+)\.pbf$/.exec(path) ?? []).slice(1).map(Number)
    if (z === undefined || x === undefined || y === undefined) return null
    const tile = await hosted.getZxy(z, x, y)
    return tile ? new Uint8Array(tile.data) : null
  }
  const requests: string[] = []

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/'
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    requests.push(range ? `${path} ${range[1]}-${range[2]}` : path)
    const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' }
    const send: Send = (status, body, more = {}) => {
      response.writeHead(status, { ...headers, ...more })
      response.end(body)
    }
    const isDescription = path.endsWith('.json') || (range !== null && Number(range[1]) === 0)
    const tile = await tileAt(path)
    if (server.trouble === 'all' || (server.trouble === 'tiles' && !isDescription)) send(503, 'out of order')
    else if (path === '/style.json') send(200, JSON.stringify(style()))
    else if (path === '/tiles.json') send(200, JSON.stringify(tileJson()))
    else if (path === '/streets.pmtiles' && range) sendPart(send, archive, Number(range[1]), Number(range[2]))
    else if (path === '/streets.pmtiles') send(200, archive)
    else if (tile) send(200, tile)
    else send(404, 'nothing here')
  }
  const listener = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`

  /** Loud where the map must stay quiet, with glyphs and images that nobody should come for. */
  const style = (): object => ({
    version: 8,
    sources: { openmaptiles: { type: 'vector', url: '/tiles.json' } },
    glyphs: `${origin}/fonts/{fontstack}/{range}.pbf`,
    sprite: `${origin}/sprite`,
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': '#ff00ff' } },
      {
        id: 'boundary_disputed',
        type: 'line',
        source: 'openmaptiles',
        'source-layer': 'boundary',
        paint: { 'line-color': '#ff0000', 'line-width': 20 },
      },
    ],
  })
  const tileJson = (): object => ({
    tilejson: '3.0.0',
    tiles: [`${server.tilesAt}/tiles/{z}/{x}/{y}.pbf`],
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds: [minLon, minLat, maxLon, maxLat],
    ...(described as object),
  })
  const server: TileServer = {
    host: new URL(origin).host,
    styleAddress: `${origin}/style.json`,
    archiveAddress: `${origin}/streets.pmtiles`,
    requests,
    trouble: null,
    tilesAt: origin,
    close: () =>
      new Promise((resolve, reject) => {
        listener.close((error) => (error ? reject(error) : resolve()))
        listener.closeAllConnections()
      }),
  }
  return server
}

type Send = (status: number, body: Uint8Array | string, headers?: Record<string, string>) => void

/** The bytes from `first` to `last` (RFC 9110, 14), or the refusal of a stretch that begins behind the end. */
function sendPart(send: Send, file: Buffer, first: number, last: number): void {
  const end = Math.min(last, file.length - 1)
  if (first > end) send(416, '', { 'Content-Range': `bytes */${file.length}` })
  else
    send(206, file.subarray(first, end + 1), {
      'Content-Range': `bytes ${first}-${end}/${file.length}`,
      ETag: '"archive"',
    })
}
