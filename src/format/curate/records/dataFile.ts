/**
 * The file as the checks see it: typed records that know where they stand. Records the schema refuses are left
 * out here, because the reader reports them.
 */
import * as v from 'valibot'
import { type Card, cardSchema, listSchemas } from '../../../domain/record/collection.ts'
import { type Geometry, geometrySchema } from '../../../domain/record/geometrySchema.ts'
import { type IncidentProperties, incidentSchema } from '../../../domain/record/incident.ts'
import type { Report } from '../../../domain/record/report.ts'
import type { MemberPath } from '../../read/issue.ts'
import { asArray, asObject, type Json, type JsonObject } from './json.ts'

export interface Located<Value> {
  readonly value: Value
  readonly path: MemberPath
}

export interface FeatureRecord {
  readonly id: string
  readonly geometry: Geometry | null
  readonly properties: IncidentProperties
}

export type ListName = keyof typeof listSchemas
type Lists = { readonly [Name in ListName]: readonly Located<v.InferOutput<(typeof listSchemas)[Name]>>[] }

export interface DataFile extends Lists {
  readonly raw: JsonObject
  readonly card: Card | null
  readonly incidents: readonly Located<FeatureRecord>[]
  readonly reports: readonly Located<Report>[]
}

export function dataFile(raw: JsonObject): DataFile {
  const incidents = asArray(raw['features']).flatMap((feature, at): Located<FeatureRecord>[] => {
    const members = asObject(feature)
    const properties = v.safeParse(incidentSchema, members['properties'])
    const geometry = v.safeParse(v.nullable(geometrySchema), members['geometry'] ?? null)
    if (!properties.success || !geometry.success) return []
    const value = { id: String(members['id']), geometry: geometry.output, properties: properties.output }
    return [{ value, path: ['features', at] }]
  })
  const card = v.safeParse(cardSchema, raw)
  return {
    raw,
    card: card.success ? card.output : null,
    incidents,
    reports: incidents.flatMap(({ value, path }) =>
      value.properties.reports.map((report, at) => ({
        value: report,
        path: [...path, 'properties', 'reports', at],
      })),
    ),
    footnotes: located(raw, 'footnotes', listSchemas.footnotes),
    lanes: located(raw, 'lanes', listSchemas.lanes),
    categoryGroups: located(raw, 'categoryGroups', listSchemas.categoryGroups),
    categories: located(raw, 'categories', listSchemas.categories),
    measures: located(raw, 'measures', listSchemas.measures),
    countedGroups: located(raw, 'countedGroups', listSchemas.countedGroups),
    publisherGroups: located(raw, 'publisherGroups', listSchemas.publisherGroups),
    publishers: located(raw, 'publishers', listSchemas.publishers),
    sources: located(raw, 'sources', listSchemas.sources),
    agents: located(raw, 'agents', listSchemas.agents),
    excerpts: located(raw, 'excerpts', listSchemas.excerpts),
    places: located(raw, 'places', listSchemas.places),
    checks: located(raw, 'checks', listSchemas.checks),
    episodes: located(raw, 'episodes', listSchemas.episodes),
    changes: located(raw, 'changes', listSchemas.changes),
  }
}

function located<Schema extends v.GenericSchema>(
  raw: JsonObject,
  list: ListName,
  schema: Schema,
): Located<v.InferOutput<Schema>>[] {
  return asArray(raw[list]).flatMap((element: Json, at) => {
    const parsed = v.safeParse(schema, element)
    return parsed.success ? [{ value: parsed.output, path: [list, at] }] : []
  })
}

/** Records of a list by their id. */
export const byId = <Value extends { readonly id: string }>(
  list: readonly Located<Value>[],
): ReadonlyMap<string, Located<Value>> => new Map(list.map((record) => [record.value.id, record]))
