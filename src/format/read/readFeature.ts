/** One element of `features`, whatever it is, as an incident, or a reason why it is none. */

import * as v from 'valibot'
import type { Incident } from '../../domain/dataset/dataset.ts'
import { identifierSchema } from '../../domain/record/identifier.ts'
import { incidentSchema } from '../../domain/record/incident.ts'
import { languageMapSchema } from '../../domain/record/languageMap.ts'
import { type IssueSink, type MemberPath, quoteValue } from './issue.ts'
import { type Properties, plainProperties, plainTitle } from './plainProperties.ts'
import { readGeometry } from './readGeometry.ts'
import { type Salvaged, salvage } from './salvage.ts'

/** An incident and the way back to where its members stand in the file. */
export interface FoundIncident {
  readonly incident: Incident
  /** Place of a member of the incident's properties. */
  at(path: MemberPath): MemberPath
}

export const geometryTypes: readonly string[] = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]

export interface FeatureContext {
  /** A file without members of ours: only title and date are read. */
  readonly isPlain: boolean
  /** The id where a feature brings none that can stand in an address. */
  readonly fallbackId: string
  /** Position in the file, from 0. */
  readonly number: number
}

export function readFeature(
  value: unknown,
  context: FeatureContext,
  path: MemberPath,
  report: IssueSink,
): FoundIncident | null {
  const refuse = (message: string): null => {
    report({
      severity: 'fault',
      path,
      message,
      remedy: 'Write a GeoJSON Feature; until then it is left out.',
    })
    return null
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(`${quoteValue(value)} stands where a feature is expected`)
  }
  const feature = value as Readonly<Record<string, unknown>>
  const { type } = feature
  const isGeometry = typeof type === 'string' && geometryTypes.includes(type)
  if (isGeometry || type !== 'Feature') {
    if (!isGeometry && !('geometry' in feature && 'properties' in feature)) {
      return refuse(`its type is ${quoteValue(type)}, not “Feature”`)
    }
    const message = isGeometry ? 'is a bare geometry' : `its type is ${quoteValue(type)}`
    // A file that is one geometry is GeoJSON too (RFC 7946 §2); only among features it is out of place.
    if (path.length > 0)
      report({ severity: 'remark', path, message, remedy: 'Write a GeoJSON Feature; read as one.' })
  }

  const geometry = isGeometry
    ? readGeometry(feature, path, report)
    : readGeometry(feature['geometry'], [...path, 'geometry'], report)
  const id = readId(feature['id'], context, path, report)
  const found = readProperties(
    isGeometry ? null : feature['properties'],
    context,
    [...path, 'properties'],
    report,
  )
  return found && { incident: { ...found.value, id, geometry }, at: found.at }
}

function readId(
  value: unknown,
  { fallbackId, isPlain }: FeatureContext,
  path: MemberPath,
  report: IssueSink,
): string {
  const id = typeof value === 'number' ? String(value) : value
  if (v.is(identifierSchema, id)) return id
  if (!isPlain) {
    report({
      severity: 'remark',
      path: id === undefined ? path : [...path, 'id'],
      message:
        id === undefined
          ? 'has no id'
          : `${quoteValue(id)} is no id (letters, digits, dot, dash, underscore)`,
      remedy: `Give it an id of its own, so that links to it last; until then it is called “${fallbackId}”.`,
    })
  }
  return fallbackId
}

function readProperties(
  value: unknown,
  context: FeatureContext,
  path: MemberPath,
  report: IssueSink,
): Salvaged<Omit<Incident, 'id' | 'geometry'>> | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isObject && value !== null && value !== undefined) {
    const message = `${quoteValue(value)} stands where an object is expected`
    report({ severity: 'fault', path, message, remedy: 'Write an object or null; until then it is ignored.' })
  }
  const properties: Properties = isObject ? (value as Properties) : {}
  if (context.isPlain) {
    const plain = plainProperties(properties, context.number, path, report)
    return { value: plain, at: (inside) => [...path, ...inside] }
  }
  const title = plainTitle(properties, context.number)
  if (!v.is(languageMapSchema, properties['title'])) {
    report({
      severity: 'remark',
      path: [...path, 'title'],
      message: properties['title'] === undefined ? 'is missing' : 'is no text with its language',
      remedy: `Write it as {"en": "…"}; until then it is called ${quoteValue(Object.values(title)[0])}.`,
    })
  }
  return salvage(incidentSchema, { ...properties, title }, 'incident', path, report)
}
