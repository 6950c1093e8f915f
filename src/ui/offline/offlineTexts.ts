/** Words about the copy a browser keeps for use without network. */
import type { LanguageTag } from '../text/catalogue.ts'

export interface OfflineTexts {
  readonly newer: string
  readonly reload: string
  readonly later: string
}

export const offlineTexts: Readonly<Record<LanguageTag, OfflineTexts>> = {
  en: {
    newer: 'A newer version of this page is ready. What you are looking at stays as it is.',
    reload: 'Reload now',
    later: 'Later',
  },
}
