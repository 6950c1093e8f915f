import { describe, expect, it } from 'vitest'
import { symbolPath } from '../../src/domain/layout/symbolPath.ts'
import { symbolNames } from '../../src/domain/record/collection.ts'

describe('symbols', () => {
  it('are eight different closed shapes that grow with their size and stay within it', () => {
    const paths = symbolNames.map((name) => symbolPath(name, 10))
    expect(new Set(paths).size).toBe(symbolNames.length)
    for (const path of paths) {
      expect(path.endsWith('Z')).toBe(true)
      for (const number of path.match(/-?\d+(\.\d+)?/g) ?? [])
        expect(Math.abs(Number(number))).toBeLessThan(6)
    }
    expect(symbolPath('square', 20)).toContain('8.8')
  })
})
