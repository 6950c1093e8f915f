import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type QrSymbol, qrSymbol } from '../../src/ui/share/qrSymbol.ts'
import { readQr } from './qrReader.ts'

/** The modules that the path fills, with the quiet zone. */
function filled({ size, path }: QrSymbol): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    modules[Number(y)]?.fill(true, Number(x), Number(x) + Number(width))
  }
  return modules
}

const withoutQuiet = (modules: boolean[][]): boolean[][] =>
  modules.slice(4, -4).map((row) => row.slice(4, -4))

describe('A QR code', () => {
  test('says the link, to a reader that knows only the standard', () => {
    const link = fc
      .tuple(fc.webUrl(), fc.stringMatching(/^#pins=[a-z0-9,]{0,30}$/))
      .map(([address, hash]) => `${address}${hash}é`)
      .filter((text) => new TextEncoder().encode(text).length <= 80)
    fc.assert(
      fc.property(link, (text) => {
        const symbol = qrSymbol(text)
        expect(symbol && readQr(withoutQuiet(filled(symbol)))).toBe(text)
      }),
      { numRuns: 40 },
    )
  })

  test('has four modules of quiet on every side', () => {
    const symbol = qrSymbol('https://map.example/#incident=i4015&data=1.0.0')
    const modules = symbol ? filled(symbol) : []
    const dark = modules.flatMap((row, y) => row.flatMap((each, x) => (each ? [x, y] : [])))
    expect(Math.min(...dark)).toBe(4)
    expect(Math.max(...dark)).toBe(modules.length - 5)
  })

  test('is none where the text is longer than any code', () => {
    expect(qrSymbol('x'.repeat(3000))).toBeNull()
  })
})
