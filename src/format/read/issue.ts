/** What is wrong with a file, in words: where it stands and what to do about it. Issues are data, never thrown. */

/** Member names and list positions from the top of the file: `['features', 12, 'properties', 'eventDate']`. */
export type MemberPath = readonly (string | number)[]

export interface Issue {
  /** `fault`: something is left out or read otherwise than written; `remark`: worth mending, read as it stands. */
  readonly severity: 'fault' | 'remark'
  /** `features[12].properties.eventDate`; empty for the file as a whole. */
  readonly pointer: string
  /** Line of the file, counted from 1. */
  readonly line?: number
  /** What is wrong. */
  readonly message: string
  /** What to do, and what happens until it is done. */
  readonly remedy: string
}

/** An issue before its place is written out: lines are looked up once, for all of them. */
export interface FoundIssue {
  readonly severity: Issue['severity']
  readonly path: MemberPath
  readonly message: string
  readonly remedy: string
}

/** Where readers put what they find. */
export type IssueSink = (issue: FoundIssue) => void

/** `features[12].properties.eventDate`; a name that is no plain word is quoted: `properties["a b"]`. */
export function pointerOf(path: MemberPath): string {
  return path
    .map((key, depth) => {
      if (typeof key === 'number') return `[${key}]`
      if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `[${JSON.stringify(key)}]`
      return depth === 0 ? key : `.${key}`
    })
    .join('')
}

/** A value as a sentence quotes it: “2019-13-01”, 12, true; long text is cut, lists and objects are named. */
export function quoteValue(value: unknown): string {
  if (typeof value === 'string') {
    const characters = [...value.slice(0, 200)]
    return characters.length > 60 ? `“${characters.slice(0, 59).join('')}…”` : `“${value}”`
  }
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
