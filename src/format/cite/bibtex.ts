/**
 * Items as BibTeX with the entry types and fields of BibLaTeX (https://ctan.org/pkg/biblatex): `@dataset` and
 * `@online`, which older styles set as `@misc`. Letters beyond ASCII stay as they are (UTF-8).
 */
import type { CslDate, CslItem, CslName, DateParts } from './cslItem.ts'

const entryTypes: Readonly<Record<CslItem['type'], string>> = {
  dataset: 'dataset',
  webpage: 'online',
  'article-newspaper': 'article',
}

export const writeBibtex = (items: readonly CslItem[]): string => `${items.map(entry).join('\n\n')}\n`

function entry(item: CslItem): string {
  const container = item['container-title']
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    // A second pair of braces keeps the capitals of a title, and a name that is no person's, as they are.
    ['title', `{${escapeBibtex(item.title)}}`],
    ['author', item.author?.map(nameField).join(' and ')],
    [containerField[item.type], container === undefined ? undefined : `{${escapeBibtex(container)}}`],
    ['type', item.genre && escapeBibtex(item.genre)],
    ['number', item.number && escapeBibtex(item.number)],
    ['version', item.version && escapeBibtex(item.version)],
    ['date', item.issued && dateField(item.issued)],
    ['year', item.issued && String(item.issued['date-parts'][0][0])],
    ['url', item.URL && verbatim(item.URL)],
    ['urldate', item.accessed && dateField(item.accessed)],
    ['langid', item.language && escapeBibtex(item.language)],
    ['note', item.note && escapeBibtex(item.note)],
  ]
  const written = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},\n`],
  )
  return `@${entryTypes[item.type]}{${item.id},\n${written.join('')}}`
}

/** Where the work that an item is part of is named. */
const containerField: Readonly<Record<CslItem['type'], string>> = {
  dataset: 'maintitle',
  webpage: 'organization',
  'article-newspaper': 'journaltitle',
}

function nameField(name: CslName): string {
  if ('literal' in name) return `{${escapeBibtex(name.literal)}}`
  return [name.family, name.given].flatMap((part) => (part ? [`{${escapeBibtex(part)}}`] : [])).join(', ')
}

/** `2019-05-28~`: a date, a range of dates, with the tilde of one that is not certain (EDTF). */
function dateField({ 'date-parts': [first, last], circa }: CslDate): string {
  const doubt = circa ? '~' : ''
  return [first, ...(last ? [last] : [])].map((parts) => `${isoParts(parts)}${doubt}`).join('/')
}

const isoParts = (parts: DateParts): string =>
  parts.map((part, position) => String(part).padStart(position === 0 ? 4 : 2, '0')).join('-')

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
}

/**
 * Text as TeX reads it back. Braces become commands: BibTeX counts braces even behind a backslash, and an odd one
 * would swallow the rest of the file.
 */
const escapeBibtex = (text: string): string =>
  onOneLine(text)
    .replace(/[\\{}~^&%$#_]/g, (sign) => commands[sign] ?? sign)
    .replace(ligature, '$&{}')

/** Signs that TeX draws together with the next as another one: two hyphens as a dash, two apostrophes as a quote. */
const ligature = /([-'`,<>])(?=\1)|[?!](?=`)/g

/** Addresses stand as they are; signs that would end the field are written as bytes (RFC 3986). */
const verbatim = (address: string): string =>
  onOneLine(address).replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign))

/** Line breaks and other controls mean nothing in a citation. */
export const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
