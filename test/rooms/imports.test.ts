import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { breachesOf } from './breachesOf.ts'
import { mayEnter, roomNames } from './house.ts'
import { sourceFiles } from './sourceFiles.ts'

const isCode = (path: string): boolean => /\.tsx?$/.test(path)

describe('the house as it stands', () => {
  const files = sourceFiles('src').filter(isCode)

  it('has rooms to look at', () => {
    expect(files.length).toBeGreaterThan(10)
  })

  it('keeps every file to its room', () => {
    expect(files.flatMap((path) => breachesOf(path, readFileSync(path, 'utf8')))).toEqual([])
  })

  it('has no drawers: every file is named for what it holds', () => {
    const drawer = /(^|\/)(index|utils?|helpers?|types?|constants?|common|misc)\.tsx?$/
    expect([...files, ...sourceFiles('test')].filter((path) => drawer.test(path))).toEqual([])
  })
})

const formsOfImport = [
  (path: string) => `import { x } from '${path}'`,
  (path: string) => `import '${path}'`,
  (path: string) => `import type { X } from '${path}'`,
  (path: string) => `import { type X, y } from '${path}'`,
  (path: string) => `import * as x from '${path}'`,
  (path: string) => `export { x } from '${path}'`,
  (path: string) => `export type { X } from '${path}'`,
  (path: string) => `export * from '${path}'`,
  (path: string) => `export const x = await import('${path}')`,
  (path: string) => `export const x = () => import(\`${path}\`)`,
  (path: string) => `export type X = import('${path}').X`,
  (path: string) => `export type X = typeof import('${path}')`,
  (path: string) => `export const x = require('${path}')`,
  (path: string) => `export const x = import.meta.glob('${path}')`,
  (path: string) => `export const x = import.meta.glob(['./a.ts', '${path}'])`,
  (path: string) => `export const x = new URL('${path}', import.meta.url)`,
]

describe('a breach, in whatever form,', () => {
  const pairs = roomNames.flatMap((room) => roomNames.map((other) => [room, other] as const))

  it.each(pairs)('from %s into %s is found exactly when the table forbids it', (room, other) => {
    for (const form of formsOfImport) {
      const places = [
        [`src/${room}/x.ts`, `../${other}/y.ts`],
        [`src/${room}/x.ts`, `./../${other}/y.ts`],
        [`src/${room}/deep/er/x.ts`, `../../../${other}/deep/y.tsx`],
        [`src/${room}/deep/x.ts`, `../../../src/${other}/y.module.css`],
        [`src/${room}/deep/x.ts`, `./${other}/../../../${other}/y.ts`],
      ] as const
      for (const [path, specifier] of places) {
        expect(breachesOf(path, form(specifier)), form(specifier)).toHaveLength(mayEnter(room, other) ? 0 : 1)
      }
    }
  })

  it.each(roomNames)('from %s out of the house is found', (room) => {
    for (const form of formsOfImport) {
      for (const outside of [
        '../main.tsx',
        '../addressBar.ts',
        '../../test/x.ts',
        '../../data/x.json',
        '../other/x.ts',
        '/src/x.ts',
      ]) {
        expect(breachesOf(`src/${room}/x.ts`, form(outside)), form(outside)).toHaveLength(1)
      }
    }
  })

  it('that computes the name of the module is found, because nobody can say where it leads', () => {
    const computed = [
      'import(name)',
      `import('../ui/' + name)`,
      'import(`../ui/$' + '{name}.ts`)',
      'require(name)',
    ]
    for (const form of computed) {
      expect(breachesOf('src/ui/x.ts', `export const x = (name: string) => ${form}`), form).toHaveLength(1)
    }
  })

  it.each([
    ['domain', 'react'],
    ['domain', 'maplibre-gl'],
    ['domain', 'zustand/vanilla'],
    ['domain', 'node:fs'],
    ['domain', 'fs'],
    ['format', 'node:fs/promises'],
    ['state', 'zustand'],
    ['state', 'react'],
    ['map', 'react'],
    ['ui', 'maplibre-gl'],
    ['ui', 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'],
    ['cli', 'react-dom/server'],
    ['cli', 'fs'],
  ])('that brings into %s the library %s is found', (room, library) => {
    for (const form of formsOfImport) {
      expect(breachesOf(`src/${room}/deep/x.ts`, form(library)), form(library)).toHaveLength(1)
    }
  })

  it.each([
    ['domain', 'valibot'],
    ['domain', '@turf/circle'],
    ['state', 'zustand/vanilla'],
    ['map', 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'],
    ['ui', 'react-dom/client'],
    ['cli', 'node:fs/promises'],
  ])('is not found where %s uses %s, which lives there', (room, library) => {
    for (const form of formsOfImport) expect(breachesOf(`src/${room}/x.ts`, form(library))).toEqual([])
  })

  it('is not seen in comments and strings', () => {
    const text = `// import '../ui/x.ts'\nexport const x = "import '../ui/x.ts'"`
    expect(breachesOf('src/domain/x.ts', text)).toEqual([])
  })

  it('includes standing in no room, unless it is the front door', () => {
    expect(breachesOf('src/other/x.ts', '')).toHaveLength(1)
    expect(breachesOf('src/main.tsx', `import './ui/x.tsx'`)).toEqual([])
  })
})
