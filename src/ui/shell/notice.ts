/** Something the reader should know that stops nothing; it is put into words where it is shown. */

import type { LinkNote } from '../../format/link/linkedView.ts'
import type { Issue } from '../../format/read/issue.ts'

export type Notice = { readonly id: string } & (
  | {
      readonly kind: 'file'
      readonly issues: readonly Issue[]
      readonly rejected: number
      readonly kept: number
    }
  | { readonly kind: 'link'; readonly note: LinkNote }
  | { readonly kind: 'noWebGl' | 'mapFailed' | 'notPrinted' }
  | { readonly kind: 'mapLost'; readonly retry: () => void }
  /** In words already. */
  | { readonly kind: 'said'; readonly message: string }
)

/**
 * What of a link could not be followed.
 *
 * @param arrival number of the link among those followed since the page was opened: a note that was dismissed comes
 *   again with the next link
 */
export const linkNotices = (notes: readonly LinkNote[], arrival: number): Notice[] =>
  notes.map((note, position) => ({ id: `link-${arrival}-${position}`, kind: 'link', note }))
