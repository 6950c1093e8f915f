import { describe, expect, it } from 'vitest'
import { madePlaces } from '../../../src/cli/data/fill/fillPlaces.ts'
import { distanceTo, isInside } from '../../../src/cli/data/plane.ts'
import { signedArea } from '../../../src/domain/layout/anchor.ts'
import { timeZone } from '../../../src/domain/time/timeZone.ts'
import { timeMember } from '../../../src/format/read/timeMember.ts'

const zone = timeZone('Europe/Belgrade')

describe('the time of a feature', () => {
  it.each([
    ['a day', { eventDate: '2023-05-26' }, { date: '2023-05-26' }],
    ['a month', { eventDate: '2019-03' }, { interval: ['2019-03-01', '2019-03-31'] }],
    ['a range of days', { eventDate: '2022-07-31/2022-08-01' }, { interval: ['2022-07-31', '2022-08-01'] }],
    ['an open end', { eventDate: '2022-07-31/..' }, { interval: ['2022-07-31', '..'] }],
    ['a doubtful day', { eventDate: '2023-05-29?' }, { date: '2023-05-29' }],
    ['no date', { eventDate: null }, null],
    [
      'a minute in summer time',
      { eventDate: '2019-05-28', eventTime: '05:55+02:00', eventTimePrecision: 'minute' as const },
      { timestamp: '2019-05-28T03:55:00Z' },
    ],
    [
      'two hours, half an hour to either side',
      { eventDate: '2022-07-31', eventTime: '17:40+02:00/20:30+02:00', eventTimePrecision: 'about' as const },
      { interval: ['2022-07-31T15:10:00Z', '2022-07-31T19:00:00Z'] },
    ],
  ])('bounds %s', (_, fields, time) => {
    expect(timeMember(fields, zone)).toEqual(time)
  })

  it('holds the whole day on which the clocks change', () => {
    expect(timeMember({ eventDate: '2019-03-31' }, zone)).toEqual({ date: '2019-03-31' })
  })
})

describe('an area whose outline is not known', () => {
  const outline = {
    type: 'Polygon',
    coordinates: [
      [
        [20, 42],
        [20.6, 42],
        [20.6, 43],
        [20, 43],
        [20, 42],
      ],
    ],
  }
  const made = madePlaces(
    { copies: [], discs: [{ place: 'm', settlements: [20.4, 42.4, 20.7, 42.6], clip: 'land' }], banks: [] },
    () => outline,
  ).get('m')
  const ring = made?.geometry.type === 'Polygon' ? (made.geometry.coordinates[0] ?? []) : []

  it('holds its settlements and stays inside the outline', () => {
    expect(isInside([20.41, 42.41], [ring])).toBe(true)
    expect(isInside([20.41, 42.59], [ring])).toBe(true)
    for (const position of ring) expect(distanceTo(position, outline as never)).toBeLessThan(2)
  })

  it('is a disc through the corners of their extent, wound anticlockwise', () => {
    expect(made?.coordinateUncertaintyInMeters).toBeGreaterThan(16_000)
    expect(made?.coordinateUncertaintyInMeters).toBeLessThan(17_000)
    expect(signedArea(ring)).toBeGreaterThan(0)
  })
})
