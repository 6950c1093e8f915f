import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStreets } from '../../../src/map/streets/openStreets.ts'
import type { StreetsAnswer } from '../../../src/map/streets/streets.ts'
import { openTileServer, type TileServer } from '../../browser/harness/tileServer.ts'

let server: TileServer
let tilesAt: string
beforeAll(async () => {
  server = await openTileServer()
  tilesAt = server.tilesAt
})
afterAll(() => server.close())
beforeEach(() => server.requests.splice(0))
afterEach(() => {
  server.trouble = null
  server.tilesAt = tilesAt
})

const ask = (kind: 'openfreemap' | 'pmtiles', address: string): Promise<StreetsAnswer> =>
  openStreets({ kind, address }, { signal: new AbortController().signal, onFailed: () => undefined })

describe('a street map by the address of a style', () => {
  it('is what the style’s tiles say of themselves; glyphs and images are not asked for', async () => {
    const answer = await ask('openfreemap', server.styleAddress)
    if (answer.kind !== 'streets') throw new Error(answer.kind)
    expect(answer.streets.attribution).toBe('Hosted © Tiles')
    expect(answer.streets.source).toEqual({
      type: 'vector',
      tiles: [`${tilesAt}/tiles/{z}/{x}/{y}.pbf`],
      minzoom: 7,
      maxzoom: 13,
      bounds: [20.3, 42.6, 21.4, 43.5],
    })
    expect(server.requests).toEqual(['/style.json', '/tiles.json'])
  })

  it('may be given by the description of its tiles instead', async () => {
    expect((await ask('openfreemap', `${tilesAt}/tiles.json`)).kind).toBe('streets')
  })

  it('whose tiles lie at another host is not opened, and the host is named', async () => {
    server.tilesAt = 'https://elsewhere.example'
    expect(await ask('openfreemap', server.styleAddress)).toEqual({
      kind: 'elsewhere',
      tileHost: 'elsewhere.example',
    })
  })
})

describe('a street map in one archive', () => {
  it('is what the archive says of itself, from its first bytes alone', async () => {
    const answer = await ask('pmtiles', server.archiveAddress)
    if (answer.kind !== 'streets') throw new Error(answer.kind)
    expect(answer.streets.attribution).toBe('Archive © Tiles')
    expect(answer.streets.source).toEqual({
      type: 'vector',
      tiles: [`pmtiles://${server.archiveAddress}/{z}/{x}/{y}`],
      minzoom: 7,
      maxzoom: 13,
      bounds: [20.3, 42.6, 21.4, 43.5],
    })
    for (const request of server.requests) expect(request).toMatch(/^\/streets\.pmtiles \d+-\d+$/)
  })
})

describe('what cannot be opened is told apart', () => {
  const kinds = ['openfreemap', 'pmtiles'] as const

  it.each(kinds)('a host that refuses: %s', async (kind) => {
    server.trouble = 'all'
    expect(await ask(kind, server.styleAddress)).toEqual({ kind: 'unreachable' })
  })

  it.each(kinds)('a host that is not there: %s', async (kind) => {
    expect(await ask(kind, 'http://127.0.0.1:9/street')).toEqual({ kind: 'unreachable' })
  })

  it('another kind of file', async () => {
    expect(await ask('openfreemap', server.archiveAddress)).toEqual({ kind: 'unreadable' })
    expect(await ask('pmtiles', server.styleAddress)).toEqual({ kind: 'unreadable' })
  })
})
