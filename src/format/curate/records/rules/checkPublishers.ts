/** Where a file says who publishes, it says so of everybody: one rule for all, and none left undescribed. */
import { publishersOf } from '../../../../domain/record/check.ts'
import type { DataFile } from '../dataFile.ts'
import { type Finding, finding } from '../finding.ts'

export function checkPublishers(file: DataFile): Finding[] {
  if (file.publishers.length === 0) return []
  const described = new Set(file.publishers.map(({ value }) => value.name))
  const named = [
    ...file.sources.map(({ value, path }) => ({ names: [value.publisher], path: [...path, 'publisher'] })),
    ...file.checks.map(({ value, path }) => ({
      names: publishersOf(value),
      path: [...path, value.publishers ? 'publishers' : 'publisher'],
    })),
  ].flatMap(({ names, path }) => names.map((name) => ({ name, path })))
  // Each once, where it is named first: a publisher is described once and not for every check.
  const first = new Map(named.toReversed().map(({ name, path }) => [name, path]))
  const missing = [...first]
    .filter(([name]) => !described.has(name))
    .map(([name, path]) => finding(path, `“${name}” has no entry in publishers; say who publishes it`))
  const groups = new Set(file.publishers.map(({ value }) => value.group))
  return [
    ...missing,
    ...file.publishers
      .filter(({ value }) => !first.has(value.name))
      .map(({ value, path }) => finding(path, `“${value.name}” is named by no document and no check`)),
    ...file.publisherGroups
      .filter(({ value }) => !groups.has(value.id))
      .map(({ value, path }) => finding(path, `“${value.id}” has no publisher; remove it or use it`)),
  ]
}
