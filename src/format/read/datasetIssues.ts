/** What is wrong with a data file, with its place in the file and what to do about it. */
import { placedIssues, positionAt } from './filePosition.ts'
import type { Issue } from './issue.ts'
import { type DatasetParsing, withoutMark } from './parseDataset.ts'
import { scanJson } from './scanJson.ts'

/**
 * @param text what was parsed
 * @returns in the order of the file; at least one where there is no dataset
 */
export function datasetIssues(text: string, { isJson, found }: DatasetParsing): Issue[] {
  const json = withoutMark(text)
  if (!isJson) return [notJson(json)]
  if (found.length === 0) return []
  return placedIssues(json, found).sort((a, b) => a.line - b.line)
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
