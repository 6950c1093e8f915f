/** What any GeoJSON file tells about a feature: a title and, where one is written as ISO 8601, a date. */

import * as v from 'valibot'
import { type IncidentProperties, incidentSchema } from '../../domain/record/incident.ts'
import { type LanguageMap, languageMapSchema } from '../../domain/record/languageMap.ts'
import { parseEdtf } from '../../domain/time/edtf.ts'
import { type IssueSink, type MemberPath, quoteValue } from './issue.ts'

export type Properties = Readonly<Record<string, unknown>>

const noTitle: LanguageMap = { und: '' }
const nothingElse: IncidentProperties = v.parse(incidentSchema, { title: noTitle })

/** Members a title is taken from, first one first. */
const titleMembers = ['title', 'title_en', 'name', 'Name', 'NAME', 'label'] as const

/** Members a date is taken from, first one first. */
const dateMembers = ['eventDate', 'date', 'datetime', 'timestamp', 'time'] as const

/** `und` (BCP 47: language not determined) marks texts whose language the file does not tell. */
export function plainTitle(properties: Properties, number: number): LanguageMap {
  for (const member of titleMembers) {
    const title = asTitle(properties[member])
    if (title) return title
  }
  return { und: `Feature ${number + 1}` }
}

function asTitle(value: unknown): LanguageMap | null {
  if (typeof value === 'string' && value.trim() !== '') return { und: value }
  if (typeof value === 'number') return { und: String(value) }
  if (typeof value !== 'object' || value === null) return null
  const map = v.safeParse(languageMapSchema, value, { abortEarly: true })
  return map.success ? map.output : null
}

/** @param number position in the file, from 0: names a feature that has no title */
export function plainProperties(
  properties: Properties,
  number: number,
  path: MemberPath,
  report: IssueSink,
): IncidentProperties {
  const title = plainTitle(properties, number)
  for (const member of dateMembers) {
    const text = properties[member]
    if (typeof text !== 'string' || text.trim() === '') continue
    const dated = readDate(text.trim())
    if (dated) return { ...nothingElse, ...dated, title }
    if (member === 'eventDate' || member === 'date' || meantAsDate.test(text)) {
      report({
        severity: 'remark',
        path: [...path, member],
        message: dateFault(text),
        remedy: 'Write a date such as 2023-05-26 (ISO 8601); until then it counts as undated.',
      })
    }
  }
  return { ...nothingElse, title }
}

/** “early morning” under `time` is no fault; a year and a digit are meant as a date. */
const meantAsDate = /^\s*\d{4}-\d/

const timestamp =
  /^(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d)(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/

/** A date, or a date and time of day; a time without an offset is shown as it is written, in UTC. */
function readDate(text: string): Pick<IncidentProperties, 'eventDate' | 'eventTime'> | null {
  const [, date, clock, offset = 'Z'] = timestamp.exec(text) ?? []
  const eventDate = date ?? text
  if (!parseEdtf(eventDate).ok) return null
  if (!clock) return { eventDate }
  const eventTime = clock + offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
  return v.is(incidentSchema.entries.eventTime, eventTime) ? { eventDate, eventTime } : { eventDate }
}

function dateFault(text: string): string {
  const parsed = parseEdtf(text)
  return parsed.ok ? `${quoteValue(text)} is no date` : parsed.fault
}
