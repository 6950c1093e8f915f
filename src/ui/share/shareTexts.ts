/** Words of the dialog that shares and cites. */
import type { CitationWords } from '../../format/cite/citationWords.ts'
import type { LanguageTag } from '../text/catalogue.ts'

export interface ShareTexts {
  readonly title: string
  readonly close: string
  readonly subject: string
  readonly view: string
  readonly incident: string
  readonly quote: string
  readonly list: (count: number) => string
  readonly whichQuote: string
  readonly quoteOf: (publisher: string, words: string) => string
  readonly link: string
  readonly linkNote: (version: string) => string
  readonly onlyHere: string
  readonly copyLink: string
  readonly copy: string
  readonly copied: string
  readonly refused: string
  readonly qr: (title: string) => string
  readonly showLarge: string
  readonly tooLong: string
  readonly cite: string
  readonly citeNote: string
  readonly chicagoNote: string
  readonly chicagoBibliography: string
  readonly apa: string
  readonly inText: string
  readonly managers: string
  readonly download: string
  readonly show: (format: string) => string
  readonly viewOf: (window: string, incidents: string, filtered: boolean) => string
  readonly citation: CitationWords
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const shareTexts: Readonly<Record<LanguageTag, ShareTexts>> = {
  en: {
    title: 'Share and cite',
    close: 'Close',
    subject: 'What',
    view: 'This view',
    incident: 'The open incident',
    quote: 'A quote of it',
    list: (count) => `Pinned (${count})`,
    whichQuote: 'Quote',
    quoteOf: (publisher, words) => `${publisher}: “${words}”`,
    link: 'Link',
    linkNote: (version) =>
      `The link names version ${version} of the data. Whoever opens it after a correction is told what has changed.`,
    onlyHere: 'This page was opened from a disk: the link works on this machine only.',
    copyLink: 'Copy link',
    copy: 'Copy',
    copied: 'Copied',
    refused: 'Select it and copy by hand',
    qr: (title) => `QR code of the link to: ${title}`,
    showLarge: 'Show large',
    tooLong: 'The link is too long for a QR code. Fewer pinned incidents or filters make it shorter.',
    cite: 'Cite in a text',
    citeNote: 'Check the date of access and the rules of your editor or school.',
    chicagoNote: 'Chicago, note',
    chicagoBibliography: 'Chicago, bibliography',
    apa: 'APA, reference list',
    inText: 'APA, in the text',
    managers: 'For reference managers',
    download: 'Download',
    show: (format) => `Show the ${format} text`,
    viewOf: (window, incidents, filtered) => `View of ${window}: ${incidents}${filtered ? ', filtered' : ''}`,
    citation: {
      language: 'en',
      untitled: '[Article without a headline]',
      incident: 'reported incident',
      list: (count) => `List of ${plural(count, 'reported incident', 'reported incidents')}`,
      listNote: (ids) => `Incidents ${ids}.`,
      quotedWords: (words) => `Quoted words: “${words}”.`,
      originalAddress: (address) => `Original address: ${address}`,
      dateAsRecorded: (edtf) => `Date of publication as recorded (EDTF): ${edtf}.`,
      claims: 'Reported claims, not established facts.',
      version: (version) => `version ${version}`,
      accessed: (date) => `accessed ${date}`,
      retrieved: (date) => `Retrieved ${date}, from`,
      quotedIn: 'quoted in',
      asQuotedIn: 'as quoted in',
      in: 'in',
      and: 'and',
      dataset: 'Data set',
      about: (date) => `ca. ${date}`,
      noDate: 'n.d.',
    },
  },
}
