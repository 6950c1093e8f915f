/** What an embed shows of a link, and which parts of the link it leaves out. */
import type { View } from '../../domain/view/view.ts'
import type { LinkedView, LinkNote } from './linkedView.ts'

/** An embed has no other panel than the incidents, and no room for a lesson. */
export const embeddedView = (view: View): View => ({ ...view, panel: 'incidents', presented: null })

/**
 * Parts of the link that an embed leaves out, as the link has them. An older version of the data is none: nothing
 * is left out, and a reader of the article cannot do anything about it.
 */
export const partsLeftOut = ({ view, about, notes }: LinkedView): readonly string[] => [
  ...(view.panel === embeddedView(view).panel ? [] : ['panel']),
  ...(view.presented ? ['lesson'] : []),
  ...(about ? ['about'] : []),
  ...notes.flatMap(partsOf),
]

function partsOf(note: LinkNote): readonly string[] {
  switch (note.kind) {
    case 'unreadable':
      return note.parameters
    case 'missing':
      return [`${note.parameter}=${note.ids.join(',')}`]
    case 'withdrawn':
      return [`${note.parameter}=${note.change.record}`]
    case 'otherVersion':
      return []
  }
}
