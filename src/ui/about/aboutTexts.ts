/** Words of the page about the map: how it is made, how it is read, and what it does not do. */
import type { CheckRelation } from '../../domain/record/check.ts'
import type { AboutSection } from '../../domain/view/aboutSections.ts'
import type { LanguageTag } from '../text/catalogue.ts'

/** A rule or a way of doing something: its name, and what it comes to. */
export type Entry = readonly [name: string, what: string]

interface AboutTexts {
  readonly title: string
  readonly close: string
  readonly contents: string
  readonly headings: Readonly<Record<AboutSection, string>>
  readonly method: readonly string[]
  readonly standings: readonly Entry[]
  readonly rules: readonly Entry[]
  readonly cited: readonly string[]
  readonly citedCaption: string
  readonly citedGroup: string
  readonly citedPublishers: string
  readonly citedChecks: string
  readonly citedRelations: Readonly<Record<CheckRelation, string>>
  readonly notKnown: string
  readonly noPublishers: string
  readonly omissions: readonly string[]
  readonly copies: (count: number) => string
  readonly undated: (count: number) => string
  readonly unplaced: (count: number) => string
  readonly accessibility: string
  readonly keys: readonly Entry[]
  readonly senses: readonly string[]
  readonly code: string
  readonly version: (version: string) => string
  readonly noChanges: string
  readonly errors: string
  readonly reportError: string
  readonly desk: string
  readonly openDesk: string
}

export const aboutTexts: Readonly<Record<LanguageTag, AboutTexts>> = {
  en: {
    title: 'About this map',
    close: 'Close',
    contents: 'On this page',
    headings: {
      method: 'How it is made',
      categories: 'Categories',
      rules: 'Editorial rules',
      cited: 'Who is cited',
      omissions: 'What was left out',
      accessibility: 'Accessibility and keys',
      licences: 'Licences',
      versions: 'Version and changes',
      errors: 'Errors',
    },
    method: [
      'Every symbol is something a document reports, not something this map asserts. A reported incident is one kind of thing said to have happened at one place in one stretch of time; under it stand the reports: who said so, through whom, in which words, in which document.',
      'Date, place and figures are shown as each account writes them and, beside that, as the editors resolved them, with the reason. How well a report is attested is told by three facts that are kept apart and never added up:',
    ],
    standings: [
      [
        'Origins',
        'how many independent voices stand behind it. A document that copies another adds none; outlets that quote one speaker count as one.',
      ],
      ['Disputed', 'another account denies it, or other reporting contradicts it.'],
      ['Dated, placed', 'how exactly its time and place are known; both may be unknown.'],
    ],
    rules: [
      [
        'Nothing is asserted.',
        'A title says what is reported. The adjectives, motives and labels of a document stay out of it; where its own word matters, the word stands in quotation marks under its owner’s name.',
      ],
      [
        'Every claim has a voice.',
        'A speaker, the relays in between and the document are named; a claim without a speaker is shown as one.',
      ],
      [
        'Quotes are exact and short.',
        'They are checked character by character against the archived text, of which most is not shown.',
      ],
      [
        'Written and resolved stand side by side.',
        'A date, name or figure that is corrected or explained stays on the page as it was written.',
      ],
      [
        'No precision is made up.',
        'A town is a disc, a report from the boundary a line, a choice of places faint; what has no place is listed and not drawn.',
      ],
      ['A copy is no second source.', 'It is listed, and counts once with what it copies.'],
      [
        'Disagreement is shown, not settled.',
        'Other reporting that supports, disputes, qualifies or dates a claim stands beside it with its address. There is no score of truth.',
      ],
      [
        'Figures are compared like with like.',
        'Only the same measure, of the same people, at the same time can disagree.',
      ],
      [
        'Names.',
        'Places carry their Albanian and Serbian names, in alphabetical order in English. The line between Kosovo* and Serbia is called boundary / administrative line and drawn in one neutral way.',
      ],
      [
        'People.',
        'Officials and spokespersons are named in their roles; private persons are not named, even where a document does.',
      ],
      [
        'Two readers.',
        'Each document was read twice, the second time by someone who saw only the text and these rules; every difference was settled in writing.',
      ],
      [
        'Corrections are kept.',
        'The version goes up, the log says what changed, and old links are followed.',
      ],
    ],
    cited: [
      'Other reporting stands beside the documents: it supports, disputes, qualifies or dates what they say. Whose it is decides nothing here, but a reader should see who is cited how often.',
      'Counted from the open data. An entry that names publishers of two groups counts for both. The same text, at the agency a document copied it from, supports nothing.',
    ],
    citedCaption: 'How often each group of publishers is cited as other reporting',
    citedGroup: 'Publishers',
    citedPublishers: 'how many',
    citedChecks: 'cited',
    citedRelations: {
      supports: 'supports',
      disputes: 'disputes',
      qualifies: 'qualifies',
      dates: 'dates',
      sameText: 'same text',
    },
    notKnown: 'not known',
    noPublishers: 'The data do not say who publishes other reporting.',
    omissions: [
      'Reports that are tied to no place in or around the area, and claims about past decades that a document mentions in passing.',
      'The documents themselves: only the quoted words are shown, with the length and the fingerprint of each archived text, so that anyone with a copy can check them.',
      'Names of private persons, a judgement on who is right, and any estimate of what probably happened.',
      'Streets: the basemap is schematic, so that nothing looks more exact than it is.',
    ],
    copies: (count) =>
      count === 1
        ? 'One document is a copy of another: it is listed, and adds no origin.'
        : `${count} documents are copies of others: they are listed, and add no origin.`,
    undated: (count) =>
      count === 1
        ? 'One incident has no date: it is listed and lies in every window.'
        : `${count} incidents have no date: they are listed and lie in every window.`,
    unplaced: (count) =>
      count === 1
        ? 'One incident has no place: it is listed and not drawn.'
        : `${count} incidents have no place: they are listed and not drawn.`,
    accessibility:
      'The map is built to WCAG 2.2, level AA. Everything it shows is in the list as text, and everything can be done with a keyboard:',
    keys: [
      ['List', 'Tab goes to an incident, Enter opens and closes it.'],
      [
        'Timeline',
        'the ends of the window are sliders that speak their dates: arrows move by a day, with Shift by an hour; Page Up and Page Down to the next beginning or end of an incident; Home and End to the ends. + and - zoom, 0 shows all. Escape breaks off a drag.',
      ],
      [
        'Map',
        'arrows move it, + and - zoom. Names of places open the list of what is there; Escape closes it. Buttons do the same.',
      ],
      ['Search', 'arrows go through the results, Enter opens one. Any spelling of a name finds it.'],
      ['Dialogs', 'Escape closes, and the focus goes back to where it was.'],
      ['Everywhere', 'Back undoes what was opened, pinned or filtered.'],
    ],
    senses: [
      'Kinds of incident differ in shape as well as in colour. Dark mode, forced colours, larger type and reduced motion follow the settings of your system; nothing plays by itself.',
      'Where a browser cannot draw the live map, a still one takes its place; list, timeline and quotes work as always.',
    ],
    code: 'Code: MIT licence. Type: Inter and Source Serif 4 (SIL Open Font License).',
    version: (version) => `You are reading version ${version} of the data.`,
    noChanges: 'The data name no changes.',
    errors:
      'A quote that is not exact, a date, a place, a voice that is wrong, a report that is missing: tell the editors. Every record can be corrected, and the correction is logged.',
    reportError: 'Report an error …',
    desk: 'A document that is missing can be read into records at the editor’s desk; its text stays on your device.',
    openDesk: 'Open the editor’s desk',
  },
}
