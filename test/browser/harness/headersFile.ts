/** Reads the `_headers` file that static hosts apply: a path pattern on a line of its own, its headers indented below. */
export interface HeaderRule {
  /** `*` stands for any characters. */
  readonly pattern: string
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** @throws {SyntaxError} with the line that is neither a pattern nor a header. */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const words = line.trim()
    if (words === '' || words.startsWith('#')) continue
    if (!/^\s/.test(line)) {
      rules.push({ pattern: words, headers: [] })
      continue
    }
    const [, name, value] = /^([A-Za-z0-9-]+):\s*(.+)$/.exec(words) ?? []
    const rule = rules.at(-1)
    if (name === undefined || value === undefined || rule === undefined) {
      throw new SyntaxError(`_headers, line ${index + 1}: neither a path nor a header: ${words}`)
    }
    rule.headers.push([name, value])
  }
  return rules
}

/** Headers for a path that begins with `/`; where two rules name one header, the later holds. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter(({ pattern }) =>
    new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(path),
  )
  return Object.fromEntries(matching.flatMap(({ headers }) => headers))
}
