/** What is cited, as CSL-JSON items: the dataset or a part of it, and for a quote the document it stands in. */

import { compareVersions } from '../../domain/claims/version.ts'
import type { Dataset, Incident } from '../../domain/dataset/dataset.ts'
import type { Author, Card, Change } from '../../domain/record/collection.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import type { Report } from '../../domain/record/report.ts'
import type { Source } from '../../domain/record/source.ts'
import type { CivilDay } from '../../domain/time/civil.ts'
import { type EdtfDate, parseEdtf } from '../../domain/time/edtf.ts'
import type { CitationWords } from './citationWords.ts'
import type { CslDate, CslItem, CslName, DateParts } from './cslItem.ts'

/** What is cited; `address` leads back to it. */
export type Cited =
  | { readonly kind: 'dataset'; readonly address: string }
  /** `title` says in words what the view shows. */
  | { readonly kind: 'view'; readonly address: string; readonly title: string }
  | { readonly kind: 'incident'; readonly address: string; readonly incident: Incident }
  | {
      readonly kind: 'quote'
      readonly address: string
      readonly incident: Incident
      readonly report: Report
    }
  | {
      readonly kind: 'list'
      readonly address: string
      /** In the order of the list, each with its own address. */
      readonly incidents: readonly { readonly incident: Incident; readonly address: string }[]
    }

export interface CitationContext {
  readonly dataset: Pick<Dataset, 'card' | 'changes' | 'sources' | 'excerpts'>
  readonly words: CitationWords
  /** When the reader saw it. */
  readonly accessed: CivilDay
}

/** The first item is what is cited; after it stand those it is quoted in, or the incidents of a list. */
export function citedItems(cited: Cited, context: CitationContext): readonly [CslItem, ...CslItem[]] {
  const { card } = context.dataset
  const { words } = context
  switch (cited.kind) {
    case 'dataset':
      return [datasetItem(cited.address, context)]
    case 'view':
      return [{ ...partItem(cited.address, context), id: idOf('view', card.version), title: cited.title }]
    case 'incident':
      return [incidentItem(cited.incident, cited.address, context)]
    case 'quote':
      return quotedItems(cited, context)
    case 'list': {
      const ids = cited.incidents.map(({ incident }) => incident.id)
      const list: CslItem = {
        ...partItem(cited.address, context),
        id: idOf('list', card.version),
        title: words.list(ids.length),
        note: `${words.listNote(ids.join(', '))} ${words.claims}`,
      }
      return [
        list,
        ...cited.incidents.map(({ incident, address }) => incidentItem(incident, address, context)),
      ]
    }
  }
}

function datasetItem(address: string, { dataset, words, accessed }: CitationContext): CslItem {
  const { card, changes } = dataset
  const author = (card.authors ?? []).flatMap(nameOf)
  const issued = releaseDate(card.version, changes)
  return {
    id: idOf('dataset', card.version),
    type: 'dataset',
    title: textIn(card.title, words.language),
    ...(author.length > 0 ? { author } : {}),
    ...(issued ? { issued } : {}),
    accessed: dateOf([accessed.year, accessed.month, accessed.day]),
    URL: address,
    version: card.version,
    language: languageOf(card, words.language),
    note: words.claims,
  }
}

/** A part of the dataset: everything but its own title. */
function partItem(address: string, context: CitationContext): CslItem {
  const whole = datasetItem(address, context)
  return { ...whole, 'container-title': whole.title }
}

const incidentItem = (incident: Incident, address: string, context: CitationContext): CslItem => ({
  ...partItem(address, context),
  id: idOf('incident', incident.id),
  title: textIn(incident.title, context.words.language),
  genre: context.words.incident,
  number: incident.id,
})

function quotedItems(
  { incident, report, address }: Extract<Cited, { kind: 'quote' }>,
  context: CitationContext,
): readonly [CslItem, ...CslItem[]] {
  const record = incidentItem(incident, address, context)
  const source = context.dataset.sources.get(report.source)
  const exact = context.dataset.excerpts.get(report.excerpt)?.selector[0].exact
  return source ? [documentItem(source, exact, context.words), record] : [record]
}

/** A headline is quoted as it was printed, whatever it says. */
function documentItem(source: Source, exact: string | undefined, words: CitationWords): CslItem {
  const url = webAddress(source.archiveUrl) ?? webAddress(source.url)
  const original = webAddress(source.url)
  const issued = source.published === null ? undefined : dateOfEdtf(source.published)
  const notes = [
    ...(exact === undefined ? [] : [words.quotedWords(exact)]),
    ...(issued?.circa && source.published ? [words.dateAsRecorded(source.published)] : []),
    ...(original && original !== url ? [words.originalAddress(original)] : []),
  ]
  return {
    id: idOf('document', source.id),
    // Whether a text without a known address stood on the web is not known either.
    type: url ? 'webpage' : 'article-newspaper',
    title: source.headline ?? words.untitled,
    'container-title': source.publisher,
    ...(issued ? { issued } : {}),
    ...(url ? { URL: url } : {}),
    language: source.language,
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
  }
}

/** Keys of BibTeX take few signs. */
const idOf = (kind: string, id: string): string => `${kind}-${id.replace(/[^A-Za-z0-9.-]/g, '-')}`

function nameOf(author: Author): CslName[] {
  const { name, 'family-names': family, 'given-names': given } = author
  if (family) return [{ family, given }]
  return name ? [{ literal: name }] : []
}

/** The day the version was published, as its entry in the log says; its latest entry where there are several. */
function releaseDate(version: string, changes: readonly Change[]): CslDate | undefined {
  const days = changes
    .filter((change) => compareVersions(change.version, version) === 0)
    .flatMap(({ date }) => dateOfEdtf(date) ?? [])
  return days.sort((a, b) => keyOf(a) - keyOf(b)).at(-1)
}

const keyOf = ({ 'date-parts': [[year, month = 0, day = 0]] }: CslDate): number =>
  (year * 100 + month) * 100 + day

const dateOf = (first: DateParts, last?: DateParts): CslDate => ({
  'date-parts': last ? [first, last] : [first],
})

/** A date that may be earlier or later, or of which one end is open, is about its known end. */
function dateOfEdtf(text: string): CslDate | undefined {
  const parsed = parseEdtf(text)
  if (!parsed.ok) return undefined
  const { value } = parsed
  if (value.kind === 'date') return { ...dateOf(partsOf(value.date)), ...doubtOf(value.date) }
  const { start, end } = value
  if (typeof start !== 'string' && typeof end !== 'string') {
    return { ...dateOf(partsOf(start), partsOf(end)), ...doubtOf(start), ...doubtOf(end) }
  }
  const known = typeof start === 'string' ? end : start
  return typeof known === 'string' ? undefined : { ...dateOf(partsOf(known)), circa: true }
}

function partsOf({ earliest: { year, month, day }, precision }: EdtfDate): DateParts {
  if (precision === 'year') return [year]
  return precision === 'month' ? [year, month] : [year, month, day]
}

const doubtOf = ({ uncertain, approximate, earliest, latest, precision }: EdtfDate): { circa?: true } =>
  uncertain || approximate || (precision === 'year' && earliest.year !== latest.year) ? { circa: true } : {}

/** The language the title is read in. */
const languageOf = ({ title }: Card, language: string): string =>
  language in title ? language : (Object.keys(title)[0] ?? language)

/** An address comes from a file, and a file may hold anything. */
const webAddress = (address: string | undefined): string | undefined =>
  address !== undefined && /^https?:\/\//i.test(address) ? address : undefined
