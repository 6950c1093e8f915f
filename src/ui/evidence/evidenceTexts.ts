/** Words about an incident as it was reported, loaded with what shows it. */

import type { Neighbours, Tie } from '../../domain/claims/related.ts'
import type { Check, CheckRelation } from '../../domain/record/check.ts'
import type { DocumentAddress } from '../../format/link/documentAddresses.ts'
import type { LanguageTag } from '../text/catalogue.ts'
import { groupDigits, plural } from '../text/englishNumbers.ts'

export interface EvidenceTexts {
  readonly ownVoiceLong: string
  readonly chain: string
  readonly report: (number: number, of: number) => string
  readonly stance: Record<'asserts' | 'denies' | 'qualifies' | 'announces' | 'comments', string>
  readonly when: string
  readonly where: string
  readonly asWritten: string
  readonly resolved: string
  readonly notWritten: string
  readonly notResolved: string
  readonly basis: Record<'stated' | 'inferred' | 'outside' | 'context' | 'candidate', string>
  /** A radius in metres. */
  readonly uncertainty: (metres: number) => string
  readonly amounts: {
    readonly exactly: (count: number) => string
    readonly about: (count: number) => string
    readonly atLeast: (count: number) => string
    readonly atMost: (count: number) => string
    readonly between: (least: number, most: number) => string
  }
  readonly approximate: string
  readonly saidAt: string
  readonly figures: string
  readonly origins: string
  readonly originCount: (count: number) => string
  readonly copyOf: (publisher: string) => string
  readonly otherReporting: string
  readonly relation: Record<CheckRelation, string>
  readonly computed: string
  readonly publisherUnknown: string
  readonly dateUnknown: string
  readonly addressNotLoaded: string
  readonly seenThrough: string
  readonly translation: string
  readonly related: string
  readonly place: (percent: number) => string
  readonly close: string
  /** Words of an account that stand elsewhere in its text than the words quoted for it. */
  readonly account: (publisher: string, numbers: readonly number[]) => string
  readonly elsewhere: Record<'before' | 'after', string>
  readonly forms: string
  readonly alsoSpelled: (spellings: string) => string
  readonly latitude: (degrees: string, north: boolean) => string
  readonly longitude: (degrees: string, east: boolean) => string
  readonly who: string
  readonly acting: string
  readonly unnamed: string
  readonly relayed: string
  /** In place of the speaker, in a chain. */
  readonly noSpeaker: string
  /** A document that copies one of the same publisher: its name would say nothing. */
  readonly sameText: string
  readonly ownVoice: string
  readonly asOf: (when: string) => string
  readonly figuresDisagree: string
  readonly figuresAgree: string
  readonly candidates: (count: number) => string
  readonly notPlaced: string
  /** A statement about a place, wherever it was made. */
  readonly aboutPlace: string
  readonly placedBy: string
  readonly reports: (numbers: readonly number[]) => string
  readonly origin: {
    readonly oneSpeaker: (reports: string) => string
    readonly oneRelay: (reports: string) => string
    readonly oneDocument: (reports: string) => string
    readonly oneUnnamed: (reports: string, relay: string) => string
    readonly unnamed: (relay: string) => string
    readonly relay: string
    readonly copy: (reports: string, publisher: string) => string
    readonly sameText: (reports: string) => string
    readonly denies: (reports: string) => string
    readonly comments: (reports: string) => string
    readonly qualifies: (reports: string) => string
    readonly headline: (reports: string) => string
    readonly mayBeCounted: (reports: string, voice: string) => string
    readonly spokenBy: (names: string) => string
    readonly merged: string
  }
  readonly aspect: Record<Check['aspect'], string>
  readonly noChecks: string
  readonly noneDisputes: string
  readonly sameTextAt: (publisher: string) => string
  readonly sameTextElsewhere: string
  readonly sameTextMeans: string
  readonly openAt: string
  readonly address: Record<DocumentAddress['kind'], string>
  readonly tie: Record<Tie['kind'], string>
  readonly neighbours: {
    readonly samePlace: (place: string, count: number) => string
    readonly sameHours: (count: number) => string
    readonly sameDay: (count: number) => string
    readonly sameTime: (count: number) => string
    readonly sameSpeaker: (speaker: string, count: number) => string
    readonly more: (count: number) => string
    readonly showAll: (kind: Neighbours['kind']) => string
  }
}

const inWords = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join() : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
const counted = (count: number): string => (count === 1 ? '1 other incident' : `${count} other incidents`)

const english: EvidenceTexts = {
  ownVoiceLong: 'in the document’s own voice',
  chain: 'From the speaker to the document',
  report: (number, of) => `Report ${number} of ${of}`,
  stance: {
    asserts: 'asserts',
    denies: 'denies',
    qualifies: 'qualifies',
    announces: 'announces',
    comments: 'comments',
  },
  when: 'When',
  where: 'Where',
  asWritten: 'as written',
  resolved: 'resolved',
  notWritten: 'not written',
  notResolved: 'not resolved',
  basis: {
    stated: 'as stated',
    inferred: 'inferred',
    outside: 'from other reporting',
    context: 'from the context',
    candidate: 'one of several candidates',
  },
  uncertainty: (metres) => `± ${metres < 1000 ? `${metres} m` : `${groupDigits(metres / 1000)} km`}`,
  amounts: {
    exactly: groupDigits,
    about: (count) => `about ${groupDigits(count)}`,
    atLeast: (count) => `at least ${groupDigits(count)}`,
    atMost: (count) => `at most ${groupDigits(count)}`,
    between: (least, most) => `${groupDigits(least)} to ${groupDigits(most)}`,
  },
  approximate: 'approximate area',
  saidAt: 'Said at',
  figures: 'Figures',
  origins: 'Origins',
  originCount: (count) => plural(count, 'origin', 'independent origins'),
  copyOf: (publisher) => `a copy of ${publisher}: adds no origin`,
  otherReporting: 'Other reporting',
  relation: {
    supports: 'supports',
    disputes: 'disputes',
    qualifies: 'qualifies',
    dates: 'dates',
    sameText: 'the same text',
  },
  computed: 'our own calculation',
  publisherUnknown: 'publisher not known',
  dateUnknown: 'date not known',
  addressNotLoaded: 'its address could not be loaded',
  seenThrough: 'seen through',
  translation: 'our translation',
  related: 'Related',
  place: (percent) => `at ${percent} % of the text`,
  close: 'Close',
  account: (publisher, numbers) =>
    `${publisher} (${numbers.length === 1 ? 'report' : 'reports'} ${inWords(numbers)})`,
  elsewhere: { before: 'earlier in the text', after: 'later in the text' },
  forms: 'all names',
  alsoSpelled: (spellings) => `elsewhere also spelled ${spellings}`,
  latitude: (degrees, north) => `${degrees}° ${north ? 'N' : 'S'}`,
  longitude: (degrees, east) => `${degrees}° ${east ? 'E' : 'W'}`,
  who: 'Who says',
  acting: 'Who acted',
  unnamed: 'not named by the document',
  noSpeaker: 'no speaker told',
  sameText: 'a second copy of the same text: adds no origin',
  relayed: 'no speaker told, only the way it came',
  ownVoice: 'the document in its own voice',
  asOf: (when) => `as of ${when}`,
  figuresDisagree: 'these figures cannot all hold',
  figuresAgree: 'the accounts agree',
  candidates: (count) => `one of ${count} places, drawn at each and counted once`,
  notPlaced: 'no place stated: listed, not drawn',
  aboutPlace: 'a statement about this place',
  placedBy: 'Whose coordinates these are',
  reports: (numbers) => `${numbers.length === 1 ? 'Report' : 'Reports'} ${inWords(numbers)}`,
  origin: {
    oneSpeaker: (reports) => `${reports} lead back to this one speaker and count once`,
    oneRelay: (reports) => `${reports} came this way, without a speaker, and count once`,
    oneDocument: (reports) => `${reports} are the voice of one document and count once`,
    oneUnnamed: (reports, relay) =>
      `${reports} come from voices ${relay} does not name; they may be one person and count once`,
    unnamed: (relay) => `known only through ${relay}`,
    relay: 'no speaker is told; whoever passed it on stands for it',
    copy: (reports, publisher) => `${reports}: the document is a copy of ${publisher} and adds no origin`,
    sameText: (reports) => `${reports}: the document is a second copy of the same text and adds no origin`,
    denies: (reports) => `${reports}: a denial is no account of its happening, so it adds no origin`,
    comments: (reports) => `${reports}: a comment on what others report adds no origin`,
    qualifies: (reports) => `${reports}: neither yes nor no, so it adds no origin`,
    headline: (reports) => `${reports}: a headline sums up its document and adds no origin to the text`,
    mayBeCounted: (reports, voice) =>
      `${reports}: those it means are not named and may include ${voice}, counted above, so it adds no origin`,
    spokenBy: (names) => `${names} speaks for it`,
    merged: 'Why these are one incident',
  },
  aspect: {
    existence: 'that it happened',
    actor: 'who acted',
    time: 'the time',
    place: 'the place',
    figure: 'a figure',
    wording: 'the wording',
    translation: 'the translation',
    omission: 'something left out',
  },
  noChecks: 'None was found that speaks to this incident.',
  noneDisputes: 'None of it disputes the reports.',
  sameTextAt: (publisher) => `The same text at ${publisher}`,
  sameTextElsewhere: 'The same text elsewhere',
  sameTextMeans: 'It shows where the words come from; it supports nothing and is not counted.',
  openAt: 'Open at these words',
  address: {
    archive: 'archived copy',
    archiveSearch: 'Internet Archive',
    original: 'original address',
  },
  tie: {
    partOf: 'part of',
    hasPart: 'has as a part',
    follows: 'follows',
    followedBy: 'followed by',
    possiblySame: 'possibly the same as',
  },
  neighbours: {
    samePlace: (place, count) => `Same place, ${place}: ${counted(count)}`,
    sameHours: (count) => `Same hours: ${counted(count)}`,
    sameDay: (count) => `Same day: ${counted(count)}`,
    sameTime: (count) => `Same stretch of time: ${counted(count)}`,
    sameSpeaker: (speaker, count) => `Same speaker, ${speaker}: ${counted(count)}`,
    more: (count) => `and ${count} more`,
    showAll: (kind) =>
      ({
        samePlace: 'Show all of this place',
        sameTime: 'Show all of this time',
        sameSpeaker: 'Show all of this speaker',
      })[kind],
  },
}

export const evidenceTexts: Readonly<Record<LanguageTag, EvidenceTexts>> = { en: english }
