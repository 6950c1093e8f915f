import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { arcBetween, meetingPoint, sharedRuns } from '../../../src/cli/basemap/outline.ts'
import { archiveName, fetchPackage, matchesIntegrity } from '../../../src/cli/basemap/package.ts'
import type { LonLat } from '../../../src/cli/basemap/position.ts'

// Two squares side by side; the eastern one carries a vertex of its own on the shared side.
const west: LonLat[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
]
const east: LonLat[] = [
  [1, 0],
  [2, 0],
  [2, 1],
  [1, 1],
  [1.01, 0.5],
  [1, 0],
]

describe('outlines', () => {
  it('finds where outlines meet and says so when they do not', () => {
    const north: LonLat[] = [
      [1, 1],
      [2, 2],
      [0, 2],
      [1, 1],
    ]
    expect(meetingPoint([west, east, north], 'three')).toEqual([1, 1])
    expect(() => meetingPoint([west, east], 'two')).toThrow(
      'two: expected one shared vertex of the outlines, found 2',
    )
  })

  it('takes the shorter way round a ring', () => {
    expect(arcBetween(east, [1, 0], [1, 1])).toEqual([
      [1, 0],
      [1.01, 0.5],
      [1, 1],
    ])
  })

  it('bridges a few vertices of its own between shared ones', () => {
    const open = [...east.slice(3), [2, 0] as const]
    expect(sharedRuns(open, west, 1)).toEqual([east.slice(3)])
    expect(sharedRuns(open, west, 0)).toEqual([])
  })
})

describe('fetchPackage', () => {
  const pinned = { name: '@scope/some-thing', version: '1.2.3', integrity: 'sha512-nothing' }

  it('names the archive as npm does', () => {
    expect(archiveName(pinned)).toBe('scope-some-thing-1.2.3.tgz')
  })

  it('compares bytes with the pinned hash', () => {
    const bytes = Buffer.from('abc')
    const hash = createHash('sha512').update(bytes).digest('base64')
    expect(matchesIntegrity(bytes, `sha512-${hash}`)).toBe(true)
    expect(matchesIntegrity(Buffer.from('abd'), `sha512-${hash}`)).toBe(false)
  })

  it('refuses a package with other bytes, in a sentence', () => {
    const cache = mkdtempSync(join(tmpdir(), 'basemap-'))
    writeFileSync(join(cache, archiveName(pinned)), 'not what we pinned')
    expect(() => fetchPackage(pinned, cache)).toThrow('@scope/some-thing@1.2.3 is not the package we know')
  })
})
