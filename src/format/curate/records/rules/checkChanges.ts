/** Whoever opens an old link can learn what changed: the log has an entry for the version of the file. */
import type { DataFile } from '../dataFile.ts'
import { type Finding, finding } from '../finding.ts'

export function checkChanges(file: DataFile): Finding[] {
  const version = file.card?.version
  const missing =
    version !== undefined && !file.changes.some(({ value }) => value.version === version)
      ? [finding(['version'], `${version} has no entry in changes[]; say what it adds or corrects`)]
      : []
  const known = new Set([
    'dataset',
    ...[
      file.incidents,
      file.reports,
      file.excerpts,
      file.sources,
      file.agents,
      file.places,
      file.checks,
      file.episodes,
    ]
      .flat()
      .map(({ value }) => value.id),
    ...file.publishers.flatMap(({ value }) => value.id ?? []),
    ...file.incidents.flatMap(({ value }) => value.properties.formerIds),
  ])
  const dangling = file.changes.flatMap(({ value, path }) => [
    ...(known.has(value.record) || value.kind === 'withdrawn'
      ? []
      : [finding([...path, 'record'], `“${value.record}” is no record of this file`)]),
    ...(value.replacedBy === undefined || known.has(value.replacedBy)
      ? []
      : [finding([...path, 'replacedBy'], `“${value.replacedBy}” is no record of this file`)]),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(value.date)
      ? []
      : [finding([...path, 'date'], `“${value.date}” is no day`)]),
  ])
  return [...missing, ...dangling]
}
