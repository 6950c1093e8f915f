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
import controls from '../controls.module.css'
import { Dialog } from '../Dialog.tsx'
import { SymbolIcon } from '../SymbolIcon.tsx'
import { choiceLabel } from './choiceLabel.ts'
import styles from './FilterDialog.module.css'

/** Choices in groups, each with the number of incidents it would give. */
export function FilterDialog() {
  const { setFilter } = useVerbs()
  const text = useText()
  const filter = useApp((state) => state.view.filter)
  return (
    <Dialog
      dense
      title={text.filter.title}
      close={text.filter.close}
      actions={
        <button
          type="button"
          className={controls.button}
          disabled={!isFiltering(filter)}
          onClick={() => setFilter(noFilter)}
        >
          {text.filter.clear}
        </button>
      }
    >
      <div className={styles.groups}>
        {facetNames.map((name) => (
          <FilterGroup key={name} name={name} filter={filter} />
        ))}
      </div>
    </Dialog>
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
  // A file may say nothing about it in any of its records.
  if (facets[name].choices.length === 0) return null
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
