/** Opens a street map that a reader has asked for; nothing of it is loaded, and no host asked, before. */
import type { StreetMapKind, StreetMapOffer } from '../../domain/view/streetMap.ts'
import { hostedTiles } from './hostedTiles.ts'
import { plainText } from './plainText.ts'
import { streetGroundLayers, streetNameLayers } from './streetLayers.ts'
import { type StreetSchema, schemaOf, streetSchemas } from './streetSchema.ts'
import type { Streets, StreetsAnswer } from './streets.ts'
import { StreetsFailure } from './streetsFailure.ts'
import { openArchive } from './tileArchive.ts'

/** What tiles are taken to hold that do not say it. */
const usual: Readonly<Record<StreetMapKind, StreetSchema>> = {
  openfreemap: streetSchemas.openMapTiles,
  pmtiles: streetSchemas.protomaps,
}

/** Milliseconds a host may take to say what it has. */
const patience = 20_000

interface Asking {
  readonly signal: AbortSignal
  /** A tile could not be had afterwards. */
  readonly onFailed: () => void
}

/** Asks for what describes the tiles, and gives what the map needs to draw them. Never throws. */
export async function openStreets(
  offer: StreetMapOffer,
  { signal, onFailed }: Asking,
): Promise<StreetsAnswer> {
  const waiting = new AbortController()
  const giveUp = (): void => waiting.abort()
  const timer = setTimeout(giveUp, patience)
  signal.addEventListener('abort', giveUp)
  try {
    return { kind: 'streets', streets: await streetsOf(offer, waiting.signal, onFailed) }
  } catch (error) {
    if (!(error instanceof StreetsFailure)) return { kind: 'unreachable' }
    return error.reason === 'elsewhere'
      ? { kind: 'elsewhere', tileHost: error.message }
      : { kind: error.reason }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', giveUp)
  }
}

/** @throws {StreetsFailure} where the description cannot be had or read; what the signal says when it is aborted. */
async function streetsOf(
  { kind, address }: StreetMapOffer,
  signal: AbortSignal,
  onFailed: () => void,
): Promise<Streets> {
  const { source, attribution, layers } =
    kind === 'pmtiles' ? await openArchive(address, signal) : await hostedTiles(address, signal)
  const schema = layers.size === 0 ? usual[kind] : schemaOf(layers)
  if (!schema) throw new StreetsFailure('unreadable', `${address} holds neither of the two known schemas`)
  return {
    source,
    attribution: plainText(attribution),
    groundLayers: (sourceId, theme) => streetGroundLayers(schema, sourceId, theme),
    nameLayers: (sourceId, theme, language) => streetNameLayers(schema, sourceId, theme, language),
    onFailed,
  }
}
