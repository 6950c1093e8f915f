import { type IssueSink, type MemberPath, pointerOf } from './issue.ts'
import { type FoundIncident, readFeature } from './readFeature.ts'

/** All features that can be kept, with ids that are unique, and how many cannot. */
export function readFeatures(
  features: readonly unknown[],
  isPlain: boolean,
  pathOf: (position: number) => MemberPath,
  report: IssueSink,
): { readonly incidents: readonly FoundIncident[]; readonly rejected: number } {
  const taken = new Map<string, MemberPath>()
  const givenIds = idsGiven(features)
  const incidents: FoundIncident[] = []
  features.forEach((feature, number) => {
    const path = pathOf(number)
    const context = { isPlain, number, fallbackId: freeId(`f${number + 1}`, givenIds) }
    const found = readFeature(feature, context, path, report)
    if (!found) return
    const { id } = found.incident
    const earlier = taken.get(id)
    if (earlier) {
      report({
        severity: 'fault',
        path: [...path, 'id'],
        message: `“${id}” is also the id of ${pointerOf(earlier)}`,
        remedy: 'Give each feature an id of its own; until then the second one is left out.',
      })
      return
    }
    taken.set(id, path)
    incidents.push(found)
  })
  return { incidents, rejected: features.length - incidents.length }
}

/** An id nobody was given: underscores are added until it is free. */
function freeId(wanted: string, given: ReadonlySet<string>): string {
  let id = wanted
  while (given.has(id)) id += '_'
  return id
}

function idsGiven(features: readonly unknown[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const feature of features) {
    if (typeof feature === 'object' && feature !== null && 'id' in feature) ids.add(String(feature.id))
  }
  return ids
}
