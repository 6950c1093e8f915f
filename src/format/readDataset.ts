/**
 * The one door for data: any text becomes a dataset and a list of issues in words. What is sound is kept, what is not
 * is named with its place in the file; nothing a file holds makes this throw.
 */
import { assembleDataset, type Dataset } from '../domain/dataset.ts'
import { linesOf, positionAt } from './filePosition.ts'
import { type FoundIssue, type Issue, pointerOf, quoted, type Report } from './issue.ts'
import { isOurs, type Members, readCard, readLists } from './readCollection.ts'
import { geometryTypes } from './readFeature.ts'
import { readFeatures } from './readFeatures.ts'
import { resolveParts } from './resolveParts.ts'
import { scanJson } from './scanJson.ts'

export interface DatasetReading {
  /** null where the file as a whole cannot be read; then at least one issue says why. */
  readonly dataset: Dataset | null
  /** In the order of the file. */
  readonly issues: readonly Issue[]
  /** How many features were left out. */
  readonly rejected: number
}

/** @param fileName names the dataset where the file itself does not */
export function readDataset(text: string, fileName: string): DatasetReading {
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const parsed = parse(json)
  if ('issue' in parsed) return { dataset: null, issues: [parsed.issue], rejected: 0 }

  const found: FoundIssue[] = []
  const report: Report = (issue) => {
    found.push(issue)
  }
  const collection = asCollection(parsed.value, report)
  if (!collection) return { dataset: null, issues: placed(json, found), rejected: 0 }
  const { members, features, pathOf } = collection
  const card = readCard(members, fileName, report)
  const lists = readLists(members, report)
  const { incidents, rejected } = readFeatures(features, !isOurs(members), pathOf, report)
  if (features.length === 0) {
    const remedy = 'Add features to see incidents; the map stays empty until then.'
    report({ severity: 'remark', path: ['features'], message: 'holds no features', remedy })
  }
  const dataset = assembleDataset(resolveParts(card, lists, incidents, report))
  return { dataset, issues: placed(json, found), rejected }
}

function parse(text: string): { readonly value: unknown } | { readonly issue: Issue } {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { issue: notJson(text) }
  }
}

/** Why the text is no JSON, in words that fit what it most likely is. */
function notJson(text: string): Issue {
  const whole = { severity: 'fault', pointer: '' } as const
  const opening = text.slice(0, 1000).trimStart().toLowerCase()
  if (opening === '') {
    return {
      ...whole,
      message: 'The file is empty',
      remedy: 'Give a GeoJSON file; a save or download may have failed.',
    }
  }
  if (opening.startsWith('<!doctype html') || opening.startsWith('<html')) {
    const remedy =
      'The address leads to a page about the file or to an error page: use the address of the file itself.'
    return { ...whole, line: 1, message: 'This is a web page (HTML), not GeoJSON', remedy }
  }
  if (opening.startsWith('<')) {
    const message = 'This is XML (perhaps KML or GPX), not GeoJSON'
    return { ...whole, line: 1, message, remedy: 'Convert it to GeoJSON first.' }
  }
  const fault = scanJson(text) ?? { offset: 0, message: 'the text cannot be read' }
  const { line, column } = positionAt(text, fault.offset)
  const message = `This is not JSON: line ${line}, column ${column}: ${fault.message}`
  return { ...whole, line, message, remedy: 'Mend the file at that place; a JSON-aware editor shows it.' }
}

interface Collection {
  readonly members: Members
  readonly features: readonly unknown[]
  pathOf(position: number): readonly (string | number)[]
}

/** A FeatureCollection, or one feature or geometry read as a collection of one. */
function asCollection(value: unknown, report: Report): Collection | null {
  const refuse = (message: string, path: readonly string[] = []): null => {
    const remedy = 'Write a GeoJSON FeatureCollection (RFC 7946) with a list “features”.'
    report({ severity: 'fault', path, message, remedy })
    return null
  }
  if (Array.isArray(value)) return refuse('The file is a bare list, not a GeoJSON object')
  if (typeof value !== 'object' || value === null) return refuse(`The file is just ${quoted(value)}`)
  const members = value as Members
  const { type, features } = members
  if (type === 'Feature' || (typeof type === 'string' && geometryTypes.includes(type))) {
    return { members: {}, features: [members], pathOf: () => [] }
  }
  if (type === 'Topology') return refuse('This is TopoJSON, not GeoJSON')
  if (!Array.isArray(features)) {
    if (type !== 'FeatureCollection')
      return refuse(`Its type is ${quoted(type)}, not “FeatureCollection”`, ['type'])
    return refuse(`${features === undefined ? 'is missing' : `${quoted(features)} is no list`}`, ['features'])
  }
  if (type !== 'FeatureCollection') {
    const message = `is ${quoted(type)}, not “FeatureCollection”`
    report({ severity: 'remark', path: ['type'], message, remedy: 'Write “FeatureCollection”; read as one.' })
  }
  return { members, features, pathOf: (position) => ['features', position] }
}

function placed(text: string, found: readonly FoundIssue[]): Issue[] {
  if (found.length === 0) return []
  const lines = linesOf(
    text,
    found.map(({ path }) => path),
  )
  return found
    .map(({ severity, path, message, remedy }, position) => ({
      severity,
      pointer: pointerOf(path),
      line: lines[position] ?? 1,
      message,
      remedy,
    }))
    .sort((a, b) => a.line - b.line)
}
