/**
 * The table in ARCHITECTURE.md says which room may know what, and biome.json enforces it. Breaches of every kind are
 * planted in a copy of the house, and the linter must report each of them, and nothing that the table allows.
 */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

const namesIn = (cell: string | undefined): string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
const rooms = [
  ...(await readFile('ARCHITECTURE.md', 'utf8')).matchAll(/^\| `(\w+)` +\|[^|]*\|([^|]*)\|([^|]*)\|$/gm),
].map(([, name = '', others, libraries]) => ({
  name,
  mayEnter: namesIn(others),
  libraries: namesIn(libraries),
}))
const roomNames = rooms.map(({ name }) => name)
const entries = await readdir('src', { recursive: true, withFileTypes: true })
const frontDoor = entries
  .filter((entry) => entry.isFile() && entry.parentPath === 'src')
  .map(({ name }) => name)

const libraries = new Set([
  ...Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }),
  ...rooms.flatMap((room) => room.libraries.map((library) => library.replaceAll('*', 'fs'))),
  'react/jsx-runtime',
  'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url',
  'fs',
  'a-library-nobody-has-added-yet',
])

/** A line of a planted file. */
interface Plant {
  readonly path: string
  readonly text: string
  /** What the linter must say of it; null where it is allowed. */
  readonly rule: string | null
}

const plant = (path: string, text: string, rule: string | null): Plant => ({ path, text, rule })
const wall = 'lint/style/noRestrictedImports'

const neighbours = rooms.flatMap(({ name, mayEnter }) =>
  roomNames.flatMap((other) => {
    const rule = other === name || mayEnter.includes(other) ? null : wall
    return [
      plant(`src/${name}/shallow.ts`, `import '../${other}/y.ts'`, rule),
      plant(`src/${name}/deep/er/x.ts`, `import '../../../${other}/deep/y.ts'`, rule),
      plant(`src/${name}/around.ts`, `import '../../src/${other}/y.ts'`, wall),
      plant(`src/${name}/around.ts`, `import './../${other}/y.ts'`, wall),
    ]
  }),
)

const outside = roomNames.flatMap((name) =>
  [...frontDoor.map((file) => `../${file}`), '../../test/x.ts', '../../data/x.json', '/src/x.ts'].map(
    (module) => plant(`src/${name}/outside.ts`, `import '${module}'`, wall),
  ),
)

/** `*` stands for one segment of the name. */
const matches = (pattern: string, library: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(library)

const brought = rooms.flatMap((room) =>
  [...libraries].map((library) => {
    const [name = ''] = library.split('?')
    const atHome = room.libraries.some((pattern) => matches(pattern, name))
    return plant(`src/${room.name}/libraries.ts`, `import '${library}'`, atHome ? null : wall)
  }),
)

const forms = [
  ...[
    `import { x } from '../ui/y.ts'`,
    `import type { X } from '../ui/y.ts'`,
    `export { x } from '../ui/y.ts'`,
    `export type { X } from '../ui/y.ts'`,
    `export * from '../ui/y.ts'`,
    `export const x = import('../ui/y.ts')`,
  ].map((text) => plant('src/domain/forms.ts', text, wall)),
  ...[
    'export const x = import(`../ui/y.ts`)',
    `export type X = import('../ui/y.ts').X`,
    `export type X = typeof import('../ui/y.ts')`,
    `import x = require('../ui/y.ts')`,
    `import { x } from './deep/../../ui/y.ts'`,
    `export * from '../domain/../ui/y.ts'`,
    `export const x = require('../ui/y.ts')`,
    `export const x = import.meta.glob('../ui/y.ts')`,
    `export const x = import.meta.glob(['./a.ts', '../ui/y.ts'])`,
    `export const x = new URL('../ui/y.ts', import.meta.url)`,
    'export const x = (name: string) => import(name)',
    `export const x = (name: string) => import('../ui/' + name)`,
    'export const x = (name: string) => import(`../ui/${' + 'name}.ts`)',
  ].map((text) => plant('src/domain/hidden.ts', text, 'plugin')),
]

const ownRules = [
  ...[
    'x.innerHTML = y',
    'x["outerHTML"] += y',
    'x.insertAdjacentHTML("beforeend", y)',
    'popup.setHTML(y)',
    'export const z = <p dangerouslySetInnerHTML={{ __html: y }} />',
    'export const z = { innerHTML: y }',
    'export const z = <iframe title="z" srcDoc={y} />',
    'export const { setHTML } = x',
  ].map((text) => plant('src/ui/markup.tsx', text, 'plugin')),
  ...[
    'export const x = (ys: number[]): number => Math.min(...ys)',
    'export const x = (ys: number[], zs: number[]): number => ys.push(1, ...zs)',
    'export const x = (ys: [string]): URL => new URL(...ys)',
    'export const x = (f: (() => void) | null, ys: []): void => f?.(...ys)',
  ].map((text) => plant('src/ui/spread.ts', text, 'plugin')),
  plant('src/ui/spread.ts', 'export const x = (ys: number[]): number[] => [...ys, ...ys]', null),
  plant('src/ui/console.ts', `console.log('x')`, 'lint/suspicious/noConsole'),
  plant('src/cli/console.ts', `console.log('x')`, null),
  plant('src/domain/a.ts', `import type { B } from './b.ts'`, 'lint/suspicious/noImportCycles'),
  plant('src/domain/b.ts', `import type { A } from './a.ts'`, 'lint/suspicious/noImportCycles'),
]

const door = ['../src/ui/y.ts', 'react', 'maplibre-gl'].map((module) =>
  plant('src/main.tsx', `import '${module}'`, null),
)

interface Report {
  readonly diagnostics: readonly {
    readonly category: string
    readonly location: { readonly path: string; readonly start: { readonly line: number } }
  }[]
}

/** `path:line` → the rules that report it. */
const findings = new Map<string, Set<string>>()
const places = new Map<Plant, string>()
let copy = ''

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'house-'))
  const rules = (await readdir('.')).filter((name) => name.endsWith('.grit'))
  for (const file of ['biome.json', 'package.json', 'tsconfig.json', ...rules])
    await cp(file, join(copy, file))
  const files = new Map<string, string[]>()
  for (const planted of [...neighbours, ...outside, ...brought, ...forms, ...ownRules, ...door]) {
    const lines = files.get(planted.path) ?? []
    files.set(planted.path, lines)
    places.set(planted, `${planted.path}:${lines.push(planted.text)}`)
  }
  for (const [path, lines] of files) {
    await mkdir(dirname(join(copy, path)), { recursive: true })
    await writeFile(join(copy, path), `${lines.join('\n')}\n`)
  }
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome')
  const options = ['lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false', 'src']
  const report = await new Promise<string>((resolve) => {
    // A breach makes the exit status 1; what counts is the report, and without one the parse below throws.
    execFile(process.execPath, [biome, ...options], { cwd: copy, maxBuffer: 2 ** 28 }, (_, stdout) =>
      resolve(stdout),
    )
  })
  for (const { category, location } of (JSON.parse(report) as Report).diagnostics) {
    const place = `${location.path}:${location.start.line}`
    findings.set(place, (findings.get(place) ?? new Set()).add(category))
  }
})

afterAll(() => rm(copy, { recursive: true }))

const wronglyJudged = (plants: readonly Plant[]): string[] =>
  plants.flatMap((planted) => {
    const { path, text, rule } = planted
    const found = findings.get(places.get(planted) ?? '') ?? new Set()
    if (rule === null) return found.has(wall) || found.has('plugin') ? `${path}: ${text} is refused` : []
    return found.has(rule) ? [] : `${path}: ${text} is not refused by ${rule}`
  })

describe('the linter', () => {
  it.each([
    ['keeps every room apart from exactly the rooms it may not know', neighbours],
    ['lets no room import from outside of the rooms', outside],
    ['lets into every room exactly the libraries that live there', brought],
    ['sees an import in every form', forms],
    ['keeps our own rules', ownRules],
    ['lets the front door know every room and library', door],
  ])('%s', (_, plants) => {
    expect(plants.length).toBeGreaterThan(2)
    expect(wronglyJudged(plants)).toEqual([])
  })
})

describe('the house', () => {
  it('has a room in the table for every folder', () => {
    const folders = entries.filter((entry) => entry.isDirectory() && entry.parentPath === 'src')
    expect(folders.map(({ name }) => name).sort()).toEqual(roomNames.toSorted())
  })

  it('has no drawers: every file is named for what it holds', async () => {
    const files = [...entries, ...(await readdir('test', { recursive: true, withFileTypes: true }))]
    const drawer = /^(index|utils?|helpers?|types?|constants?|common|misc)\.tsx?$/
    expect(files.map(({ name }) => name).filter((name) => drawer.test(name))).toEqual([])
  })
})
