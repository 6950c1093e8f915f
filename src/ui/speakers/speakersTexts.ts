/** Words of the speakers, loaded with them. */
import type { SpeakerKind, VoiceCounts } from '../../domain/claims/speakers.ts'
import type { LanguageTag } from '../text/catalogue.ts'
import { groupDigits, plural } from '../text/englishNumbers.ts'

interface SpeakersTexts {
  readonly intro: string
  readonly counts: (incidents: number, reports: number, copied: number) => string
  readonly voicesTitle: string
  readonly voices: Record<keyof VoiceCounts, string>
  readonly chart: string
  readonly table: string
  readonly view: string
  readonly chartTitle: string
  readonly ownVoice: string
  readonly kinds: Record<SpeakerKind, string>
  readonly columns: {
    readonly speaker: string
    readonly kind: string
    readonly incidents: string
    readonly reports: string
    readonly copied: string
    readonly through: string
    readonly documents: string
    readonly places: string
  }
  /** Heard in place of the number beside a bar. */
  readonly bar: (incidents: number, reports: number) => string
  readonly direct: (count: number) => string
  readonly unplaced: (count: number) => string
  readonly inCopies: (count: number) => string
  readonly only: string
  readonly noLongerOnly: string
  readonly list: string
  readonly incidents: string
  readonly more: (count: number) => string
  readonly empty: string
  readonly noReports: string
}

export const speakersTexts: Readonly<Record<LanguageTag, SpeakersTexts>> = {
  en: {
    intro:
      'Who the documents say is speaking. The filter applies, except its choice of speakers; the window of the timeline does not.',
    counts: (incidents, reports, copied) =>
      `${plural(incidents, 'incident', 'incidents')}, ${plural(reports, 'report', 'reports')}${
        copied > 0 ? `; ${plural(copied, 'report', 'reports')} in a copy not counted` : ''
      }`,
    voicesTitle: 'On whose word the incidents stand, at best',
    voices: {
      named: 'somebody named',
      unnamed: 'a voice not named',
      own: 'the document’s own voice only',
    },
    chart: 'Chart',
    table: 'Table',
    view: 'Shown as',
    chartTitle: 'Incidents each speaks about',
    ownVoice: 'The documents themselves',
    kinds: {
      person: 'person',
      organisation: 'organisation',
      outlet: 'outlet',
      unnamed: 'not named',
      own: 'own voice',
    },
    columns: {
      speaker: 'Speaker',
      kind: 'Kind',
      incidents: 'Incidents',
      reports: 'Reports',
      copied: 'In copies',
      through: 'Through',
      documents: 'In',
      places: 'About',
    },
    bar: (incidents, reports) =>
      `${plural(incidents, 'incident', 'incidents')}, ${plural(reports, 'report', 'reports')}`,
    direct: (count) => `nobody between (${groupDigits(count)})`,
    unplaced: (count) => `no place (${groupDigits(count)})`,
    inCopies: (count) => `${plural(count, 'more report', 'more reports')} in a copy`,
    only: 'Show only these',
    noLongerOnly: 'Show the others too',
    list: 'Read them in the list',
    incidents: 'Incidents',
    more: (count) => `Show ${groupDigits(count)} more`,
    empty: 'No incident passes the filter. Removing the filter would show who speaks.',
    noReports:
      'The incidents of this file carry no reports, so nobody speaks. Reports that name a speaker or a document would fill this.',
  },
}
