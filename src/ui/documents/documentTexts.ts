/** Words of the documents, loaded with their panel. */
import type { FoundQuote } from '../../domain/claims/quoteSearch.ts'
import type { Source } from '../../domain/record/source.ts'
import type { DocumentAddress } from '../../format/link/documentAddresses.ts'
import type { DecodedText } from '../../format/read/decodeText.ts'
import type { LanguageTag } from '../text/catalogue.ts'
import { groupDigits, plural } from '../text/englishNumbers.ts'

type Encoding = DecodedText['encoding']

export interface DocumentTexts {
  readonly intro: string
  readonly noHeadline: string
  readonly publishedUnknown: string
  readonly published: string
  readonly counts: (incidents: number, excerpts: number) => string
  readonly quoted: (percent: number) => string
  /** `characters` null: not known how many. */
  readonly copy: (publisher: string, characters: number | null) => string
  readonly back: string
  readonly shortStrip: string
  readonly quotes: string
  readonly hash: string
  readonly length: (characters: number) => string
  readonly checks: string
  readonly dateBasis: Record<NonNullable<Source['publishedBasis']>, string>
  /** Of a publication whose last possible day is not known. */
  readonly onOrAfter: (date: string) => string
  readonly addresses: string
  readonly address: Record<DocumentAddress['kind'], string>
  readonly addressNote: Record<DocumentAddress['kind'], string>
  readonly noAddress: string
  readonly noText: string
  readonly copyBy: (method: string) => string
  readonly shares: {
    readonly title: (claims: number) => string
    readonly named: string
    readonly unnamed: string
    readonly relayed: string
    readonly ownVoice: string
    readonly disputed: string
    readonly undated: string
    readonly count: (count: number, percent: number) => string
  }
  readonly strip: {
    readonly label: string
    readonly hint: string
    readonly mark: (number: number, of: number, words: string) => string
    readonly incidents: (count: number) => string
    readonly percent: (percent: number) => string
  }
  readonly withoutPlace: string
  readonly verify: Verify
}

interface Verify {
  readonly title: string
  readonly intro: string
  readonly staysHere: string
  readonly choose: string
  readonly drop: string
  readonly paste: string
  readonly search: string
  readonly forget: string
  readonly working: string
  readonly empty: string
  readonly tooBig: (megabytes: number) => string
  readonly unreadable: (name: string) => string
  readonly same: string
  readonly differs: string
  readonly noHash: string
  readonly notSecure: string
  readonly hashOf: {
    readonly file: (name: string, bytes: number) => string
    readonly paste: (bytes: number) => string
  }
  readonly readAs: Record<Exclude<Encoding, 'utf-8'>, string>
  readonly summary: (found: number, of: number) => string
  readonly kind: Record<FoundQuote['kind'], string>
  readonly counts: Record<FoundQuote['kind'], (count: number) => string>
  readonly text: string
  readonly previous: string
  readonly next: string
  readonly leftOut: (characters: number) => string
}

const quotes = (count: number): string => plural(count, 'quote', 'quotes')

const english: DocumentTexts = {
  intro:
    'What the incidents were read from. The texts themselves are not republished; their length and hash are.',
  noHeadline: 'No headline in the archived text',
  publishedUnknown: 'date of publication not known',
  published: 'published',
  counts: (incidents, excerpts) =>
    `${plural(incidents, 'incident', 'incidents')} · ${plural(excerpts, 'quote', 'quotes')}`,
  quoted: (percent) => `${percent} % of the text quoted`,
  copy: (publisher, characters) =>
    characters === null
      ? `A copy of the text of ${publisher}. It counts as no source of its own.`
      : `A copy: its ${groupDigits(characters)} characters are the beginning of the text of ${publisher}. It counts as no source of its own.`,
  back: 'All documents',
  shortStrip: 'The document from beginning to end; each mark is a quote',
  quotes: 'Quotes in their order',
  hash: 'SHA-256 of the archived text',
  length: (characters) => `${groupDigits(characters)} characters`,
  checks: 'Other reporting about this document',
  dateBasis: {
    stated: 'as the document states',
    address: 'read from its address',
    content: 'inferred from its content',
    outside: 'from other reporting',
    unknown: 'it is not known how',
  },
  onOrAfter: (date) => `on or after ${date}`,
  addresses: 'Where to read it',
  address: {
    archive: 'Archived copy',
    archiveSearch: 'Look for it in the Internet Archive',
    original: 'Original address',
  },
  addressNote: {
    archive: 'kept as it was',
    archiveSearch:
      'no archived copy is named; this leads to the capture nearest to the date, if there is one',
    original: 'may have changed hands or content since; what stands there now need not be what was read',
  },
  noAddress: 'No address of the document was found. Compare it with a copy of your own below.',
  noText: 'No archived text is recorded, so length, hash and the places of its quotes are not known.',
  copyBy: (method) => `measured as the ${method}`,
  shares: {
    title: (claims) =>
      `What its ${claims === 1 ? 'one claim rests' : `${groupDigits(claims)} claims rest`} on`,
    named: 'said by somebody it names',
    unnamed: 'said by somebody it does not name',
    relayed: 'passed on, no speaker told',
    ownVoice: 'in its own voice',
    disputed: 'disputed by other reporting or another account',
    undated: 'without a date that could be resolved',
    count: (count, percent) => `${groupDigits(count)} (${percent} %)`,
  },
  strip: {
    label: 'The quotes in their places, from the beginning to the end of the document',
    hint: 'Each mark is a quote: point at it, or walk with the arrow keys; press it for its incident.',
    mark: (position, of, words) => `Quote ${position} of ${of}: “${words}”`,
    incidents: (count) => `used for ${groupDigits(count)} incidents`,
    percent: (percent) => `at ${percent} %`,
  },
  withoutPlace: 'place in the text not recorded',
  verify: {
    title: 'Verify with your own copy',
    intro:
      'Have you the text of this document? Put it here: its hash is compared with the one recorded, and every quote is looked up in it.',
    staysHere:
      'The text stays on your machine. It is sent nowhere, not stored, and forgotten when you close it.',
    choose: 'Choose a file',
    drop: 'or drop one here, or paste the text:',
    paste: 'Text of the document',
    search: 'Check this text',
    forget: 'Forget the text',
    working: 'Reading …',
    empty: 'There is no text in it. Choose a file with the plain text of the document, or paste the text.',
    tooBig: (megabytes) =>
      `The file is larger than ${megabytes} MB, more than any document here can be. Choose a file with the plain text only.`,
    unreadable: (name) => `“${name}” could not be read. Choose it again, or open it and paste its text.`,
    same: 'The same text: its SHA-256 is the recorded one, byte for byte.',
    differs:
      'Not the same bytes: its SHA-256 is another than the recorded one. What is found in it all the same:',
    noHash:
      'No hash is recorded for this document, so there is nothing to compare. What is found in the text:',
    notSecure:
      'This page was not opened over a secure connection (https), so the browser does not compute hashes. The quotes are looked up all the same:',
    hashOf: {
      file: (name, bytes) => `of the ${groupDigits(bytes)} bytes of “${name}”`,
      paste: (bytes) => `of the pasted text as ${groupDigits(bytes)} bytes of UTF-8`,
    },
    readAs: {
      'utf-16le': 'Read as UTF-16, as its first bytes say.',
      'utf-16be': 'Read as UTF-16, as its first bytes say.',
      'windows-1252': 'It is no UTF-8, so it was read as Windows-1252; letters may be wrong.',
    },
    summary: (found, of) => `${groupDigits(found)} of ${quotes(of)} found`,
    kind: {
      inPlace: 'word for word, at its place',
      elsewhere: 'word for word, at another place',
      loosely: 'with other spaces, quotation marks, dashes or accents',
      missing: 'not found',
    },
    counts: {
      inPlace: (count) => `${quotes(count)} word for word, where the record says`,
      elsewhere: (count) => `${quotes(count)} word for word, at another place`,
      loosely: (count) => `${quotes(count)} only with other spaces, quotation marks, dashes or accents`,
      missing: (count) => `${quotes(count)} not found`,
    },
    text: 'Your text, with the quotes marked',
    previous: 'Previous quote',
    next: 'Next quote',
    leftOut: (characters) => `… ${groupDigits(characters)} characters without a quote …`,
  },
}

export const documentTexts: Readonly<Record<LanguageTag, DocumentTexts>> = { en: english }
