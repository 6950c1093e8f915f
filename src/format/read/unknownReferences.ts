/** References that lead nowhere: each is named once with its place, and then taken out of the record. */
import type { IssueSink, MemberPath } from './issue.ts'

export class ReferenceCheck {
  readonly #report: IssueSink

  constructor(report: IssueSink) {
    this.#report = report
  }

  /** The id where it is known; else undefined, and an issue. `loss` says what happens until it is mended. */
  keep<Id extends string | undefined | null>(
    id: Id,
    known: Known,
    path: () => MemberPath,
    loss = 'the reference is ignored',
  ): Id | undefined {
    if (id === undefined || id === null || known.has(id)) return id
    this.#report({
      severity: 'fault',
      path: path(),
      message: `“${id}” names no ${known.kind} that can be read here`,
      remedy: `Correct the id or add the ${known.kind}; until then ${loss}.`,
    })
    return undefined
  }

  /** Those of the ids that are known. */
  keepAll(ids: readonly string[], known: Known, path: (position: number) => MemberPath): string[] {
    return ids.filter((id, position) => this.keep(id, known, () => path(position)) !== undefined)
  }

  fault(path: MemberPath, message: string, remedy: string): void {
    this.#report({ severity: 'fault', path, message, remedy })
  }
}

/** The ids of one kind of record, and what that kind is called. */
export interface Known {
  readonly kind: string
  has(id: string): boolean
}

export const knownIds = (kind: string, ids: Iterable<string>): Known => {
  const set = new Set(ids)
  return { kind, has: (id) => set.has(id) }
}
