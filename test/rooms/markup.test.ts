import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './sourceFiles.ts'
import { lineOf, nodesOf } from './syntax.ts'

/** Doors through which a string becomes markup or code: a quote from somebody's document must find none of them. */
const doors = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'dangerouslySetInnerHTML',
  'srcdoc',
  'srcDoc',
])

const doorsIn = (path: string, text: string): string[] =>
  nodesOf(path, text).flatMap((node) => {
    const names = [node['property'], node['key'], node['name']].flatMap(nameOf)
    return names.filter((name) => doors.has(name)).map((name) => `${path}:${lineOf(text, node)}: ${name}`)
  })

/** An identifier is met twice, as itself and inside the access that holds it; as itself its name is a string. */
function nameOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { name, value: literal } = value as { name?: unknown; value?: unknown }
  return [name, literal].filter((text) => typeof text === 'string')
}

describe('markup from strings', () => {
  it('is set nowhere', () => {
    const files = sourceFiles('src').filter((path) => /\.tsx?$/.test(path))
    expect(files.flatMap((path) => doorsIn(path, readFileSync(path, 'utf8')))).toEqual([])
  })

  it.each([
    'x.innerHTML = y',
    'x["outerHTML"] += y',
    'x.insertAdjacentHTML("beforeend", y)',
    'popup.setHTML(y)',
    'const z = <p dangerouslySetInnerHTML={{ __html: y }} />',
    'const z = { innerHTML: y }',
    'const z = <iframe srcDoc={y} />',
    'const { setHTML } = x',
  ])('is found in %s', (text) => {
    expect(doorsIn('x.tsx', text)).not.toEqual([])
  })
})
