/** Words of the notices, loaded with the first of them. */
import type { LanguageTag } from '../text/catalogue.ts'
import { plural } from '../text/englishNumbers.ts'

export interface NoticeTexts {
  readonly rejected: (rejected: number, kept: number) => string
  readonly remarks: (count: number) => string
  readonly show: string
  readonly showChanges: string
  readonly hide: string
  readonly unreadable: (parameters: string) => string
  readonly missing: (parameter: string, ids: string) => string
  readonly withdrawn: (id: string, version: string, what: string) => string
  readonly otherVersion: (linked: string, present: string) => string
  readonly noWebGl: string
  readonly mapFailed: string
  readonly mapLost: string
  readonly retryMap: string
  readonly dismiss: string
  readonly notPrinted: string
}

export const noticeTexts: Readonly<Record<LanguageTag, NoticeTexts>> = {
  en: {
    rejected: (rejected, kept) =>
      `${plural(rejected, 'entry', 'entries')} of the data file could not be read; ${plural(kept, 'incident is', 'incidents are')} shown.`,
    remarks: (count) => `The data file was read with ${plural(count, 'remark', 'remarks')}.`,
    show: 'Show what and where',
    showChanges: 'Show what has changed since',
    hide: 'Hide',
    unreadable: (parameters) => `A part of the link could not be read and was left out: ${parameters}.`,
    missing: (parameter, ids) =>
      `This dataset does not have what the link names under “${parameter}”; it was left out: ${ids}.`,
    otherVersion: (linked, present) =>
      `This link was made with version ${linked} of the data; you are reading version ${present}.`,
    withdrawn: (id, version, what) =>
      `The link names ${id}, which was withdrawn in version ${version} of the data: ${what}`,
    noWebGl:
      'This browser cannot draw the live map (WebGL 2 is missing or switched off). A still map stands in; list, timeline and quotes work as always.',
    mapLost:
      'This device has stopped drawing the moving map. A still map stands in; list, timeline and quotes work as always.',
    retryMap: 'Try the moving map again',
    mapFailed: 'The live map stopped. A still map stands in; list, timeline and quotes work as always.',
    dismiss: 'Dismiss',
    notPrinted:
      'The pages for paper could not be loaded; what was printed is the page as on the screen. Print again to try again.',
  },
}
