import type { Incident } from '../../domain/dataset.ts'
import { selectIncident } from '../../state/viewVerbs.ts'
import { useDataset, useText, useTextIn } from '../appContext.ts'
import styles from './Evidence.module.css'

/** Incidents this one is tied to. */
export function Related({ incident }: { incident: Incident }) {
  const dataset = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const ties = incident.relations.flatMap(({ type, incident: id }) => {
    const related = dataset.incidents[dataset.rowOf.get(id) ?? -1]
    return related && related !== incident ? [{ type, related }] : []
  })
  if (ties.length === 0) return null
  return (
    <section>
      <h4 className={styles.heading}>{text.evidence.related}</h4>
      <ul className={styles.related}>
        {ties.map(({ type, related }) => (
          <li key={`${type} ${related.id}`}>
            <span className={styles.faint}>{text.evidence.relations[type]}</span>{' '}
            <button type="button" className={styles.documentLink} onClick={() => selectIncident(related.id)}>
              {textIn(related.title)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
