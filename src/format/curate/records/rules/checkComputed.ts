/** What is computed is up to date: the file is what `--write` would make of it. */

import type { MemberPath } from '../../../read/issue.ts'
import { type Finding, finding } from '../finding.ts'
import { asArray, asObject, type Json, type JsonObject } from '../json.ts'

/** Compares the members `--write` owns, each at its own place, with what it would write. */
export function checkComputed(raw: JsonObject, computed: JsonObject): Finding[] {
  return (['places', 'sources', 'excerpts', 'features'] as const).flatMap((name) => {
    const now = asArray(raw[name])
    return asArray(computed[name]).flatMap((element, at) =>
      stale(asObject(now[at]), asObject(element), [name, at]),
    )
  })
}

function stale(now: JsonObject, computed: JsonObject, path: MemberPath): Finding[] {
  return Object.entries(computed).flatMap(([member, value]) => {
    if (member === 'properties') return stale(asObject(now[member]), asObject(value), [...path, member])
    return same(now[member], value)
      ? []
      : [
          finding(
            [...path, member],
            `is out of date; should be ${describeValue(value)} (run npm run data -- --write)`,
          ),
        ]
  })
}

const same = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

function describeValue(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? 'left out'
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
