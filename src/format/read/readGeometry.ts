import * as v from 'valibot'
import { signedArea } from '../../domain/layout/anchor.ts'
import { type Geometry, geometrySchema, type Position } from '../../domain/record/geometrySchema.ts'
import { faultWords } from './faultWords.ts'
import { type IssueSink, type MemberPath, quoteValue } from './issue.ts'

/**
 * A geometry as RFC 7946 has it, or null where there is none or it cannot be read. A GeometryCollection is read as its
 * parts of the highest dimension, joined; positions that are wrong cost the geometry, never the feature.
 */
export function readGeometry(value: unknown, path: MemberPath, report: IssueSink): Geometry | null {
  if (value === null || value === undefined) return null
  const geometry = isCollection(value) ? readCollection(value, path, report) : readSingle(value, path, report)
  if (geometry && hasWrongWinding(geometry)) {
    report({
      severity: 'remark',
      path,
      message: 'has a ring that runs the wrong way round',
      remedy:
        'Let outer rings run counterclockwise and holes clockwise (RFC 7946 §3.1.6); read as it stands.',
    })
  }
  return geometry
}

type Collection = { readonly geometries?: unknown }

const isCollection = (value: unknown): value is Collection =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'GeometryCollection'

function readSingle(value: unknown, path: MemberPath, report: IssueSink): Geometry | null {
  if (isEmpty(value)) return null
  const result = v.safeParse(geometrySchema, value, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  const place = (issue.path ?? []).map(({ key }) => key as string | number)
  const words = faultWords(issue, String(place[place.length - 1] ?? ''))
  report({
    severity: 'fault',
    path: [...path, ...place],
    message: words.message,
    remedy: `${positionHint(issue.input) ?? words.remedy}; until then it is listed, not drawn.`,
  })
  return null
}

/** RFC 7946 §3.1: an empty coordinates array may be read as no geometry. */
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'coordinates' in value &&
  Array.isArray(value.coordinates) &&
  value.coordinates.length === 0

/** What a position outside the globe most likely is. */
function positionHint(input: unknown): string | null {
  if (!Array.isArray(input)) return null
  const [x, y] = input
  if (typeof x !== 'number' || typeof y !== 'number') return null
  if (Math.abs(x) > 1000 || Math.abs(y) > 1000) {
    return `${quoteValue(x)}, ${quoteValue(y)} look like metres of a projection: save the file in WGS 84 degrees (EPSG:4326)`
  }
  if (Math.abs(y) > 90 && Math.abs(x) <= 90) return 'Perhaps the two are swapped: longitude comes first'
  return null
}

/** Parts of a collection, also of collections within it, without recursion: depth is not ours to choose. */
function readCollection(value: Collection, path: MemberPath, report: IssueSink): Geometry | null {
  const parts: Geometry[] = []
  const waiting: { readonly value: unknown; readonly path: MemberPath }[] = [{ value, path }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isCollection(next.value)) {
      const part = readSingle(next.value, next.path, report)
      if (part) parts.push(part)
      continue
    }
    const { geometries } = next.value
    if (!Array.isArray(geometries)) {
      const message = 'is a GeometryCollection without a list “geometries”'
      report({
        severity: 'fault',
        path: next.path,
        message,
        remedy: 'Add the list; until then it is not drawn.',
      })
      continue
    }
    // A path is only as long as somebody may want to read; what nests deeper is placed at its tenth level.
    const base = next.path.length < 20 ? [...next.path, 'geometries'] : null
    for (let position = geometries.length - 1; position >= 0; position--) {
      waiting.push({ value: geometries[position], path: base ? [...base, position] : next.path })
    }
  }
  const joined = join(parts)
  if (joined && joined.used < parts.length) {
    report({
      severity: 'remark',
      path,
      message: `mixes points, lines and areas; ${joined.used} of ${parts.length} parts are read`,
      remedy: 'Give each kind a feature of its own to have all of them drawn.',
    })
  }
  return joined?.geometry ?? null
}

/** Areas before lines before points: the widest extent holds the others more often than not. */
function join(parts: readonly Geometry[]): { readonly geometry: Geometry; readonly used: number } | null {
  const areas = parts.flatMap((part) =>
    part.type === 'Polygon' ? [part.coordinates] : part.type === 'MultiPolygon' ? part.coordinates : [],
  )
  const lines = parts.flatMap((part) =>
    part.type === 'LineString' ? [part.coordinates] : part.type === 'MultiLineString' ? part.coordinates : [],
  )
  const points = parts.flatMap((part) =>
    part.type === 'Point' ? [part.coordinates] : part.type === 'MultiPoint' ? part.coordinates : [],
  )
  const count = (...types: Geometry['type'][]): number =>
    parts.filter(({ type }) => types.includes(type)).length
  if (areas.length > 0) {
    return { geometry: { type: 'MultiPolygon', coordinates: areas }, used: count('Polygon', 'MultiPolygon') }
  }
  if (lines.length > 0) {
    return {
      geometry: { type: 'MultiLineString', coordinates: lines },
      used: count('LineString', 'MultiLineString'),
    }
  }
  if (points.length > 0) {
    return { geometry: { type: 'MultiPoint', coordinates: points }, used: count('Point', 'MultiPoint') }
  }
  return null
}

function hasWrongWinding(geometry: Geometry): boolean {
  const areas =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : []
  const isWrong = (ring: readonly Position[], position: number): boolean =>
    position === 0 ? signedArea(ring) < 0 : signedArea(ring) > 0
  return areas.some((rings) => rings.some(isWrong))
}
