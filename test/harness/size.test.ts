import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { judgeSizes } from '../bench/judgeSizes.ts'
import { weigh } from '../bench/weigh.ts'

const manifest = {
  'index.html': {
    file: 'assets/main.js',
    isEntry: true,
    imports: ['_shared.js'],
    dynamicImports: ['src/map.ts'],
    css: ['assets/main.css'],
  },
  '_shared.js': { file: 'assets/shared.js', imports: ['index.html'] },
  'src/map.ts': {
    file: 'assets/map.js',
    isDynamicEntry: true,
    imports: ['_shared.js'],
    css: ['assets/map.css'],
  },
}

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Random bytes do not compress, so a file weighs what it holds and a few bytes of gzip's own. */
function build(kilobytes: Readonly<Record<string, number>>): void {
  const files = Object.entries(kilobytes).map(([path, size]) => [path, randomBytes(size * 1000)] as const)
  for (const [path, content] of [...files, ['.vite/manifest.json', JSON.stringify(manifest)] as const]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

const small = {
  'assets/main.js': 80,
  'assets/shared.js': 20,
  'assets/main.css': 10,
  'assets/map.js': 200,
  'assets/map.css': 10,
  'fonts/serif.woff2': 40,
  'data/incidents.geojson': 30,
  'LICENCES.txt': 900,
  _headers: 900,
}

const loaded = new Set(Object.keys(small).filter((path) => !/LICENCES|_headers/.test(path)))

describe('the weight of the first view', () => {
  it('tells what the text waits for from what comes with the view, and leaves out what nobody asked for', () => {
    build(small)
    const files = weigh(folder, loaded)
    const paths = (phase: string): string[] =>
      files
        .filter((file) => file.phase === phase)
        .map(({ path }) => path)
        .sort()
    expect(paths('text')).toEqual(['assets/main.css', 'assets/main.js', 'assets/shared.js'])
    expect(paths('view')).toEqual([
      'assets/map.css',
      'assets/map.js',
      'data/incidents.geojson',
      'fonts/serif.woff2',
    ])
    expect(paths('later')).toContain('LICENCES.txt')
    expect(judgeSizes(files).missed).toEqual([])
  })

  it('is missed when the text waits for too much', () => {
    build({ ...small, 'assets/shared.js': 51 })
    expect(judgeSizes(weigh(folder, loaded)).missed).toEqual([expect.stringContaining('before the text')])
  })

  it('is missed when the view is too much', () => {
    build({ ...small, 'assets/map.js': 600 })
    expect(judgeSizes(weigh(folder, loaded)).missed).toEqual([expect.stringContaining('the first view')])
  })

  it('cannot be taken from a view that stopped before it could be read', () => {
    build(small)
    expect(() => weigh(folder, new Set(['assets/main.js']))).toThrow(
      'never asked for assets/main.css, assets/shared.js',
    )
  })

  it('cannot be taken without a manifest, or from one without an entry', () => {
    expect(() => weigh(folder, loaded)).toThrow()
    build(small)
    writeFileSync(join(folder, '.vite/manifest.json'), '{}')
    expect(() => weigh(folder, loaded)).toThrow('names no entry')
  })
})
