import { useId } from 'react'
import { at } from '../../domain/dataset/incidentIndex.ts'
import { choiceCounts } from '../../domain/filter/facets.ts'
import {
  type FacetName,
  type Filter,
  facetNames,
  isFiltering,
  noFilter,
  toggled,
} from '../../domain/filter/filter.ts'
import { symbolNames } from '../../domain/record/collection.ts'
import { useApp, useDataset, useSession, useText, useVerbs } from '../appContext.ts'
import { SymbolIcon } from '../SymbolIcon.tsx'
import { useModal } from '../useModal.ts'
import { choiceLabel } from './choiceLabel.ts'
import styles from './FilterDialog.module.css'

/** Choices in groups, each with the number of incidents it would give. */
export function FilterDialog({ presses }: { presses: number }) {
  const { setFilter } = useVerbs()
  const dialog = useModal(presses)
  const text = useText()
  const filter = useApp((state) => state.view.filter)
  const title = useId()
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title}>
      <form method="dialog" className={styles.bar}>
        <h2 id={title}>{text.filter.title}</h2>
        <button type="button" disabled={!isFiltering(filter)} onClick={() => setFilter(noFilter)}>
          {text.filter.clear}
        </button>
        <button type="submit">{text.filter.close}</button>
      </form>
      <div className={styles.groups}>
        {facetNames.map((name) => (
          <FilterGroup key={name} name={name} filter={filter} />
        ))}
      </div>
    </dialog>
  )
}

function FilterGroup({ name, filter }: { name: FacetName; filter: Filter }) {
  const session = useSession()
  const { setFilter } = session.verbs
  const dataset = useDataset()
  const text = useText()
  const facets = session.facets()
  const counts = choiceCounts(facets, filter, name)
  const chosen: readonly string[] = filter[name]
  return (
    <fieldset className={styles.group}>
      <legend>{text.filter.groups[name]}</legend>
      {facets[name].choices.map((choice, position) => {
        const group = name === 'groups' ? dataset.categoryGroups.find(({ id }) => id === choice) : undefined
        const count = at(counts, position)
        return (
          <label key={choice} className={styles.choice} data-empty={count === 0 || undefined}>
            <input
              type="checkbox"
              checked={chosen.includes(choice)}
              onChange={() => setFilter(toggled(filter, name, choice as never))}
            />
            {group && <SymbolIcon symbol={symbolNames.find((symbol) => symbol === group.symbol) ?? 'dot'} />}
            <span>{choiceLabel(name, choice, dataset, text)}</span>
            <span className={styles.count}>{count}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
