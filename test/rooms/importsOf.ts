/** Every way a source text can name another module, read from its syntax tree so that comments and strings do not count. */
import { isIdentifier, isNode, lineOf, nodesOf, type SyntaxNode } from './syntax.ts'

export interface NamedModule {
  /** null where the name is computed, so nobody can say which module it is. */
  readonly specifier: string | null
  readonly line: number
}

/** @throws {SyntaxError} when the text is no TypeScript. */
export function importsOf(path: string, text: string): NamedModule[] {
  return nodesOf(path, text).flatMap((node) =>
    namedBy(node).map((specifier) => ({ specifier, line: lineOf(text, node) })),
  )
}

function namedBy(node: SyntaxNode): readonly (string | null)[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return [textOf(node['source'])]
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node['source'] ? [textOf(node['source'])] : []
    case 'TSExternalModuleReference':
      return [textOf(node['expression'])]
    case 'CallExpression':
      return calledWith(node)
    case 'NewExpression':
      return isIdentifier(node['callee'], 'URL') && argumentsOf(node).some(isImportMetaUrl)
        ? [textOf(argumentsOf(node)[0])]
        : []
    default:
      return []
  }
}

/** `require(…)` and Vite's `import.meta.glob(…)`, whose argument may be a list. */
function calledWith(node: SyntaxNode): readonly (string | null)[] {
  const callee = node['callee']
  const [first] = argumentsOf(node)
  const isGlob =
    isNode(callee) &&
    callee.type === 'MemberExpression' &&
    isNode(callee['object']) &&
    callee['object'].type === 'MetaProperty' &&
    isIdentifier(callee['property'], 'glob')
  if (!isGlob && !isIdentifier(callee, 'require')) return []
  return isNode(first) && first.type === 'ArrayExpression'
    ? (first['elements'] as unknown[]).map(textOf)
    : [textOf(first)]
}

function textOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null
  if (node.type !== 'TemplateLiteral') return null
  const pieces = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[]
  return pieces.length === 1 ? (pieces[0]?.value.cooked ?? null) : null
}

const argumentsOf = (node: SyntaxNode): readonly unknown[] => node['arguments'] as readonly unknown[]

const isImportMetaUrl = (node: unknown): boolean =>
  isNode(node) &&
  node.type === 'MemberExpression' &&
  isNode(node['object']) &&
  node['object'].type === 'MetaProperty' &&
  isIdentifier(node['property'], 'url')
