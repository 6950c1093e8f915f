import fc from 'fast-check'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { type QrSymbol, qrSymbol } from '../../src/ui/share/qrSymbol.ts'

/** The modules that the path fills, with the quiet zone. */
function filled({ size, path }: QrSymbol): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    modules[Number(y)]?.fill(true, Number(x), Number(x) + Number(width))
  }
  return modules
}

/** A picture of the modules, four pixels a side, in greys. */
function read(modules: boolean[][]): string {
  const side = modules.length * 4
  const data = new Uint8Array(side * side * 4)
  for (let pixel = 0; pixel < side * side; pixel++) {
    const dark = modules[Math.floor(pixel / side / 4)]?.[Math.floor((pixel % side) / 4)]
    data.fill(dark ? 0 : 255, pixel * 4, pixel * 4 + 4)
  }
  return decodeQR({ width: side, height: side, data }, { timeLimit: Number.POSITIVE_INFINITY })
}

describe('A QR code', () => {
  test('says the link, to the reader of another library', () => {
    const link = fc
      .tuple(fc.webUrl(), fc.stringMatching(/^#pins=[a-z0-9,]{0,30}$/))
      .map(([address, hash]) => `${address}${hash}é`)
      .filter((text) => new TextEncoder().encode(text).length <= 80)
    fc.assert(
      fc.property(link, (text) => {
        const symbol = qrSymbol(text)
        expect(symbol && read(filled(symbol))).toBe(text)
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
