/** The syntax tree of a source text, flat: enough to ask what a file names and sets. */
import { parseSync } from 'vite'

export interface SyntaxNode {
  /** ESTree's name of the kind of node. */
  readonly type: string
  readonly start: number
  readonly [member: string]: unknown
}

/** @throws {SyntaxError} when the text is no TypeScript. */
export function nodesOf(path: string, text: string): SyntaxNode[] {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`)
  const nodes: SyntaxNode[] = []
  collect(program, nodes)
  return nodes
}

export const lineOf = (text: string, node: SyntaxNode): number => text.slice(0, node.start).split('\n').length

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

export const isIdentifier = (value: unknown, name: string): boolean =>
  isNode(value) && value.type === 'Identifier' && value['name'] === name

function collect(value: unknown, nodes: SyntaxNode[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes)
    return
  }
  if (!isNode(value)) return
  nodes.push(value)
  for (const member of Object.values(value)) collect(member, nodes)
}
