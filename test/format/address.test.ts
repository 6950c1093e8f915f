import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { disputedClasses, originClasses, precisionClasses } from '../../src/domain/filter/filter.ts'
import { knowledgeBases } from '../../src/domain/record/report.ts'
import { minute } from '../../src/domain/time/span.ts'
import { timeZone } from '../../src/domain/time/timeZone.ts'
import { panels, startView, type View } from '../../src/domain/view/view.ts'
import { addressParameters, decodeAddress, encodeAddress } from '../../src/format/link/address.ts'

const zone = timeZone('Europe/Belgrade')
const may26 = zone.toInstant({ year: 2023, month: 5, day: 26 })
const may30 = zone.toInstant({ year: 2023, month: 5, day: 30 })

/** Camera values as fine as an address writes them. */
const degrees = (limit: number) =>
  fc.integer({ min: -limit * 10_000, max: limit * 10_000 }).map((value) => value / 10_000)

const identifier = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/)
/** Instants in a zone whose offset has been whole minutes all the while. */
const instant = fc
  .integer({ min: Date.UTC(1950, 0, 1) / minute, max: Date.UTC(2090, 0, 1) / minute })
  .map((value) => value * minute)

/** The hour that comes twice in autumn has two instants for one civil time: an address means the first. */
const unambiguous = (value: number): boolean => zone.toInstant(zone.toCivil(value)) === value

const view: fc.Arbitrary<View> = fc.record({
  window: fc.option(
    fc
      .tuple(instant, fc.integer({ min: 1, max: 100_000 }))
      .map(([start, length]) => ({ start, end: start + length * minute }))
      .filter(({ start, end }) => unambiguous(start) && unambiguous(end)),
  ),
  incident: fc.option(identifier),
  source: fc.option(identifier),
  camera: fc.option(
    fc.record({
      zoom: fc.integer({ min: -200, max: 2200 }).map((value) => value / 100),
      latitude: degrees(90),
      longitude: degrees(180),
    }),
  ),
  panel: fc.constantFrom(...panels),
  pins: fc.uniqueArray(identifier, { maxLength: 4 }),
  comparison: fc.option(
    fc.record({
      accounts: fc.tuple<[string, string | null]>(identifier, fc.option(identifier)),
      episode: fc.option(identifier),
    }),
  ),
  presented: fc.option(
    fc.record(
      {
        lesson: identifier,
        step: fc.integer({ min: 1, max: 999 }),
        carried: fc.stringMatching(/^[\w-]{1,40}$/),
      },
      { requiredKeys: ['lesson', 'step'] },
    ),
  ),
  axis: fc.constantFrom('folded', 'linear'),
  allExtents: fc.boolean(),
  filter: fc.record({
    groups: fc.uniqueArray(identifier, { maxLength: 3 }),
    places: fc.uniqueArray(identifier, { maxLength: 3 }),
    sources: fc.uniqueArray(identifier, { maxLength: 3 }),
    speakers: fc.uniqueArray(identifier, { maxLength: 3 }),
    precisions: fc.subarray([...precisionClasses]),
    knowledge: fc.subarray([...knowledgeBases]),
    origins: fc.subarray([...originClasses]),
    disputed: fc.subarray([...disputedClasses]),
  }),
})

describe('An address', () => {
  test('says a window of whole days by its first and last day', () => {
    const address = encodeAddress({ ...startView, window: { start: may26, end: may30 } }, zone, '1.0.0')
    expect(address).toBe('from=2023-05-26&to=2023-05-29&data=1.0.0')
  })

  test('says a window within a day by its local times', () => {
    const address = encodeAddress(
      {
        ...startView,
        window: { start: may26 + 6 * 60 * minute, end: may26 + 24 * 60 * minute },
        incident: 'i4001',
      },
      zone,
      '1.0.0',
    )
    expect(address).toBe('from=2023-05-26T06:00&to=2023-05-26&incident=i4001&data=1.0.0')
  })

  test('leads back to the view it was made from, whatever the view', () => {
    fc.assert(
      fc.property(view, (any) => {
        const {
          view: read,
          ignored,
          datasetVersion,
        } = decodeAddress(`#${encodeAddress(any, zone, '1.0.0')}`, zone)
        expect(ignored).toEqual([])
        expect(datasetVersion).toBe('1.0.0')
        expect(read).toEqual(any)
      }),
    )
  })

  test('is never an error, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webFragments()), (text) => {
        expect(() => decodeAddress(text, zone)).not.toThrow()
      }),
    )
  })

  test('falls back part by part where it is garbled', () => {
    const { view: read, ignored } = decodeAddress(
      '#from=2023-05-26&to=2023-05-29&incident=%3Cb%3E&map=9.6/143/20&panel=cellar&axis=linear',
      zone,
    )
    expect(read).toEqual({ ...startView, window: { start: may26, end: may30 }, axis: 'linear' })
    expect(ignored).toEqual(['incident', 'panel', 'map'])
  })

  test('names every parameter that cannot be read, and keeps its member as at the start', () => {
    for (const parameter of addressParameters) {
      const { view: read, ignored } = decodeAddress(`${parameter}=%3C%3E`, zone)
      expect(ignored).toEqual([parameter])
      expect(read).toEqual(startView)
    }
  })

  test('names a parameter that is unknown, that stands twice, or whose companion is missing', () => {
    expect(decodeAddress('#nonsense', zone).ignored).toEqual(['nonsense'])
    expect(decodeAddress('#%E0%A4%A&axis=linear', zone).ignored).toHaveLength(1)
    expect(decodeAddress('axis=linear&axis=folded', zone)).toMatchObject({
      view: { axis: 'linear' },
      ignored: ['axis'],
    })
    for (const alone of ['from=2023-05-29', 'to=2023-05-29', 'episode=e1', 'step=2', 'steps=abc']) {
      const { view: read, ignored } = decodeAddress(alone, zone)
      expect(ignored).toEqual([alone.replace(/=.*/, '')])
      expect(read).toEqual(startView)
    }
    expect(decodeAddress('from=2023-05-29&to=2023-05-26', zone)).toMatchObject({
      view: { window: null },
      ignored: ['from', 'to'],
    })
  })

  test('says nothing of what other sites append to count visits', () => {
    expect(decodeAddress('utm_source=paper&fbclid=x1&axis=linear', zone).ignored).toEqual([])
  })

  test('is described in the README, parameter by parameter', () => {
    const [, table = ''] =
      /## The address\n.*?(\| parameter .*?)\n\n/s.exec(readFileSync('README.md', 'utf8')) ?? []
    const described = table
      .split('\n')
      .slice(2)
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name))
    expect(described.toSorted()).toEqual(addressParameters.toSorted())
  })

  test('is read without the marks of the sentence it was copied from', () => {
    for (const mark of ['.', ',', ').', '.”', ';']) {
      const read = decodeAddress(`incident=i4015&data=1.0.0${mark}`, zone)
      expect(read).toMatchObject({ datasetVersion: '1.0.0', ignored: [] })
    }
  })
})
