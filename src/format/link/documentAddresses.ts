/** Where a document can be read outside: what was archived before what was published, since addresses change hands. */

import type { Source } from '../../domain/record/source.ts'
import { parseEdtf } from '../../domain/time/edtf.ts'

export interface DocumentAddress {
  /**
   * `archive`: the copy the record names; `archiveSearch`: the capture the Internet Archive has nearest to the date of
   * publication, if it has one; `original`: where it was published, now perhaps another page.
   */
  readonly kind: 'archive' | 'archiveSearch' | 'original'
  readonly address: string
}

/** Best first; none where the record names no web address. */
export function documentAddresses({
  archiveUrl,
  url,
  published,
}: Pick<Source, 'archiveUrl' | 'url' | 'published'>): readonly DocumentAddress[] {
  const addresses: DocumentAddress[] = []
  if (isWebAddress(archiveUrl)) addresses.push({ kind: 'archive', address: archiveUrl })
  else if (isWebAddress(url))
    addresses.push({ kind: 'archiveSearch', address: nearestCapture(url, published) })
  if (isWebAddress(url)) addresses.push({ kind: 'original', address: url })
  return addresses
}

/** An address comes from a file, and a file may hold anything: only these become links. */
export const isWebAddress = (address: string | undefined): address is string =>
  address !== undefined && /^https?:\/\//i.test(address)

/** `https://web.archive.org/web/<year, month, day as far as known>/<address>` leads to the capture nearest to then. */
const nearestCapture = (url: string, published: string | null): string =>
  `https://web.archive.org/web/${digitsOf(published)}/${url}`

/** `20190311`, `201903`, `2019`; `2` (any time) where no date is known. */
function digitsOf(published: string | null): string {
  const parsed = published === null ? null : parseEdtf(published)
  if (!parsed?.ok) return '2'
  const { value } = parsed
  const date = value.kind === 'date' ? value.date : typeof value.start === 'string' ? value.end : value.start
  if (typeof date === 'string') return '2'
  const { year, month, day } = date.earliest
  const two = (number: number): string => String(number).padStart(2, '0')
  const digits = String(year).padStart(4, '0')
  if (date.precision === 'day') return `${digits}${two(month)}${two(day)}`
  return date.precision === 'month' ? `${digits}${two(month)}` : digits
}
