import { textIn } from '../../domain/record/languageMap.ts'
import type { LinkNote } from '../../format/linkedView.ts'
import type { Catalogue } from '../text/catalogue.ts'
import type { Notice } from './Notices.tsx'

/**
 * What of a link could not be followed, in words.
 *
 * @param arrival number of the link among those followed since the page was opened: a note that was dismissed comes
 *   again with the next link
 */
export const linkNotices = (notes: readonly LinkNote[], arrival: number, text: Catalogue): Notice[] =>
  notes.map((note, position) => ({ id: `link-${arrival}-${position}`, ...inWords(note, text) }))

function inWords(note: LinkNote, { notices, language }: Catalogue): Omit<Notice, 'id'> {
  switch (note.kind) {
    case 'unreadable':
      return { message: notices.unreadable(note.parameters.join(', ')) }
    case 'missing':
      return { message: notices.missing(note.parameter, note.ids.join(', ')) }
    case 'withdrawn': {
      const { record, version, what } = note.change
      return { message: notices.withdrawn(record, version, textIn(what, language)) }
    }
    case 'otherVersion':
      return { message: notices.otherVersion(note.linked, note.present), changesSince: note.linked }
  }
}
