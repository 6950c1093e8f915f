import { describe, expect, test } from 'vitest'
import { dayInWords, edtfInWords, eventTimeInWords, spanInWords } from '../../../src/domain/time/dateWords.ts'
import { timeZone } from '../../../src/domain/time/timeZone.ts'
import { english } from '../../../src/ui/text/english.ts'

const belgrade = timeZone('Europe/Belgrade')
const resolved = (text: string) => edtfInWords(text, 'en', english.dates)

describe('A date in words', () => {
  test('names day, month and year, with the weekday where there is room', () => {
    expect(dayInWords({ year: 2023, month: 5, day: 26 }, 'en')).toBe('26 May 2023')
    expect(dayInWords({ year: 2023, month: 5, day: 26 }, 'en', 'weekday')).toBe('Friday 26 May 2023')
  })

  test.each([
    ['2023-05-26', '26 May 2023'],
    ['2023-05', 'May 2023'],
    ['2023', '2023'],
    ['202X', '2020 – 2029'],
    ['2023-05-26~', 'about 26 May 2023'],
    ['2023-05-26?', '26 May 2023 (uncertain)'],
    ['2023-05-26%', 'about 26 May 2023 (uncertain)'],
    ['2023-05-26/2023-05-29', '26 – 29 May 2023'],
    ['2022-07-31/2022-08-02', '31 Jul – 2 Aug 2022'],
    ['2022-12-31/2023-01-02', '31 Dec 2022 – 2 Jan 2023'],
    ['2019-03-11/..', 'since 11 Mar 2019, end open'],
    ['2019-03-11/', 'from 11 Mar 2019, end not known'],
    ['../2019-03-11', 'until 11 Mar 2019'],
    ['/2019-03-11', 'until 11 Mar 2019, start not known'],
    ['2019-03-11/2019-03-30~', '11 Mar 2019 – about 30 Mar 2019'],
  ])('%s reads “%s”', (edtf, words) => {
    expect(resolved(edtf)).toBe(words)
  })

  test('a time of day is that of the place, without its offset', () => {
    expect(eventTimeInWords('05:55+02:00')).toBe('05:55')
    expect(eventTimeInWords('17:40+02:00/20:30+02:00')).toBe('17:40 – 20:30')
  })

  test('a window of whole days is told by its days, any other with its times', () => {
    const at = (day: number, hour = 0) => belgrade.toInstant({ year: 2023, month: 5, day, hour })
    expect(spanInWords({ start: at(26), end: at(30) }, belgrade, 'en')).toBe('26 – 29 May 2023')
    expect(spanInWords({ start: at(26), end: at(27) }, belgrade, 'en')).toBe('26 May 2023')
    expect(spanInWords({ start: at(26, 6), end: at(27) }, belgrade, 'en')).toBe(
      '26 May 2023, 06:00 – 27 May 2023, 00:00',
    )
  })
})
