/** Words of the dialog that prepares a message about an error. */
import type { LanguageTag } from '../text/catalogue.ts'

interface CorrectionTexts {
  readonly title: string
  readonly close: string
  readonly about: string
  readonly wholeDataset: string
  readonly wrong: string
  readonly right: string
  readonly rightHint: string
  readonly message: string
  readonly nothingSent: string
  readonly noContact: string
  readonly toMail: (address: string) => string
  readonly toWeb: (host: string) => string
  readonly openMail: string
  readonly openWeb: string
  readonly copy: string
  readonly copied: string
  readonly refused: string
  readonly subject: (record: string, version: string) => string
  readonly labels: {
    readonly dataset: string
    readonly record: string
    readonly quote: string
    readonly link: string
    readonly wrong: string
    readonly right: string
  }
  readonly notSaid: string
}

export const correctionTexts: Readonly<Record<LanguageTag, CorrectionTexts>> = {
  en: {
    title: 'Report an error',
    close: 'Close',
    about: 'It is about',
    wholeDataset: 'The map and its data',
    wrong: 'What is wrong?',
    right: 'What would be right, and how can the editors see it?',
    rightHint: 'An address, a page, a recording. The editors of the data correct records, not documents.',
    message: 'The message',
    nothingSent: 'This page sends nothing. What you write stays here until you send or copy it.',
    noContact:
      'This dataset names no address for corrections. Copy the message and send it to whoever publishes this map.',
    toMail: (address) => `It goes to ${address}, from your own mail program.`,
    toWeb: (host) => `Corrections are taken at ${host}: copy the message and paste it there.`,
    openMail: 'Write the mail',
    openWeb: 'Open the page',
    copy: 'Copy the message',
    copied: 'Copied',
    refused: 'Select it and copy by hand',
    subject: (record, version) => `Correction: ${record}, version ${version}`,
    labels: {
      dataset: 'Dataset',
      record: 'Record',
      quote: 'Quote',
      link: 'Link',
      wrong: 'What is wrong:',
      right: 'What would be right, and how it can be seen:',
    },
    notSaid: '(not said)',
  },
}
