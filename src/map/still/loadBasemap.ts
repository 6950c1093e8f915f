import type { FeatureCollection } from 'geojson'
import { fileAddress } from '../../domain/view/carriedFiles.ts'
import { type BasemapData, basemapParts } from '../basemap/sources.ts'

/**
 * Fetches the parts of the basemap. Parts that cannot be had are left out, so the symbols still stand on plain
 * ground; it never rejects.
 * @param baseUrl where `public/` is served, with a final slash
 */
export async function loadBasemap(baseUrl: string, signal?: AbortSignal): Promise<BasemapData> {
  const parts = await Promise.all(
    basemapParts.map(async (part): Promise<[string, FeatureCollection][]> => {
      try {
        const address = fileAddress(`basemap/${part}.geojson`, baseUrl)
        const response = await fetch(address, signal ? { signal } : {})
        const content: unknown = response.ok ? await response.json() : null
        return isCollection(content) ? [[part, content]] : []
      } catch {
        return []
      }
    }),
  )
  return Object.fromEntries(parts.flat())
}

const isCollection = (content: unknown): content is FeatureCollection =>
  typeof content === 'object' && content !== null && 'features' in content && Array.isArray(content.features)
