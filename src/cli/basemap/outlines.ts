/** Reads the mainland rings we need from the outlines package (168 MB of GeoJSON). */
import type { Outlines } from './boundaryParts.ts'
import type { LonLat } from './position.ts'

const needed = new Set(['XKX', 'SRB', 'MNE', 'ALB', 'MKD', 'BIH', 'BGR'])

interface Shape {
  readonly properties: { readonly A3?: unknown } | null
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly LonLat[][] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly LonLat[][][] }
}

function isCollection(value: unknown): value is { readonly features: readonly Shape[] } {
  return typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features)
}

/** The longest exterior ring of each country; the others are islands and exclaves. */
export function readOutlines(text: string): Outlines {
  const collection: unknown = JSON.parse(text)
  if (!isCollection(collection)) throw new Error('map.geo.json is no feature collection')
  const rings: Record<string, readonly LonLat[]> = {}
  for (const { properties, geometry } of collection.features) {
    const code = properties?.A3
    if (typeof code !== 'string' || !needed.has(code)) continue
    const exteriors =
      geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map(([first]) => first)
    for (const ring of exteriors) {
      if (ring && ring.length > (rings[code]?.length ?? 0)) rings[code] = ring
    }
  }
  return rings
}
