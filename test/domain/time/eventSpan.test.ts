import { describe, expect, it } from 'vitest'
import { type EventDateFields, eventDating } from '../../../src/domain/time/eventSpan.ts'
import { timeZone } from '../../../src/domain/time/timeZone.ts'

const belgrade = timeZone('Europe/Belgrade')
const dating = (fields: EventDateFields) => {
  const { span, precision } = eventDating(fields, belgrade)
  const iso = (instant: number) =>
    Number.isFinite(instant) ? new Date(instant).toISOString().slice(0, 16) : instant
  return [precision, iso(span.start), iso(span.end)]
}

describe('the dating of an incident', () => {
  it.each<[string, EventDateFields, unknown[]]>([
    [
      'a day is the day of the place',
      { eventDate: '2023-05-26' },
      ['day', '2023-05-25T22:00', '2023-05-26T22:00'],
    ],
    ['in winter too', { eventDate: '2019-01-11' }, ['day', '2019-01-10T23:00', '2019-01-11T23:00']],
    [
      'the day on which summer time begins is short',
      { eventDate: '2023-03-26' },
      ['day', '2023-03-25T23:00', '2023-03-26T22:00'],
    ],
    ['a month is a range', { eventDate: '2023-05' }, ['range', '2023-04-30T22:00', '2023-05-31T22:00']],
    [
      'so is an interval',
      { eventDate: '2023-05-26/2023-05-29' },
      ['range', '2023-05-25T22:00', '2023-05-29T22:00'],
    ],
    [
      'an open end reaches on for ever',
      { eventDate: '2023-05-26/..' },
      ['open', '2023-05-25T22:00', Infinity],
    ],
    [
      'an unknown start may be any time',
      { eventDate: '/2023-05-26' },
      ['open', -Infinity, '2023-05-26T22:00'],
    ],
    [
      'a doubtful date is approximate',
      { eventDate: '2023-05-26?' },
      ['approximate', '2023-05-25T22:00', '2023-05-26T22:00'],
    ],
    [
      'a time of day is a minute',
      { eventDate: '2023-05-26', eventTime: '05:55+02:00' },
      ['minute', '2023-05-26T03:55', '2023-05-26T03:56'],
    ],
    [
      'its offset counts, not the zone',
      { eventDate: '2023-05-26', eventTime: '05:55Z' },
      ['minute', '2023-05-26T05:55', '2023-05-26T05:56'],
    ],
    [
      'about a time is half an hour to either side',
      { eventDate: '2023-05-26', eventTime: '05:55+02:00', eventTimePrecision: 'about' },
      ['about', '2023-05-26T03:25', '2023-05-26T04:26'],
    ],
    [
      'two times are a part of the day',
      { eventDate: '2023-05-26', eventTime: '17:40+02:00/20:30+02:00', eventTimePrecision: 'partOfDay' },
      ['partOfDay', '2023-05-26T15:40', '2023-05-26T18:30'],
    ],
    [
      'or a range',
      { eventDate: '2023-05-26', eventTime: '17:40+02:00/20:30+02:00' },
      ['range', '2023-05-26T15:40', '2023-05-26T18:30'],
    ],
    [
      'past midnight where the second comes before the first',
      { eventDate: '2023-05-26', eventTime: '22:00+02:00/01:00+02:00' },
      ['range', '2023-05-26T20:00', '2023-05-26T23:00'],
    ],
    [
      'a time on no certain day tells nothing',
      { eventDate: '2023-05', eventTime: '05:55+02:00' },
      ['range', '2023-04-30T22:00', '2023-05-31T22:00'],
    ],
    ['no date is undated', { eventDate: null }, ['undated', -Infinity, Infinity]],
    ['nor is one that cannot be read', { eventDate: '2019-13-01' }, ['undated', -Infinity, Infinity]],
  ])('%s', (_, fields, expected) => {
    expect(dating(fields)).toEqual(expected)
  })
})
