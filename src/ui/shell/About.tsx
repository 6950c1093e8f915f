import { useDataset, useText, useTextIn } from '../appContext.ts'
import { Dialog } from '../Dialog.tsx'
import { SymbolIcon } from '../SymbolIcon.tsx'
import { useModal } from '../useModal.ts'
import styles from './About.module.css'

/** Method, categories with their definitions, licences: what a reader must know to trust or doubt the map. */
export function About({ presses }: { presses: number }) {
  const dialog = useModal(presses)
  const { card, categories, categoryGroups, footnotes } = useDataset()
  const text = useText()
  const textIn = useTextIn()
  return (
    <Dialog dialog={dialog} title={text.about.title} close={text.about.close}>
      {card.description && <p>{textIn(card.description)}</p>}
      <p>{text.about.method}</p>
      <h3>{text.about.categories}</h3>
      <dl className={styles.categories}>
        {categories.map(({ id, group, label, definition }) => (
          <div key={id}>
            <dt>
              <SymbolIcon symbol={categoryGroups.find((other) => other.id === group)?.symbol ?? 'dot'} />
              {textIn(label)}
            </dt>
            <dd>{textIn(definition)}</dd>
          </div>
        ))}
      </dl>
      <h3>{text.about.licences}</h3>
      {card.license && <p>{card.license}</p>}
      <p>{text.map.attribution}</p>
      <p>{text.about.code}</p>
      {footnotes.map(({ id, mark, text: note }) => (
        <p key={id}>
          {mark} {textIn(note)}
        </p>
      ))}
    </Dialog>
  )
}
