/** Words of the comparison, loaded with it. */
import type { ComparedGroup } from '../../domain/claims/comparison/accounts.ts'
import type { ComparisonOutcome } from '../../domain/claims/comparison/compareIncident.ts'
import type { Aspect } from '../../domain/claims/comparison/tellings.ts'
import type { LanguageTag } from '../text/catalogue.ts'

interface CompareTexts {
  readonly first: string
  readonly second: string
  readonly episode: string
  readonly allEpisodes: string
  readonly otherReporting: string
  readonly swap: string
  readonly widen: string
  readonly scope: string
  readonly unknown: (ids: string) => string
  readonly copy: (copy: string, original: string, characters: number | null) => string
  readonly oneText: string
  readonly sourceChecks: (account: string, count: number) => string
  readonly groups: Record<ComparedGroup, (first: string, second: string, count: number) => string>
  readonly all: (count: number) => string
  readonly show: string
  readonly caption: (first: string, second: string) => string
  readonly aspect: string
  readonly outcome: string
  readonly aspects: Record<Aspect, string>
  readonly outcomes: Record<ComparisonOutcome, (first: string, second: string) => string>
  /** Where words are compared, other words are no contradiction. */
  readonly otherWords: string
  readonly copied: string
  readonly disputed: string
  readonly notSaid: string
  readonly allSaid: string
  readonly noneFound: string
  readonly resolved: (what: string) => string
  readonly ownVoice: string
  readonly document: string
  readonly openDocument: (account: string) => string
  readonly more: (count: number) => string
  readonly shown: (shown: number, of: number) => string
  readonly noDocuments: string
  readonly oneDocument: string
  readonly nothing: (accounts: string) => string
  readonly nothingFiltered: string
  readonly allOfIt: string
}

export const compareTexts: Readonly<Record<LanguageTag, CompareTexts>> = {
  en: {
    first: 'Compare',
    second: 'with',
    episode: 'on',
    allEpisodes: 'all episodes',
    otherReporting: 'Other reporting',
    swap: 'Swap the two sides',
    widen: 'Wider',
    scope: 'Episode and filter apply, the window of time does not.',
    unknown: (ids) => `The link compares ${ids}, which this dataset does not have. Choose from the lists.`,
    copy: (copy, original, characters) =>
      `${copy} is a copy of ${original}${characters === null ? '' : ` (${characters.toLocaleString('en')} characters shared)`}. Where the two agree, that is one account told twice, never two.`,
    oneText: 'Both documents repeat one text. Where they agree, that is one account, never two.',
    sourceChecks: (account, count) => `Other reporting about ${account} as a whole (${count})`,
    groups: {
      both: (_first, _second, count) => `in both ${count}`,
      onlyFirst: (first, _second, count) => `only in ${first} ${count}`,
      onlySecond: (_first, second, count) => `only in ${second} ${count}`,
      disputes: (_first, _second, count) => `disputed ${count}`,
      qualifies: (_first, _second, count) => `qualified ${count}`,
      dates: (_first, _second, count) => `dated only ${count}`,
      supports: (_first, _second, count) => `supported ${count}`,
      sameText: (_first, _second, count) => `only the same text ${count}`,
      unchecked: (_first, _second, count) => `nothing found ${count}`,
    },
    all: (count) => `all ${count}`,
    show: 'Incidents',
    caption: (first, second) => `${first} beside ${second}, incident by incident`,
    aspect: 'On what',
    outcome: 'How they stand',
    aspects: {
      wording: 'Wording',
      actor: 'Who acts',
      figure: 'Figures',
      time: 'When',
      place: 'Where',
      existence: 'Whether it happened',
      omission: 'Left out',
    },
    outcomes: {
      same: () => 'agrees',
      spelling: () => 'agrees, other spelling',
      partly: () => 'agrees in part',
      differs: () => 'differs',
      apart: () => 'not comparable: they count different things',
      onlyFirst: (first) => `only in ${first}`,
      onlySecond: (_first, second) => `only in ${second}`,
      disputes: () => 'disputed',
      qualifies: () => 'qualified',
      dates: () => 'dated',
      supports: () => 'supported',
      sameText: () => 'the same text, no support',
      unchecked: () => 'nothing found',
    },
    otherWords: 'other words',
    copied: 'same words: a copy',
    disputed: 'disputed by other reporting',
    notSaid: 'does not say',
    allSaid: 'all of its account',
    noneFound: 'nothing found',
    resolved: (what) => `resolved: ${what}`,
    ownVoice: 'own voice',
    document: 'document',
    openDocument: (account) => `${account}: open the document`,
    more: (count) => `Show ${count} more`,
    shown: (shown, of) => `${shown} of ${of} incidents shown`,
    noDocuments:
      'This file names no documents, so there is nothing to compare. Incidents with reports, each naming its document, would fill this.',
    oneDocument: 'This file holds one document; a second one would appear here beside other reporting.',
    nothing: (accounts) =>
      `${accounts} reports nothing on this episode. Another document or all episodes would show something.`,
    nothingFiltered:
      'No incident of these accounts passes the filter. Removing the filter would show something.',
    allOfIt: 'All episodes',
  },
}
