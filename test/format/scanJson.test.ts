import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { linesOf, positionAt } from '../../src/format/read/filePosition.ts'
import { scanJson } from '../../src/format/read/scanJson.ts'

vi.setConfig({ testTimeout: 0 })

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the walk over JSON', () => {
  it('accepts every JSON text', () => {
    fc.assert(fc.property(fc.json(), (text) => void expect(scanJson(text)).toBeNull()))
  })

  it('finds a fault exactly where the platform finds one too, in a text with one place changed', () => {
    const intruder = fc.constantFrom(
      '',
      '"',
      '\\',
      '\n',
      '\u0000',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '0',
      '-',
      'e',
      '.',
      'x',
    )
    fc.assert(
      fc.property(
        fc.json(),
        fc.integer({ min: 0, max: 400 }),
        intruder,
        fc.integer({ min: 0, max: 2 }),
        (text, at, put, cut) => {
          const place = Math.min(at, text.length)
          const changed = text.slice(0, place) + put + text.slice(place + cut)
          expect(scanJson(changed) === null).toBe(parses(changed))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('agrees with the platform about any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[],:"\\ \n01-+.eEtruefalsn') }), (text) => {
        expect(scanJson(text) === null).toBe(parses(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('survives a hundred thousand levels', () => {
    const depth = 100_000
    expect(scanJson('['.repeat(depth) + ']'.repeat(depth))).toBeNull()
    expect(scanJson('{"a":'.repeat(depth))?.message).toContain('ends')
  })

  it.each([
    ['{"a": 1,}', 8, 'a name in quotes is expected, not “}”'],
    ['[1, 2', 5, 'the file ends too early: a list is not closed'],
    ['{"a" 1}', 5, 'a colon is expected after the name “a”'],
    ['[1 2]', 3, 'a comma or the end is expected, not “2”'],
    ['"a\nb"', 2, 'a line break or control character stands in a text'],
    ['[01]', 2, 'a comma or the end is expected, not “1”'],
    ['{} {}', 3, '“{” stands after the end of the value'],
    ['  ', 2, 'the file is empty'],
  ])('says of %j where it is wrong and why', (text, offset, message) => {
    expect(scanJson(text)).toEqual({ offset, message })
  })
})

describe('lines of members', () => {
  const text = '{\n "a": [\n  1,\n  {"b\\u0062": 2,\n   "c": 3}\n ]\n}\n'

  it('are those the members stand in, or of the nearest one around a missing member', () => {
    const lines = linesOf(text, [
      ['a', 1, 'c'],
      ['a'],
      ['a', 1, 'bb'],
      ['a', 0],
      ['a', 1, 'gone', 'deep'],
      ['z'],
      [],
    ])
    expect(lines).toEqual([5, 2, 4, 3, 4, 1, 1])
  })

  it('count the last of two members with one name, as the platform does', () => {
    expect(linesOf('{"a": 1,\n"a": 2}', [['a']])).toEqual([2])
  })

  it('find every member of any value written over several lines', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), (written) => {
        const spread = JSON.stringify(JSON.parse(written), null, 1)
        const paths = pathsOf(JSON.parse(written))
        const lines = linesOf(spread, paths)
        paths.forEach((path, position) => {
          const line = spread.split('\n')[(lines[position] ?? 0) - 1] ?? ''
          const key = path.at(-1)
          if (typeof key === 'string') expect(line.trim().startsWith(JSON.stringify(key))).toBe(true)
        })
        expect([...lines].sort((a, b) => a - b)).toEqual(lines)
      }),
    )
  })

  it('are counted from 1, columns too', () => {
    expect(positionAt('ab\ncd', 4)).toEqual({ line: 2, column: 2 })
    expect(positionAt('ab\ncd', 0)).toEqual({ line: 1, column: 1 })
  })
})

/** Paths of all members, in the order of the text. */
function pathsOf(value: unknown, around: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return []
  const isList = Array.isArray(value)
  return Object.entries(value).flatMap(([key, member]) => {
    const path = [...around, isList ? Number(key) : key]
    return [path, ...pathsOf(member, path)]
  })
}
