/** Who is cited as other reporting, and how often: a balance that can be seen is one that can be criticised. */
import { type Check, type CheckRelation, checkRelations, publishersOf } from '../record/check.ts'
import type { PublisherTables } from '../record/publisher.ts'

export interface CitedGroup {
  /** Id of the group of publishers; null: whoever publishes is in none, or is not known. */
  readonly group: string | null
  /** Checks that cite it. One that cites several groups counts once for each. */
  readonly checks: number
  readonly byRelation: Readonly<Record<CheckRelation, number>>
  /** How many of its publishers are cited. */
  readonly publishers: number
}

/** In the order of the groups, those nobody cites too; the rest last. Our own calculations cite nobody. */
export function publisherBalance(
  checks: readonly Check[],
  { publishers, publisherGroups }: PublisherTables,
): readonly CitedGroup[] {
  const known = new Set(publisherGroups.map(({ id }) => id))
  const groupOf = (name: string): string | null => {
    const group = publishers.get(name)?.group
    return group !== undefined && known.has(group) ? group : null
  }
  const citing = checks
    .filter(({ basis }) => basis !== 'computed')
    .map((check) => {
      const names = publishersOf(check)
      return { check, names, groups: new Set(names.length === 0 ? [null] : names.map(groupOf)) }
    })
  return [...known, null].flatMap((group): CitedGroup[] => {
    const own = citing.filter(({ groups }) => groups.has(group))
    if (group === null && own.length === 0) return []
    const named = new Set(own.flatMap(({ names }) => names).filter((name) => groupOf(name) === group))
    const count = (relation: CheckRelation): number =>
      own.filter(({ check }) => check.relation === relation).length
    const byRelation = Object.fromEntries(
      checkRelations.map((relation) => [relation, count(relation)]),
    ) as Record<CheckRelation, number>
    return [{ group, checks: own.length, byRelation, publishers: named.size }]
  })
}
