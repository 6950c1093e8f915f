/** Words of the embed alone; what it shares with the page stands in the catalogue. */
import type { LanguageTag } from '../text/catalogue.ts'

export interface EmbedTexts {
  /** After the note that these are claims. */
  readonly howTo: string
  /** Leads to the whole map, in a window of its own. */
  readonly openFull: string
  /** Before the publishers of the documents. */
  readonly sources: (documents: number) => string
  readonly evidence: string
  readonly loading: string
  readonly addressIgnored: (parts: string) => string
  /** On paper, in place of the map. */
  readonly noPicture: string
  /** By MapLibre's own keys. */
  readonly gestures: Readonly<Record<string, string>>
}

export const embedTexts: Readonly<Record<LanguageTag, EmbedTexts>> = {
  en: {
    howTo: 'Each symbol opens the words behind it.',
    openFull: 'Open the full map',
    sources: (documents) => `Read from ${documents} ${documents === 1 ? 'document' : 'documents'}`,
    evidence: 'What was reported',
    loading: 'Reading the data file …',
    addressIgnored: (parts) =>
      `A part of this map’s address could not be followed and was left out: ${parts}. The rest holds.`,
    noPicture: 'The map could not be loaded for paper. Open this page again and print once more.',
    gestures: {
      'CooperativeGesturesHandler.WindowsHelpText': 'Hold Ctrl and scroll to zoom the map',
      'CooperativeGesturesHandler.MacHelpText': 'Hold ⌘ and scroll to zoom the map',
      'CooperativeGesturesHandler.MobileHelpText': 'Use two fingers to move the map',
    },
  },
}
