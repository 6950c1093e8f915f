/** The basemap's sources: small files beside the app, or their content where there is no server. */

import type { FeatureCollection } from 'geojson'
import type { GeoJSONSourceSpecification } from 'maplibre-gl'
import { fileAddress } from '../../domain/view/carriedFiles.ts'

export const basemapParts = ['land', 'lake', 'lines', 'boundary', 'villages', 'towns', 'crossings'] as const

export type BasemapPart = (typeof basemapParts)[number]

/** Parts given whole, for a page opened from a file; parts left out are fetched. */
export type BasemapData = Partial<Readonly<Record<BasemapPart, FeatureCollection>>>

const attributions: Partial<Record<BasemapPart, string>> = {
  boundary: 'Boundary © OpenStreetMap contributors',
  towns: 'places © GeoNames',
  lines: 'lines schematic',
}

/** Name of a part's source in the style. */
export function sourceId(part: BasemapPart): string {
  return `basemap-${part}`
}

/** @param baseUrl where `public/` is served, with a final slash */
export function basemapSources(
  baseUrl: string,
  data: BasemapData,
  parts: readonly BasemapPart[],
): Record<string, GeoJSONSourceSpecification> {
  return Object.fromEntries(
    parts.map((part): [string, GeoJSONSourceSpecification] => {
      const attribution = attributions[part]
      return [
        sourceId(part),
        {
          type: 'geojson',
          data: data[part] ?? fileAddress(`basemap/${part}.geojson`, baseUrl),
          // Lines are thinned already; twelve keeps them within half a pixel at zoom 14.
          maxzoom: 12,
          tolerance: 0.1,
          buffer: 64,
          ...(attribution ? { attribution } : {}),
        },
      ]
    }),
  )
}
