/** What a presentation and the choice of one say. */
import type { Reveal } from '../../domain/record/episode.ts'
import type { LanguageTag } from '../text/catalogue.ts'

export interface PresentTexts {
  readonly title: string
  readonly intro: string
  readonly steps: (count: number) => string
  readonly close: string
  readonly region: string
  readonly loading: string
  readonly stepOf: (step: number, of: number) => string
  readonly stepNamed: (step: number, title: string) => string
  readonly untitled: (step: number) => string
  readonly previous: string
  readonly next: string
  readonly steplist: string
  readonly notes: string
  readonly note: string
  readonly noNote: string
  readonly contrast: string
  readonly black: string
  readonly leaveBlack: string
  readonly fullScreen: string
  readonly end: string
  readonly question: string
  /** Asked in place of what a step keeps back; stays before it afterwards. */
  readonly asks: Readonly<Record<Reveal, string>>
  readonly show: string
  readonly through: (relays: string) => string
  readonly unnamed: string
  readonly moreAccounts: (count: number) => string
  /** The button that shows the notices, and the name of what it opens. */
  readonly notices: (count: number) => string
  readonly noticesTitle: string
  readonly keys: string
  readonly notRead: string
  readonly notKept: string
}

export const presentTexts: Readonly<Record<LanguageTag, PresentTexts>> = {
  en: {
    title: 'Present',
    intro: 'A lesson shows the map step by step, in large type: first the words, then who says them.',
    steps: (count) => `${count} ${count === 1 ? 'step' : 'steps'}`,
    close: 'Close',
    region: 'Presentation',
    loading: 'Opening the lesson …',
    stepOf: (step, of) => `${step} of ${of}`,
    stepNamed: (step, title) => `Step ${step}: ${title}`,
    untitled: (step) => `Step ${step}`,
    previous: 'Back',
    next: 'Next',
    steplist: 'Steps',
    notes: 'Notes',
    note: 'Note for the teacher',
    noNote: 'This step has no note.',
    contrast: 'High contrast',
    black: 'Black',
    leaveBlack: 'Black screen: press any key or click to go on',
    fullScreen: 'Full screen',
    end: 'End',
    question: 'Question',
    asks: {
      title: 'What is this about?',
      quote: 'Which words?',
      speaker: 'Who says this?',
      source: 'In which document?',
      origins: 'How many independent origins?',
      checks: 'What does other reporting say?',
    },
    show: 'Show',
    through: (relays) => `through ${relays}`,
    unnamed: 'an unnamed source',
    moreAccounts: (count) =>
      `and ${count} more ${count === 1 ? 'account' : 'accounts'}, to be read in the evidence`,
    notices: (count) => `${count} ${count === 1 ? 'notice' : 'notices'}`,
    noticesTitle: 'Notices',
    keys: 'Page Down, space or → goes on, Page Up or ← goes back, Home and End jump, b or . makes the screen black, Escape ends.',
    notRead: 'The lesson in this link cannot be read.',
    notKept: 'There is no lesson of your own on this device: open its file, or use a link that carries it.',
  },
}
