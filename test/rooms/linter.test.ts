/** A guard is trusted once it was seen to fail: breaches are planted in a copy of the house, and the linter must report each. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { house, mayEnter, mayUse, type RoomName, roomNames } from './house.ts'

/** Forms of import that Biome reads; imports.test.ts reads the rest as well. */
const forms = [
  (module: string) => `import { x } from '${module}'`,
  (module: string) => `import type { X } from '${module}'`,
  (module: string) => `import '${module}'`,
  (module: string) => `export { x } from '${module}'`,
  (module: string) => `export type { X } from '${module}'`,
  (module: string) => `export * from '${module}'`,
  (module: string) => `export const x = import('${module}')`,
]

/** Each library of the project by its name and by a path inside it, and the two spellings of a module of Node. */
const libraries = [
  ...Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }),
  ...roomNames.flatMap((room) => house[room].libraries.map((library) => library.replaceAll('*', 'fs'))),
  'react/jsx-runtime',
  'zustand',
  'zustand/vanilla',
  'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url',
  'node:fs',
  'node:fs/promises',
  'fs',
  'a-library-nobody-has-added-yet',
]

interface Plant {
  readonly path: string
  /** One per line. */
  readonly modules: readonly string[]
  readonly text: string
  readonly allowed: boolean
}

const plant = (path: string, module: string, allowed: boolean): Plant => ({
  path,
  modules: forms.map((form) => form(module)),
  text: forms.map((form) => form(module)).join('\n'),
  allowed,
})

const neighbourPlants = roomNames.flatMap((room) =>
  roomNames.flatMap((other) => [
    plant(`src/${room}/to-${other}.ts`, `../${other}/y.ts`, mayEnter(room, other)),
    plant(`src/${room}/deep/er/to-${other}.ts`, `../../../${other}/deep/y.ts`, mayEnter(room, other)),
    plant(`src/${room}/deep/around-to-${other}.ts`, `../../../src/${other}/y.ts`, false),
    plant(`src/${room}/to-door-from-${other}.ts`, '../main.tsx', false),
  ]),
)

const libraryPlants = roomNames.flatMap((room) =>
  [...new Set(libraries)].map((library, number) =>
    plant(`src/${room}/library-${number}.ts`, library, mayUse(room, library.split('?')[0] ?? '')),
  ),
)

const doorPlant: Plant = {
  ...plant('src/main.tsx', './ui/x.ts', true),
  text: [
    ...roomNames.map((room) => `import './${room}/y.ts'`),
    `import 'react'`,
    `import 'maplibre-gl'`,
  ].join('\n'),
}

const otherRules: readonly (readonly [rule: string, path: string, text: string])[] = [
  [
    'lint/suspicious/noImportCycles',
    'src/domain/ring-a.ts',
    `import { b } from './ring-b.ts'\nexport const a = b`,
  ],
  [
    'lint/suspicious/noImportCycles',
    'src/domain/ring-b.ts',
    `import { a } from './ring-a.ts'\nexport const b = a`,
  ],
  [
    'lint/suspicious/noImportCycles',
    'src/domain/knot-a.ts',
    `import type { B } from './knot-b.ts'\nexport type A = B[]`,
  ],
  [
    'lint/suspicious/noImportCycles',
    'src/domain/knot-b.ts',
    `import type { A } from './knot-a.ts'\nexport type B = A[]`,
  ],
  ['lint/style/noDefaultExport', 'src/ui/default.ts', 'export default 1'],
  ['lint/suspicious/noExplicitAny', 'src/ui/any.ts', 'export const x = (y: any): number => y'],
  ['lint/style/noEnum', 'src/ui/enum.ts', 'export enum X { y }'],
  [
    'lint/style/noNonNullAssertion',
    'src/ui/bang.ts',
    'export const x = (y: string | null): number => y!.length',
  ],
  ['lint/performance/noBarrelFile', 'src/ui/barrel.ts', `export * from './any.ts'`],
  ['lint/suspicious/noConsole', 'src/ui/console.ts', `console.log('x')`],
  [
    'lint/correctness/useImportExtensions',
    'src/ui/extension.ts',
    `import { x } from './any'\nexport const y = x`,
  ],
  [
    'lint/correctness/noUndeclaredDependencies',
    'src/cli/undeclared.ts',
    `import 'a-library-nobody-has-added-yet'`,
  ],
  [
    'lint/security/noDangerouslySetInnerHtml',
    'src/ui/html.tsx',
    'export const X = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />',
  ],
  ['lint/nursery/noFloatingPromises', 'src/ui/floating.ts', 'const x = async (): Promise<number> => 1\nx()'],
  ...[
    'export const x = (ys: number[]): number => Math.min(...ys)',
    'export const x = (ys: number[], zs: number[]): number => ys.push(1, ...zs)',
    'export const x = (ys: [string]): URL => new URL(...ys)',
    'export const x = (f: (() => void) | null, ys: []): void => f?.(...ys)',
  ].map((text, number) => ['plugin', `src/ui/spread-${number}.ts`, text] as const),
  [
    'lint/nursery/useExhaustiveSwitchCases',
    'src/ui/switch.ts',
    `export const x = (y: 'a' | 'b'): number => {\n  switch (y) {\n    case 'a':\n      return 1\n  }\n  return 2\n}`,
  ],
]

/** `path` → `line` → rules. */
type Findings = ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string>>>

let copy = ''
let findings: Findings = new Map()

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'house-'))
  for (const file of ['biome.json', 'noSpreadArguments.grit', 'package.json', 'tsconfig.json'])
    await cp(file, join(copy, file))
  const texts = [...neighbourPlants, ...libraryPlants, doorPlant].map(
    ({ path, text }) => [path, text] as const,
  )
  for (const [path, text] of [...texts, ...otherRules.map(([, path, text]) => [path, text] as const)]) {
    await mkdir(dirname(join(copy, path)), { recursive: true })
    await writeFile(join(copy, path), `${text}\n`)
  }
  findings = await lint(copy)
})

afterAll(() => rm(copy, { recursive: true }))

const isReported = (path: string, line: number, rule = 'lint/style/noRestrictedImports'): boolean =>
  findings.get(path)?.get(line)?.has(rule) ?? false

const describeLines = ({ path, modules }: Plant): [string, boolean][] =>
  modules.map((text, index) => [`${path}: ${text}`, isReported(path, index + 1)])

const expectedLines = ({ path, modules, allowed }: Plant): [string, boolean][] =>
  modules.map((text) => [`${path}: ${text}`, !allowed])

describe('the linter', () => {
  it.each(roomNames)('keeps %s apart from exactly the rooms it may not know', (room: RoomName) => {
    const plants = neighbourPlants.filter(({ path }) => path.startsWith(`src/${room}/`))
    expect(plants.flatMap(describeLines)).toEqual(plants.flatMap(expectedLines))
  })

  it.each(roomNames)('lets into %s exactly the libraries that live there', (room: RoomName) => {
    const plants = libraryPlants.filter(({ path }) => path.startsWith(`src/${room}/`))
    expect(plants.flatMap(describeLines)).toEqual(plants.flatMap(expectedLines))
  })

  it('lets the front door know every room and library', () => {
    expect(doorPlant.text.split('\n').map((_, index) => isReported(doorPlant.path, index + 1))).not.toContain(
      true,
    )
  })

  it.each(otherRules)('%s is reported in %s', (rule, path) => {
    expect([...(findings.get(path)?.values() ?? [])].some((rules) => rules.has(rule))).toBe(true)
  })

  it('lets a list be spread into a list', async () => {
    await writeFile(
      join(copy, 'src/ui/spread.ts'),
      'export const x = (ys: number[]): Set<number> => new Set([...ys, ...ys])\n',
    )
    expect((await lint(copy, 'src/ui/spread.ts')).size).toBe(0)
  })

  it('lets the command line print', async () => {
    await writeFile(join(copy, 'src/cli/console.ts'), `console.log('x')\n`)
    expect((await lint(copy, 'src/cli/console.ts')).size).toBe(0)
  })
})

interface Report {
  readonly diagnostics: readonly {
    readonly category: string
    readonly location: { readonly path: string; readonly start: { readonly line: number } }
  }[]
}

async function lint(folder: string, path = 'src'): Promise<Findings> {
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome')
  const report = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false', path],
      { cwd: folder, maxBuffer: 2 ** 28 },
      // A breach makes the exit status 1; what counts is the report, and without one the parse below throws.
      (_, stdout) => resolve(stdout),
    )
  })
  const found = new Map<string, Map<number, Set<string>>>()
  for (const { category, location } of (JSON.parse(report) as Report).diagnostics) {
    const lines = found.get(location.path) ?? new Map<number, Set<string>>()
    found.set(location.path, lines)
    lines.set(location.start.line, (lines.get(location.start.line) ?? new Set()).add(category))
  }
  return found
}
