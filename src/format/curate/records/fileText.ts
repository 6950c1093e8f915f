/** The file as text: members in one order, two spaces, short values on one line, so a change is a short diff. */
import type * as v from 'valibot'
import { cardSchema, listSchemas } from '../../../domain/record/collection.ts'
import { incidentSchema } from '../../../domain/record/incident.ts'
import { reportSchema } from '../../../domain/record/report.ts'
import { scalarNames } from './fill/fillScalars.ts'
import { asArray, asObject, isObject, type Json, type JsonObject } from './json.ts'

const lineWidth = 110
/** Records begin at this depth; above it every member has a line of its own. */
const recordDepth = 2

export const fileText = (raw: JsonObject): string => `${written(ordered(raw), 0, 0)}\n`

const members = (schema: { readonly entries: object }): string[] => Object.keys(schema.entries)

const rootOrder = [
  'type',
  '$schema',
  'conformsTo',
  ...members(cardSchema),
  ...Object.keys(listSchemas),
  'features',
]
const featureOrder = ['type', 'id', 'geometry', 'time', 'properties']
const propertyOrder = members(incidentSchema).flatMap((member) =>
  member === 'summary'
    ? ['title_en', member]
    : member === 'reports'
      ? [...scalarNames.slice(1), member]
      : [member],
)

/** The file with the members of every record in the order of its schema; members it does not know keep theirs. */
function ordered(raw: JsonObject): JsonObject {
  const lists = Object.entries(listSchemas).map(([name, schema]: [string, v.GenericSchema]) => {
    const order = 'entries' in schema ? members({ entries: Object(schema.entries) }) : []
    return [name, order] as const
  })
  const changed: Record<string, Json | undefined> = { ...raw }
  for (const [name, order] of lists) {
    if (Array.isArray(raw[name])) changed[name] = asArray(raw[name]).map((record) => inOrder(record, order))
  }
  if (Array.isArray(raw['features'])) changed['features'] = asArray(raw['features']).map(orderedFeature)
  return asObject(inOrder(changed, rootOrder))
}

function orderedFeature(feature: Json): Json {
  if (!isObject(feature)) return feature
  const properties = asObject(feature['properties'])
  const reports = properties['reports']
  return inOrder(
    {
      ...feature,
      properties: inOrder(
        {
          ...properties,
          ...(Array.isArray(reports)
            ? { reports: reports.map((report: Json) => inOrder(report, members(reportSchema))) }
            : {}),
        },
        propertyOrder,
      ),
    },
    featureOrder,
  )
}

function inOrder(record: Json, order: readonly string[]): Json {
  if (!isObject(record)) return record
  const rest = Object.keys(record).filter((member) => !order.includes(member))
  return Object.fromEntries(
    [...order, ...rest].flatMap((member) => (record[member] === undefined ? [] : [[member, record[member]]])),
  )
}

/** @param column where the value begins on its line */
function written(value: Json, depth: number, column: number): string {
  if (depth > recordDepth) {
    const line = oneLine(value)
    if (line !== null && (column + line.length < lineWidth || isSingleText(value))) return line
  }
  const inside = '  '.repeat(depth + 1)
  const close = `\n${'  '.repeat(depth)}`
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    const parts = value.map((element: Json) => written(element, depth + 1, inside.length))
    return isPositions(value)
      ? `[\n${packed(parts, inside)}${close}]`
      : `[\n${inside}${parts.join(`,\n${inside}`)}${close}]`
  }
  if (!isObject(value)) return JSON.stringify(value)
  const parts = Object.entries(value).flatMap(([member, part]) => {
    const head = `${JSON.stringify(member)}: `
    return part === undefined ? [] : [head + written(part, depth + 1, inside.length + head.length)]
  })
  return parts.length === 0 ? '{}' : `{\n${inside}${parts.join(`,\n${inside}`)}${close}}`
}

/** A value that holds no record within a record fits one line; null for the others. */
function oneLine(value: Json): string | null {
  if (Array.isArray(value)) {
    const parts = value.map((element: Json) => (isObject(element) ? null : oneLine(element)))
    return parts.includes(null) ? null : `[${parts.join(', ')}]`
  }
  if (!isObject(value)) return JSON.stringify(value)
  const parts = Object.entries(value).map(([member, part]) => {
    const text = part === undefined || isObject(part) ? null : oneLine(part)
    return text === null ? null : `${JSON.stringify(member)}: ${text}`
  })
  return parts.includes(null) ? null : `{ ${parts.join(', ')} }`
}

/** A text in one language stays on one line, however long: nothing is won by three. */
const isSingleText = (value: Json): boolean =>
  isObject(value) && Object.keys(value).length === 1 && typeof Object.values(value)[0] === 'string'

const isPositions = (value: readonly Json[]): boolean =>
  value.every(
    (element) => Array.isArray(element) && element.every((number: Json) => typeof number === 'number'),
  )

/** As many positions to a line as fit. */
function packed(parts: readonly string[], indent: string): string {
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last !== undefined && indent.length + last.length + part.length + 3 < lineWidth) {
      lines[lines.length - 1] = `${last}, ${part}`
    } else lines.push(part)
  }
  return indent + lines.join(`,\n${indent}`)
}
