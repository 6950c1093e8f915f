/** Items as RIS, the tagged lines that reference managers import; a line is a tag of two signs and its value. */
import { onOneLine } from './bibtex.ts'
import type { CslDate, CslItem, CslName } from './cslItem.ts'

const referenceTypes: Readonly<Record<CslItem['type'], string>> = {
  dataset: 'DATA',
  webpage: 'ELEC',
  'article-newspaper': 'NEWS',
}

export const writeRis = (items: readonly CslItem[]): string => items.map(record).join('\r\n')

function record(item: CslItem): string {
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', referenceTypes[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map((name) => ['AU', nameLine(name)] as const),
    ['T2', item['container-title']],
    ['M3', item.genre],
    ['M1', item.number],
    ['ET', item.version],
    ['PY', item.issued && String(item.issued['date-parts'][0][0])],
    ['DA', item.issued && dateLine(item.issued)],
    ['Y2', item.accessed && dateLine(item.accessed)],
    ['UR', item.URL],
    ['LA', item.language],
    ['N1', item.note],
    ['ER', ''],
  ]
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${onOneLine(value)}\r\n`]))
    .join('')
}

/** A comma parts family from given name, so it may not stand in any other name. */
const nameLine = (name: CslName): string =>
  'literal' in name ? name.literal.replaceAll(',', '') : [name.family, name.given].filter(Boolean).join(', ')

/** `2019/05/28/`: what is not known stays empty; a range is dated by its beginning. */
function dateLine({ 'date-parts': [[year, month, day]] }: CslDate): string {
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'))
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`
}
