import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sha256 } from '../../src/format/curate/sha256.ts'
import { decodeText } from '../../src/format/read/decodeText.ts'

afterEach(() => vi.unstubAllGlobals())

describe('the hash of a copy', () => {
  it('is the one another implementation computes, for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const copied = Uint8Array.from(bytes)
        expect(await sha256(copied)).toBe(createHash('sha256').update(copied).digest('hex'))
      }),
    )
  })

  it('is none where the browser computes none', async () => {
    vi.stubGlobal('crypto', {})
    expect(await sha256(new Uint8Array([1]))).toBeNull()
  })
})

describe('the text of a copy', () => {
  it('is its UTF-8 to the last sign, a byte order mark and no-break spaces included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = new TextEncoder().encode(text)
        expect(decodeText(bytes)).toEqual({
          text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
          encoding: 'utf-8',
        })
      }),
    )
    expect(decodeText(new TextEncoder().encode('\uFEFFa\u00a0b')).text).toBe('\uFEFFa\u00a0b')
  })

  it('is read as UTF-16 where its first bytes say so', () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x61, 0, 0x0d, 0x01]))).toEqual({
      text: 'ač',
      encoding: 'utf-16le',
    })
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0, 0x61]))).toEqual({ text: 'a', encoding: 'utf-16be' })
  })

  it('is read as an old text file where it is nothing else, and any bytes are some text', () => {
    expect(decodeText(new Uint8Array([0xe9, 0x61]))).toEqual({ text: 'éa', encoding: 'windows-1252' })
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void decodeText(bytes)))
  })
})
