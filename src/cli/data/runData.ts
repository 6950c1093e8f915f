/** The command that proves a dataset: read → check → print; with `--write`, compute first. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFile } from '../../format/curate/records/dataFile.ts'
import { fileText } from '../../format/curate/records/fileText.ts'
import { fillFile } from '../../format/curate/records/fill/fill.ts'
import type { Finding } from '../../format/curate/records/finding.ts'
import { isObject, type JsonObject } from '../../format/curate/records/json.ts'
import { namedViewsPath } from '../../format/link/siteAddresses.ts'
import { linesOf } from '../../format/read/filePosition.ts'
import { type Issue, pointerOf } from '../../format/read/issue.ts'
import { readNamedViews } from '../../format/read/namedViews.ts'
import { readDataset } from '../../format/read/readDataset.ts'
import { readArchive } from './archivedTexts.ts'
import { countsTable } from './counts.ts'
import { allFindings } from './rules/allChecks.ts'
import { surroundingsOf } from './surroundings.ts'

const usage = 'usage: npm run data -- [--write] [--sources DIR] [file]'

/** Exit status: 0 sound, 1 something to mend, 2 the command could not do its work. */
export type ExitStatus = 0 | 1 | 2

/** @param print is given each line of the output */
export function runData(args: readonly string[], print: (line: string) => void): ExitStatus {
  const options = readArguments(args)
  if (!options) {
    print(usage)
    return 2
  }
  const { file, write, sources } = options
  if (!existsSync(file)) {
    print(`${file}: there is no such file`)
    return 2
  }
  const surroundings = surroundingsOf(file)
  const archive = sources === undefined ? null : readArchive(sources)
  if (!archive) {
    print(
      sources === undefined
        ? 'Quotes are not compared with the documents: give --sources DIR to do so.'
        : `Quotes are not compared with the documents: there is no folder ${sources}.`,
    )
  }

  let text = readFileSync(file, 'utf8')
  const given = parsed(text)
  if (write && given) {
    const computed = fileText(fillFile(given, { archive, places: surroundings.places }))
    if (computed !== text) writeFileSync(file, computed)
    text = computed
  }

  const raw = parsed(text)
  const record = raw ? dataFile(raw) : null
  const lines = [
    ...readerLines(text, file),
    ...(record ? findingLines(text, file, allFindings(record, { archive, surroundings })) : []),
  ]
  for (const line of [...new Set(lines)]) print(line)
  if (record) print(countsTable(record))
  print(lines.length === 0 ? `${file}: sound` : `${file}: ${new Set(lines).size} to mend`)
  return lines.length === 0 ? 0 : 1
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { write: { type: 'boolean', default: false }, sources: { type: 'string' } },
    })
    const [file = 'data/incidents.geojson', ...others] = positionals
    return others.length === 0 ? { file, write: values.write, sources: values.sources } : null
  } catch {
    return null
  }
}

/** The file as an object; null where it is no JSON object, which the reader reports. */
function parsed(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

/** What the readers of the app have to say: of a dataset of record, remarks count like faults. */
function readerLines(text: string, file: string): string[] {
  const { dataset, issues } = readDataset(text, basename(file))
  const views = join(dirname(file), basename(namedViewsPath))
  const named =
    dataset && existsSync(views) ? readNamedViews(readFileSync(views, 'utf8'), dataset).issues : []
  return [...issueLines(file, issues), ...issueLines(views, named)]
}

const issueLines = (file: string, issues: readonly Issue[]): string[] =>
  issues.map(({ pointer, line, message, remedy }) => {
    const place = pointer === '' ? '' : `${pointer} `
    return `${file}:${line ?? 1}: ${place}${message}; ${remedy}`
  })

function findingLines(text: string, file: string, findings: readonly Finding[]): string[] {
  const lines = linesOf(
    text,
    findings.map(({ path }) => path),
  )
  return findings.map(({ path, message }, at) => `${file}:${lines[at] ?? 1}: ${pointerOf(path)} ${message}`)
}
