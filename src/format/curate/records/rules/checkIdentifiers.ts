/** Ids are unique in the whole file, and opaque: what they might tell can be corrected, they cannot. */

import { pointerOf } from '../../../read/issue.ts'
import type { DataFile, Located } from '../dataFile.ts'
import { type Finding, finding } from '../finding.ts'

export function checkIdentifiers(file: DataFile): Finding[] {
  const permanent = [...file.incidents, ...file.reports, ...file.excerpts]
  const all: readonly Located<{ readonly id: string }>[] = [
    ...permanent,
    ...file.sources,
    ...file.agents,
    ...file.places,
    ...file.checks,
    ...file.episodes,
    ...file.publishers.flatMap(({ value: { id }, path }) =>
      id === undefined ? [] : { value: { id }, path },
    ),
    ...file.episodes.flatMap(({ value, path }) =>
      value.steps.map((step, at) => ({ value: step, path: [...path, 'steps', at] })),
    ),
  ]
  const former = file.incidents.flatMap(({ value, path }) =>
    value.properties.formerIds.map((id, at) => ({
      value: { id },
      path: [...path, 'properties', 'formerIds', at],
    })),
  )
  return [...duplicates([...all, ...former]), ...permanent.flatMap(telling)]
}

function duplicates(records: readonly Located<{ readonly id: string }>[]): Finding[] {
  const first = new Map<string, Located<{ readonly id: string }>>()
  return records.flatMap((record) => {
    const twin = first.get(record.value.id)
    if (!twin) first.set(record.value.id, record)
    return twin
      ? [finding(record.path, `id “${record.value.id}” is taken by ${pointerOf(twin.path)}; give it another`)]
      : []
  })
}

function telling({ value, path }: Located<{ readonly id: string }>): Finding[] {
  return /[a-z]{4}|\d{4}-?\d{2}-?\d{2}/i.test(value.id)
    ? [finding(path, `id “${value.id}” tells a word or a date; use an opaque one such as i1042`)]
    : []
}
