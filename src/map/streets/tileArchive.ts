/** Tiles out of one PMTiles archive (version 3), of which only the bytes that are needed are asked for. */
import { addProtocol } from 'maplibre-gl'
import { Compression, FetchSource, PMTiles, Protocol, TileType } from 'pmtiles'
import { StreetsFailure } from './streetsFailure.ts'
import { extentOf, isObject, layersOf, type TileFacts, textOf } from './tileFacts.ts'

/** How MapLibre asks for a tile of an archive. */
const scheme = 'pmtiles'

/**
 * Opens an archive and lets MapLibre read its tiles. Each call asks anew, so that a host that has come back is heard.
 * @throws {StreetsFailure}
 */
export async function openArchive(address: string, signal: AbortSignal): Promise<TileFacts> {
  const archive = new PMTiles(new FetchSource(address))
  const [header, metadata] = await Promise.race([
    Promise.all([archive.getHeader(), archive.getMetadata()]),
    whenAborted(signal),
  ]).catch((cause: unknown) => {
    // What was answered and still cannot be read is no archive, or lies where no part of a file can be asked for.
    const refused = cause instanceof Error && cause.message.startsWith('Bad response code')
    throw new StreetsFailure(cause instanceof TypeError || refused ? 'unreachable' : 'unreadable', address, {
      cause,
    })
  })
  signal.throwIfAborted()
  const readable = [Compression.None, Compression.Gzip].includes(header.tileCompression)
  if (header.tileType !== TileType.Mvt || !readable) {
    throw new StreetsFailure('unreadable', `${address} holds no vector tiles that can be read here`)
  }
  const protocol = new Protocol()
  protocol.add(archive)
  addProtocol(scheme, protocol.tile)
  const described = isObject(metadata) ? metadata : {}
  return {
    source: {
      type: 'vector',
      tiles: [`${scheme}://${address}/{z}/{x}/{y}`],
      ...extentOf(header.minZoom, header.maxZoom, [
        header.minLon,
        header.minLat,
        header.maxLon,
        header.maxLat,
      ]),
    },
    attribution: textOf(described['attribution']),
    layers: layersOf(described),
  }
}

/** The archive's own reading cannot be broken off, only no longer waited for. */
const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const refuse = (): void => reject(new TypeError('not waited for any longer', { cause: signal.reason }))
    if (signal.aborted) refuse()
    else signal.addEventListener('abort', refuse, { once: true })
  })
