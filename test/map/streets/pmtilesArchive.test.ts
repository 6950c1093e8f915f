import fc from 'fast-check'
import { PMTiles, type Source } from 'pmtiles'
import { expect, it } from 'vitest'
import { writeArchive } from '../../browser/harness/streets/pmtilesArchive.ts'

/** The archive as PMTiles' own reader takes it: from any place that gives a stretch of its bytes. */
const inMemory = (archive: Buffer): Source => ({
  getKey: () => 'memory',
  getBytes: (offset, length) =>
    Promise.resolve({ data: new Uint8Array(archive.subarray(offset, offset + length)).buffer }),
})

const tile = fc.integer({ min: 0, max: 12 }).chain((z) =>
  fc.record({
    z: fc.constant(z),
    x: fc.integer({ min: 0, max: 2 ** z - 1 }),
    y: fc.integer({ min: 0, max: 2 ** z - 1 }),
    // Few contents, so that many tiles are alike and neighbours run together.
    data: fc.constantFrom('a', 'bb', 'ccc', 'dddd').map((text) => Buffer.from(text)),
  }),
)
const tiles = fc.uniqueArray(tile, {
  selector: ({ z, x, y }) => `${z}/${x}/${y}`,
  minLength: 1,
  maxLength: 300,
})

it('archives of the tests are read by the reader of their format, leaf directories and all', async () => {
  await fc.assert(
    fc.asyncProperty(tiles, fc.integer({ min: 2, max: 40 }), async (given, entriesPerDirectory) => {
      const archive = new PMTiles(
        inMemory(writeArchive(given, { entriesPerDirectory, metadata: { attribution: 'nobody' } })),
      )
      const header = await archive.getHeader()
      expect(header.numAddressedTiles).toBe(given.length)
      expect(header.maxZoom).toBe(Math.max(...given.map(({ z }) => z)))
      expect(await archive.getMetadata()).toEqual({ attribution: 'nobody' })
      for (const { z, x, y, data } of given) {
        const found = await archive.getZxy(z, x, y)
        expect(found && Buffer.from(found.data).toString()).toBe(data.toString())
      }
      const missing = { z: 13, x: 4000, y: 3000 }
      expect(await archive.getZxy(missing.z, missing.x, missing.y)).toBeUndefined()
    }),
    { numRuns: 40 },
  )
})
