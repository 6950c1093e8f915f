/** Words of the buttons that send, cite and correct. */
import type { LanguageTag } from '../text/catalogue.ts'

interface EvidenceActionTexts {
  readonly cite: string
  readonly report: string
  readonly citeQuote: string
}

export const evidenceActionTexts: Readonly<Record<LanguageTag, EvidenceActionTexts>> = {
  en: {
    cite: 'Cite …',
    report: 'Report an error …',
    citeQuote: 'Cite this quote',
  },
}
