/** Lines and columns in a text file, counted from 1 as editors do. */
import { type FoundIssue, type Issue, type MemberPath, pointerOf } from './issue.ts'
import { scanJson } from './scanJson.ts'

export interface FilePosition {
  readonly line: number
  /** In UTF-16 units, as editors count. */
  readonly column: number
}

export function positionAt(text: string, offset: number): FilePosition {
  let line = 1
  let lineStart = 0
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) {
    line++
    lineStart = end + 1
  }
  return { line, column: offset - lineStart + 1 }
}

/** Members somebody asks for, as a tree, so that one walk over the file finds them all. */
interface Wanted {
  readonly members: Map<string | number, Wanted>
  offset: number | null
}

/**
 * The line of each member in the text of a JSON file, in one walk; for a member that is missing, the line of the
 * nearest one around it.
 */
export function linesOf(text: string, paths: readonly MemberPath[]): number[] {
  const root: Wanted = { members: new Map(), offset: 0 }
  for (const path of paths) {
    let wanted = root
    for (const key of path) wanted = wantedMember(wanted, key)
  }

  const open: (Wanted | null)[] = []
  let last: Wanted | null = root
  scanJson(text, {
    member: (key, offset) => {
      last = open[open.length - 1]?.members.get(key) ?? null
      // Of a name that stands twice, the last one counts: so does JSON.parse.
      if (last) last.offset = offset
    },
    open: () => {
      open.push(last)
      last = null
    },
    close: () => {
      open.pop()
      last = null
    },
  })

  return linesAt(
    text,
    paths.map((path) => offsetOf(root, path)),
  )
}

/** Issues with their places written out, in the order in which they were found. */
export function placedIssues(
  text: string,
  found: readonly FoundIssue[],
): (Issue & { readonly line: number })[] {
  const lines = linesOf(
    text,
    found.map(({ path }) => path),
  )
  return found.map(({ path, ...issue }, position) => ({
    ...issue,
    pointer: pointerOf(path),
    line: lines[position] ?? 1,
  }))
}

function wantedMember(around: Wanted, key: string | number): Wanted {
  const known = around.members.get(key)
  if (known) return known
  const wanted: Wanted = { members: new Map(), offset: null }
  around.members.set(key, wanted)
  return wanted
}

function offsetOf(root: Wanted, path: MemberPath): number {
  let offset = 0
  let wanted: Wanted | undefined = root
  for (const key of path) {
    wanted = wanted?.members.get(key)
    if (wanted?.offset == null) break
    offset = wanted.offset
  }
  return offset
}

/** In one pass, whatever the order of the offsets. */
function linesAt(text: string, offsets: readonly number[]): number[] {
  const lines = offsets.map(() => 1)
  const ascending = offsets
    .map((_, position) => position)
    .sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0))
  let line = 1
  let lineEnd = text.indexOf('\n')
  for (const position of ascending) {
    while (lineEnd >= 0 && lineEnd < (offsets[position] ?? 0)) {
      line++
      lineEnd = text.indexOf('\n', lineEnd + 1)
    }
    lines[position] = line
  }
  return lines
}
