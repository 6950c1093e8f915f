/** The words of the static pages and their pictures. They speak the language the files are exported in. */
import type { KnowledgeBasis } from '../../domain/record/report.ts'
import type { DateWords } from '../../domain/time/dateWords.ts'
import { exportLanguage } from '../../format/write/incidentExport.ts'
import { knowledgeWords } from '../../format/write/knowledgeWords.ts'

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

export interface SiteTexts {
  readonly language: string
  readonly dates: DateWords
  readonly undated: string
  readonly unplaced: string
  readonly unnamedPlace: string
  readonly attribution: string
  readonly openMap: string
  readonly claims: string
  readonly reports: string
  readonly otherReporting: string
  readonly computed: string
  readonly incidents: string
  readonly version: (version: string) => string
  readonly ownVoice: string
  readonly counted: (reports: number, origins: number) => string
  readonly incidentCount: (incidents: number) => string
  readonly disputed: string
  readonly stance: Record<'asserts' | 'denies' | 'qualifies' | 'announces' | 'comments', string>
  readonly knowledge: Record<KnowledgeBasis, string>
  readonly sameTextAt: (publisher: string) => string
  readonly original: string
  readonly archived: string
  readonly documents: (documents: number) => string
  readonly what: string
  readonly pictureOf: (title: string) => string
}

export const siteTexts: SiteTexts = {
  language: exportLanguage,
  dates: {
    about: (date) => `about ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    since: (date) => `since ${date}, end open`,
    until: (date) => `until ${date}`,
    fromUnknown: (date) => `until ${date}, start not known`,
    untilUnknown: (date) => `from ${date}, end not known`,
  },
  undated: 'no date',
  unplaced: 'no place stated',
  unnamedPlace: 'place without a name',
  attribution: 'Boundary © OpenStreetMap contributors · places © GeoNames',
  openMap: 'Open on the map',
  claims: 'Reported claims, not established facts.',
  reports: 'Who says so, in which words',
  otherReporting: 'Other reporting',
  computed: 'our own calculation',
  incidents: 'Reported incidents',
  version: (version) => `Version ${version} of the data.`,
  ownVoice: 'in the document’s own voice',
  counted: (reports, origins) =>
    `${count(reports, 'report', 'reports')}, ${count(origins, 'origin', 'independent origins')}`,
  incidentCount: (incidents) => count(incidents, 'incident', 'incidents'),
  disputed: 'disputed',
  stance: {
    asserts: 'asserts',
    denies: 'denies',
    qualifies: 'qualifies',
    announces: 'announces',
    comments: 'comments',
  },
  knowledge: knowledgeWords,
  sameTextAt: (publisher) => `The same text at ${publisher}`,
  original: 'Original',
  archived: 'Archive',
  documents: (documents) => `As told in ${count(documents, 'document', 'documents')}`,
  what: 'What was said, by whom, where, and how surely.',
  pictureOf: (title) => `${title}: the words on the left, the place on a map on the right.`,
}
