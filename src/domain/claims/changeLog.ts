/** What the log of a dataset says to whoever comes with a link to an older version of it. */
import type { Dataset, Incident } from '../dataset/dataset.ts'
import type { Change } from '../record/collection.ts'
import { compareVersions } from './version.ts'

/** Changes after one version up to and with another, the latest first; none where `present` is not the later one. */
export const changesBetween = (
  changes: readonly Change[],
  linked: string,
  present: string,
): readonly Change[] =>
  changes
    .filter(({ version }) => compareVersions(version, linked) > 0 && compareVersions(version, present) <= 0)
    .sort((a, b) => compareVersions(b.version, a.version))

/**
 * The incident an id leads to: the one that has it, has had it, or that the log says took its place, however often
 * it was replaced. Undefined where the dataset knows none.
 */
export function presentIncident(
  id: string,
  { incidents, rowOf, changes }: Pick<Dataset, 'incidents' | 'rowOf' | 'changes'>,
): Incident | undefined {
  const seen = new Set<string>()
  let next: string | undefined = id
  // A log that leads in a circle leads nowhere.
  while (next !== undefined && !seen.has(next)) {
    seen.add(next)
    const row = rowOf.get(next)
    if (row !== undefined) return incidents[row]
    const replaced: string = next
    next = changes.findLast(({ record, replacedBy }) => record === replaced && replacedBy)?.replacedBy
  }
  return undefined
}

/** The entry of the log that says a record was withdrawn; undefined where none does. */
export const withdrawalOf = (id: string, changes: readonly Change[]): Change | undefined =>
  changes.findLast(({ record, kind }) => record === id && kind === 'withdrawn')
