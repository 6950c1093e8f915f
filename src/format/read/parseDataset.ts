/**
 * The one door for data: any text becomes a dataset and a list of what is wrong with it. What is sound is kept; nothing
 * a file holds makes this throw. Where in the file it is wrong is worked out apart (`datasetIssues.ts`): most files
 * have nothing wrong, and a page need not load it.
 */
import { assembleDataset, type Dataset } from '../../domain/dataset/dataset.ts'
import { type FoundIssue, type IssueSink, quoteValue } from './issue.ts'
import { isOurs, type Members, readCard, readLists } from './readCollection.ts'
import { geometryTypes } from './readFeature.ts'
import { readFeatures } from './readFeatures.ts'
import { resolveParts } from './resolveParts.ts'

export interface DatasetParsing {
  /** null where the file as a whole cannot be read. */
  readonly dataset: Dataset | null
  readonly isJson: boolean
  readonly found: readonly FoundIssue[]
  /** How many features were left out. */
  readonly rejected: number
}

/** @param fileName names the dataset where the file itself does not */
export function parseDataset(text: string, fileName: string): DatasetParsing {
  const found: FoundIssue[] = []
  const report: IssueSink = (issue) => {
    found.push(issue)
  }
  const refused = { dataset: null, found, rejected: 0 }
  let value: unknown
  try {
    value = JSON.parse(withoutMark(text))
  } catch {
    return { ...refused, isJson: false }
  }
  const collection = asCollection(value, report)
  if (!collection) return { ...refused, isJson: true }
  const { members, features, pathOf } = collection
  const card = readCard(members, fileName, report)
  const lists = readLists(members, report)
  const { incidents, rejected } = readFeatures(features, !isOurs(members), pathOf, report)
  if (features.length === 0) {
    const remedy = 'Add features to see incidents; the map stays empty until then.'
    report({ severity: 'remark', path: ['features'], message: 'holds no features', remedy })
  }
  const dataset = assembleDataset(resolveParts(card, lists, incidents, report))
  return { dataset, isJson: true, found, rejected }
}

/** Without the byte order mark, which is no part of JSON (RFC 8259, 8.1). */
export const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)

interface Collection {
  readonly members: Members
  readonly features: readonly unknown[]
  pathOf(position: number): readonly (string | number)[]
}

/** A FeatureCollection, or one feature or geometry read as a collection of one. */
function asCollection(value: unknown, report: IssueSink): Collection | null {
  const refuse = (message: string, path: readonly string[] = []): null => {
    const remedy = 'Write a GeoJSON FeatureCollection (RFC 7946) with a list “features”.'
    report({ severity: 'fault', path, message, remedy })
    return null
  }
  if (Array.isArray(value)) return refuse('The file is a bare list, not a GeoJSON object')
  if (typeof value !== 'object' || value === null) return refuse(`The file is just ${quoteValue(value)}`)
  const members = value as Members
  const { type, features } = members
  if (type === 'Feature' || (typeof type === 'string' && geometryTypes.includes(type))) {
    return { members: {}, features: [members], pathOf: () => [] }
  }
  if (type === 'Topology') return refuse('This is TopoJSON, not GeoJSON')
  if (!Array.isArray(features)) {
    if (type !== 'FeatureCollection')
      return refuse(`Its type is ${quoteValue(type)}, not “FeatureCollection”`, ['type'])
    return refuse(`${features === undefined ? 'is missing' : `${quoteValue(features)} is no list`}`, [
      'features',
    ])
  }
  if (type !== 'FeatureCollection') {
    const message = `is ${quoteValue(type)}, not “FeatureCollection”`
    report({ severity: 'remark', path: ['type'], message, remedy: 'Write “FeatureCollection”; read as one.' })
  }
  return { members, features, pathOf: (position) => ['features', position] }
}
