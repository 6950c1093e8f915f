/** Dates as the two styles write them; both come from America, and so does their order of month and day. */
import { asUtc } from '../../domain/time/civil.ts'
import type { CitationWords } from './citationWords.ts'
import type { CslDate, DateParts } from './cslItem.ts'

/** `May 28, 2019`, `May 2019`, `2019`; a range with a dash; `ca.` before one that is not certain. */
export function dateInText(date: CslDate, words: CitationWords): string {
  const [first, last] = date['date-parts']
  const text = [first, ...(last ? [last] : [])].map((parts) => partsInText(parts, words)).join(' – ')
  return date.circa ? words.about(text) : text
}

/** `2019, May 28`: the order in which APA puts it after the author. */
export function yearFirst(date: CslDate, words: CitationWords): string {
  const [first] = date['date-parts']
  const [year, month, day] = first
  const rest = month === undefined ? '' : `, ${monthName(month, words)}${day === undefined ? '' : ` ${day}`}`
  return `${date.circa ? words.about(String(year)) : year}${rest}`
}

export const yearOf = ({ 'date-parts': [[year]] }: CslDate): string => String(year)

function partsInText([year, month, day]: DateParts, words: CitationWords): string {
  if (month === undefined) return String(year)
  const name = monthName(month, words)
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`
}

const monthName = (month: number, { language }: CitationWords): string =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    asUtc({ year: 2000, month, day: 1 }),
  )
