import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type FrameNames,
  heightMessages,
  readHeight,
  readHostWish,
  secretIn,
} from '../../src/format/link/frameMessages.ts'

const names: FrameNames = { frame: 'map-1', pymChild: 'child', secret: 'kQ2bcdX3a9' }

describe('the height of an embed', () => {
  it('is told in the words of each kind of host', () => {
    expect(heightMessages(608, names)).toEqual([
      { 'datawrapper-height': { 'map-1': 608 } },
      { sentinel: 'amp', type: 'embed-size', height: 608 },
      { message: 'height', value: 608, secret: 'kQ2bcdX3a9' },
      'pymxPYMxchildxPYMxheightxPYMx608',
    ])
  })

  it('is not told to a WordPress or a Pym that has not introduced itself', () => {
    expect(heightMessages(608, { ...names, pymChild: null, secret: null })).toHaveLength(2)
  })

  it('is read back by the host script, which takes nothing else for a height', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 5000 }), (height) => {
        expect(heightMessages(height, names).map(readHeight).filter(Number)).toEqual([height])
      }),
    )
    fc.assert(fc.property(fc.anything(), (data) => readHeight(data) === null))
    for (const height of [-1, 0, 99, 5001, Number.NaN, Number.POSITIVE_INFINITY, '608', null]) {
      expect(readHeight({ sentinel: 'amp', type: 'embed-size', height })).toBeNull()
    }
  })
})

describe('what a host may ask', () => {
  it('is the height, a pause or a view', () => {
    expect(readHostWish({ 'incident-map': 'pause' }, names)).toEqual({ kind: 'pause' })
    expect(readHostWish({ 'incident-map': 'view', view: 'from=2023-05-26&to=2023-05-26' }, names)).toEqual({
      kind: 'view',
      text: 'from=2023-05-26&to=2023-05-26',
    })
    expect(readHostWish({ message: 'ready', secret: names.secret }, names)).toEqual({ kind: 'height' })
    expect(readHostWish('pymxPYMxchildxPYMxwidthxPYMx640', names)).toEqual({ kind: 'height' })
  })

  it('is nothing else, whatever is sent', () => {
    fc.assert(fc.property(fc.anything(), (data) => readHostWish(data, names) === null))
    expect(readHostWish({ message: 'ready', secret: 'another' }, names)).toBeNull()
    expect(readHostWish('pymxPYMxotherxPYMxwidthxPYMx640', names)).toBeNull()
    expect(readHostWish({ 'incident-map': 'view', view: 'x'.repeat(4001) }, names)).toBeNull()
    expect(readHostWish({ 'incident-map': 'footnote', view: 'none' }, names)).toBeNull()
  })
})

it('WordPress’s secret is read from wherever in the hash it was appended', () => {
  expect(secretIn('#?secret=kQ2bcdX3a9')).toBe('kQ2bcdX3a9')
  expect(secretIn('#top?secret=kQ2bcdX3a9')).toBe('kQ2bcdX3a9')
  expect(secretIn('')).toBeNull()
  expect(secretIn('#?secret=<b>')).toBeNull()
})
