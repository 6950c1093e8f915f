/** What is known of vector tiles before the first is asked for; from whatever a host sent, read with distrust. */
import type { VectorSourceSpecification } from 'maplibre-gl'

export interface TileFacts {
  readonly source: VectorSourceSpecification
  /** As the host wrote it, perhaps with markup. */
  readonly attribution: string
  /** Names of the layers with the names of their members; empty where the host does not say. */
  readonly layers: ReadonlyMap<string, readonly string[]>
}

export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** `vector_layers` of a TileJSON document (github.com/mapbox/tilejson-spec) or of an archive's metadata. */
export function layersOf(description: JsonObject): ReadonlyMap<string, readonly string[]> {
  const listed: readonly unknown[] = Array.isArray(description['vector_layers'])
    ? description['vector_layers']
    : []
  return new Map(
    listed.filter(isObject).flatMap((layer): [string, readonly string[]][] => {
      const { id, fields } = layer
      return typeof id === 'string' ? [[id, isObject(fields) ? Object.keys(fields) : []]] : []
    }),
  )
}

/** Zooms and bounds in a form a style may carry; what makes no sense is left out. */
export function extentOf(
  minzoom: unknown,
  maxzoom: unknown,
  bounds: unknown,
): Pick<VectorSourceSpecification, 'minzoom' | 'maxzoom' | 'bounds'> {
  const zoom = (value: unknown): number | null =>
    typeof value === 'number' && value >= 0 && value <= 24 ? Math.floor(value) : null
  const [lowest, highest] = [zoom(minzoom), zoom(maxzoom)]
  const [west, south, east, north] = Array.isArray(bounds) ? bounds.map(Number) : []
  const sound =
    west !== undefined &&
    south !== undefined &&
    east !== undefined &&
    north !== undefined &&
    west < east &&
    south < north &&
    Math.abs(west) <= 180 &&
    Math.abs(east) <= 180 &&
    Math.abs(south) <= 90 &&
    Math.abs(north) <= 90
  return {
    ...(lowest === null ? {} : { minzoom: lowest }),
    ...(highest === null ? {} : { maxzoom: highest }),
    ...(sound ? { bounds: [west, south, east, north] } : {}),
  }
}
