/** What the making of a lesson says. */
import type { Reveal } from '../../domain/record/episode.ts'
import type { LanguageTag } from '../text/catalogue.ts'

export interface LessonTexts {
  readonly title: string
  readonly intro: string
  readonly kept: string
  readonly notKept: string
  readonly name: string
  readonly record: string
  readonly newStep: (number: number) => string
  readonly stepTitle: string
  readonly text: string
  readonly question: string
  readonly note: string
  readonly reveal: string
  readonly reveals: Readonly<Record<Reveal, string>>
  readonly up: string
  readonly down: string
  readonly remove: string
  readonly retake: string
  readonly present: string
  readonly save: string
  readonly open: string
  readonly copy: string
  readonly copied: string
  readonly copyRefused: (link: string) => string
  readonly tooLong: (limit: number) => string
  readonly discard: string
  readonly fileName: string
  readonly line: (line: number) => string
  readonly issues: (count: number) => string
}

export const lessonTexts: Readonly<Record<LanguageTag, LessonTexts>> = {
  en: {
    title: 'Your own lesson',
    intro:
      'Set map, window, filter and incident as you want them, then record them as a step. Save the lesson as a file, or carry it in a link.',
    kept: 'The draft is kept on this device only, until you discard it. Nothing else is stored.',
    notKept: 'This browser does not let the draft be kept: save it as a file before you close the page.',
    name: 'Title of the lesson',
    record: 'Record the present view as a step',
    newStep: (number) => `Step ${number}`,
    stepTitle: 'Title',
    text: 'Text',
    question: 'Question',
    note: 'Note for yourself',
    reveal: 'Keep back until asked for',
    reveals: {
      title: 'title',
      quote: 'quote',
      speaker: 'speaker',
      source: 'document',
      origins: 'origins',
      checks: 'other reporting',
    },
    up: 'Up',
    down: 'Down',
    remove: 'Delete',
    retake: 'Replace its view by the present one',
    present: 'Present your lesson',
    save: 'Save as a file',
    open: 'Open a file',
    copy: 'Copy a link that carries it',
    copied: 'Link copied',
    copyRefused: (link) => `Copy it by hand: ${link}`,
    tooLong: (limit) =>
      `Packed, the lesson is longer than the ${limit.toLocaleString('en')} characters that links are sure to keep. Save it as a file, or shorten its texts.`,
    discard: 'Discard the draft',
    fileName: 'lesson.json',
    line: (line) => `line ${line}`,
    issues: (count) =>
      count === 1 ? 'One thing in the file needs a look:' : `${count} things in the file need a look:`,
  },
}
