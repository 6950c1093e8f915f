import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { withPngText } from '../../src/format/write/pngText.ts'

const picture = PNG.sync.write(Object.assign(new PNG({ width: 3, height: 2 }), { data: Buffer.alloc(24, 9) }))

/** The chunks, as the standard lays them out; a wrong checksum is an error. */
function chunksOf(png: Uint8Array): { readonly type: string; readonly data: Buffer }[] {
  const bytes = Buffer.from(png)
  const found: { type: string; data: Buffer }[] = []
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const body = bytes.subarray(at + 4, at + 8 + length)
    if (crc32(body) !== bytes.readUInt32BE(at + 8 + length)) throw new Error('a chunk has a wrong checksum')
    found.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) })
    at += 12 + length
  }
  return found
}

describe('a picture with words', () => {
  it('is the same picture to another reader, and holds the words in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const whole = withPngText(picture, { Title: 'Zvečan', Description: words })
        expect(PNG.sync.read(Buffer.from(whole)).data).toEqual(PNG.sync.read(picture).data)
        const texts = chunksOf(whole).filter(({ type }) => type === 'iTXt')
        expect(texts.map(({ data }) => data.toString('utf8').split('\0').slice(0, 1)[0])).toEqual([
          'Title',
          'Description',
        ])
        expect(texts[1]?.data.subarray('Description'.length + 5).toString('utf8')).toBe(
          Buffer.from(words.replaceAll('\0', '')).toString('utf8'),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('needs a picture', () => {
    expect(() => withPngText(deflateSync('no picture, but long enough to be one'), {})).toThrow('no PNG')
  })
})
