/** The flat members for table-minded software: what a column of a spreadsheet can hold. */
import { disputedBy } from '../../../../domain/claims/disputed.ts'
import { origins } from '../../../../domain/claims/origins.ts'
import type { Agent } from '../../../../domain/record/agent.ts'
import type { Excerpt } from '../../../../domain/record/excerpt.ts'
import type { Source } from '../../../../domain/record/source.ts'
import { byId, type DataFile, type FeatureRecord } from '../dataFile.ts'
import type { JsonObject } from '../json.ts'

export const scalarNames = ['title_en', 'origins', 'disputed'] as const

/** `title_en`, `origins` (independent origins) and `disputed` of an incident. */
export function scalarsOf(file: DataFile): (incident: FeatureRecord) => JsonObject {
  const values = <Value>(map: ReadonlyMap<string, { readonly value: Value }>): ReadonlyMap<string, Value> =>
    new Map([...map].map(([id, { value }]) => [id, value]))
  const lookups = {
    sources: values<Source>(byId(file.sources)),
    agents: values<Agent>(byId(file.agents)),
    excerpts: values<Excerpt>(byId(file.excerpts)),
  }
  return ({ id, properties }) => {
    const ids = new Set([id, ...properties.reports.flatMap((report) => [report.id, report.excerpt])])
    const checks = file.checks
      .map(({ value }) => value)
      .filter((check) => check.concerns.some((concern) => ids.has(concern)))
    return {
      title_en: properties.title['en'],
      origins: origins(properties, lookups).origins.length,
      disputed: disputedBy(properties, checks),
    }
  }
}
