import { Fragment } from 'react'
import { facetNames, isFiltering, noFilter, toggled } from '../../domain/filter/filter.ts'
import { useApp, useDataset, useText, useVerbs } from '../appContext.ts'
import styles from './ActiveFilters.module.css'
import { choiceLabel } from './choiceLabel.ts'

/** The filter as one sentence; each part of it is removed by pressing it. Nothing where nothing is filtered. */
export function ActiveFilters() {
  const { setFilter } = useVerbs()
  const dataset = useDataset()
  const text = useText()
  const filter = useApp((state) => state.view.filter)
  if (!isFiltering(filter)) return null
  const active = facetNames.filter((name) => filter[name].length > 0)
  return (
    <div className={styles.sentence}>
      {text.filter.only}{' '}
      {active.map((name, group) => (
        <Fragment key={name}>
          {group > 0 && `, ${text.filter.and} `}
          <span className={styles.group}>{text.filter.groups[name]}:</span>{' '}
          {filter[name].map((choice: string, position: number) => {
            const label = choiceLabel(name, choice, dataset, text)
            return (
              <Fragment key={choice}>
                {position > 0 && ` ${text.filter.or} `}
                <button
                  type="button"
                  aria-label={text.filter.remove(label)}
                  onClick={() => setFilter(toggled(filter, name, choice as never))}
                >
                  {label} <span aria-hidden="true">×</span>
                </button>
              </Fragment>
            )
          })}
        </Fragment>
      ))}
      <button type="button" className={styles.clear} onClick={() => setFilter(noFilter)}>
        {text.filter.clear}
      </button>
    </div>
  )
}
