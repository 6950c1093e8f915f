import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const files = (extension: string): string[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => join('src', name))

const sheets = files('.module.css')
const sources = [...files('.ts'), ...files('.tsx')].map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}))

/** The sources that import a sheet, each with the name it gives it. */
const importersOf = (sheet: string) =>
  sources.flatMap(({ path, text }) =>
    [...text.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)]
      .filter(([, , to]) => join(dirname(path), to ?? '') === sheet)
      // The name may be that of the file as well, and a path is no use of a class.
      .map(([, name = '']) => ({ name, text: text.replace(/^import .*$/gm, '') })),
  )

const classesIn = (css: string): Set<string> =>
  new Set(
    [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.([a-zA-Z][\w-]*)(?=[^{}]*\{)/g)].map(
      ([, name]) => name ?? '',
    ),
  )

/** `styles.name`, and every quoted word of `styles['name']` or `styles[wide ? 'wide' : 'narrow']`. */
const classesUsed = (name: string, text: string): Set<string> =>
  new Set([
    ...[...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, used]) => used ?? ''),
    ...[...text.matchAll(new RegExp(`\\b${name}\\[([^\\]]+)\\]`, 'g'))].flatMap(([, key = '']) =>
      [...key.matchAll(/'(\w+)'/g)].map(([, used]) => used ?? ''),
    ),
  ])

/** `composes: name from "other.module.css"`: classes that style sheets take over from one another or from themselves. */
const classesComposed = (sheet: string): Set<string> =>
  new Set(
    sheets.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/composes: ([\w ]+?)(?: from "([^"]+)")?;/g)].flatMap(
        ([, names = '', from]) =>
          (from === undefined ? path : join(dirname(path), from)) === sheet ? names.split(' ') : [],
      ),
    ),
  )

describe('Style sheets', () => {
  test.each(sheets)('%s holds every class that is asked for, and no other', (sheet) => {
    const used = new Set([
      ...importersOf(sheet).flatMap(({ name, text }) => [...classesUsed(name, text)]),
      ...classesComposed(sheet),
    ])
    expect([...classesIn(readFileSync(sheet, 'utf8'))].sort()).toEqual([...used].sort())
  })
})
