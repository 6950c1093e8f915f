/** What stands on paper, and what leads there. */
import type { LanguageTag } from '../text/catalogue.ts'

export interface PrintTexts {
  readonly title: string
  readonly intro: string
  readonly printView: string
  readonly handoutIntro: string
  readonly questions: string
  readonly questionsHint: string
  readonly printHandout: string
  readonly counts: (incidents: number, reports: number) => string
  readonly name: string
  readonly date: string
  readonly task: string
  readonly undated: string
  readonly said: (speaker: string, publisher: string) => string
  readonly origins: string
  readonly documents: string
  readonly noAddress: string
  readonly ownQuestions: string
  readonly permalink: string
  readonly qr: string
}

export const printTexts: Readonly<Record<LanguageTag, PrintTexts>> = {
  en: {
    title: 'On paper',
    intro:
      'Printed, this view is the map with its legend and dates, then every incident in the window with its quotes, voices and addresses.',
    printView: 'Print this view',
    handoutIntro: 'A handout for a class leaves out origins and other reporting, and leaves room to write.',
    questions: 'Questions on the handout, one to a line',
    questionsHint:
      'Questions of the lessons about incidents in the window stand here; change them as you like.',
    printHandout: 'Print the handout',
    counts: (incidents, reports) =>
      `${incidents} ${incidents === 1 ? 'incident' : 'incidents'}, ${reports} ${reports === 1 ? 'report' : 'reports'}`,
    name: 'Name',
    date: 'Date',
    task: 'What is said, who says it, and how could they know? Write beside each report what you would want to ask.',
    undated: 'no date',
    said: (speaker, publisher) => `${speaker}, in ${publisher}`,
    origins: 'Origins',
    documents: 'Documents',
    noAddress: 'no address known',
    ownQuestions: 'Questions',
    permalink: 'The same view on the map',
    qr: 'QR code of the address of this view',
  },
}
