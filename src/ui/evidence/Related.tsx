import type { Incident } from '../../domain/dataset.ts'
import { selectIncident } from '../../state/viewVerbs.ts'
import { useDataset, useText, useTextIn } from '../appContext.ts'
import styles from './Evidence.module.css'

/** Incidents this one is tied to, in either direction. */
export function Related({ incident, row }: { incident: Incident; row: number }) {
  const dataset = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const forward = incident.relations.map(({ type, incident: id }) => ({
    type,
    id,
    row: dataset.rowOf.get(id),
  }))
  const ties = forward.flatMap(({ type, row: other }) => {
    const related = other === undefined || other === row ? undefined : dataset.incidents[other]
    return related ? [{ type, related }] : []
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
