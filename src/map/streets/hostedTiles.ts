/**
 * Tiles by the address of a style, as OpenFreeMap gives them out: of the style only the vector tiles it names are
 * used. Its layers, glyphs and images are not, so the host is asked for less and no boundary of its own is drawn.
 */
import { StreetsFailure } from './streetsFailure.ts'
import { extentOf, isObject, type JsonObject, layersOf, type TileFacts, textOf } from './tileFacts.ts'

/**
 * Reads the style, or a TileJSON document in its place, and what it says of its tiles.
 * @throws {StreetsFailure}
 */
export async function hostedTiles(address: string, signal: AbortSignal): Promise<TileFacts> {
  const first = await fetchObject(address, signal)
  const [tileAddress, tileJson] = isObject(first['sources'])
    ? await tilesOfStyle(first['sources'], address, signal)
    : [address, first]
  const templates: readonly unknown[] = Array.isArray(tileJson['tiles']) ? tileJson['tiles'] : []
  const tiles = templates.flatMap((template) => absoluteTemplate(textOf(template), tileAddress))
  if (tiles.length === 0) throw new StreetsFailure('unreadable', `${tileAddress} names no tiles`)
  const foreign = tiles.find((template) => new URL(template).origin !== new URL(address).origin)
  if (foreign) throw new StreetsFailure('elsewhere', new URL(foreign).host)
  return {
    source: {
      type: 'vector',
      tiles,
      ...(tileJson['scheme'] === 'tms' ? { scheme: 'tms' } : {}),
      ...extentOf(tileJson['minzoom'], tileJson['maxzoom'], tileJson['bounds']),
    },
    attribution: textOf(tileJson['attribution']),
    layers: layersOf(tileJson),
  }
}

/** The first vector source of a style, and where its relative addresses start from. */
async function tilesOfStyle(
  sources: JsonObject,
  styleAddress: string,
  signal: AbortSignal,
): Promise<[address: string, tileJson: JsonObject]> {
  const source = Object.values(sources).find(
    (candidate) => isObject(candidate) && candidate['type'] === 'vector',
  )
  if (!isObject(source)) throw new StreetsFailure('unreadable', `${styleAddress} names no vector tiles`)
  const url = textOf(source['url'])
  if (url === '') return [styleAddress, source]
  if (!URL.canParse(url, styleAddress)) throw new StreetsFailure('unreadable', `${url} is no address`)
  const address = new URL(url, styleAddress)
  if (address.origin !== new URL(styleAddress).origin) throw new StreetsFailure('elsewhere', address.host)
  // What the style says itself goes before what the document says.
  return [address.href, { ...(await fetchObject(address.href, signal)), ...source }]
}

/** With its `{z}`, `{x}` and `{y}` in place, which an address would encode. */
function absoluteTemplate(template: string, base: string): readonly string[] {
  if (!['{z}', '{x}', '{y}'].every((part) => template.includes(part)) || !URL.canParse(template, base))
    return []
  const { protocol, href } = new URL(template, base)
  if (protocol !== 'https:' && protocol !== 'http:') return []
  return [href.replaceAll('%7B', '{').replaceAll('%7D', '}')]
}

async function fetchObject(address: string, signal: AbortSignal): Promise<JsonObject> {
  let text: string
  try {
    const response = await fetch(address, { signal, credentials: 'omit' })
    if (!response.ok) throw new Error(`status ${response.status}`)
    text = await response.text()
  } catch (cause) {
    throw new StreetsFailure('unreachable', address, { cause })
  }
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value)) return value
  } catch {
    // Said below.
  }
  throw new StreetsFailure('unreadable', `${address} is no style`)
}
