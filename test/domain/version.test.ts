import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareVersions } from '../../src/domain/claims/version.ts'

describe('Versions of a dataset', () => {
  test('stand in the order Semantic Versioning gives them', () => {
    // The example of the standard, section 11.
    const inOrder = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.0.1',
      '1.2.0',
      '1.10.0',
      '2.0.0',
    ]
    expect([...inOrder].reverse().sort(compareVersions)).toEqual(inOrder)
    inOrder.forEach((version, position) => {
      inOrder.forEach((other, place) => {
        expect(Math.sign(compareVersions(version, other))).toBe(Math.sign(position - place))
      })
    })
  })

  test('are one where they differ in nothing that counts', () => {
    for (const [a, b] of [
      ['1.0', '1.0.0'],
      ['v1.2', '1.2.0'],
      ['1.0.0+build.5', '1.0.0'],
      ['2026.01', '2026.1'],
    ] as const) {
      expect(compareVersions(a, b)).toBe(0)
    }
  })

  test('that are no numbers have an order, too', () => {
    expect(compareVersions('2023-05', '2023-11')).toBeLessThan(0)
    expect(compareVersions('autumn', 'spring')).toBeLessThan(0)
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0)
        expect(compareVersions(a, a)).toBe(0)
      }),
    )
  })
})
