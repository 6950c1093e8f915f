/** What stands behind one incident: quotes and their voices, as written and as resolved, origins, other reporting. */
import type { ReactNode } from 'react'
import type { Incident } from '../../domain/dataset/dataset.ts'
import { useTextIn } from '../appContext.ts'
import { IncidentChecks } from './CheckList.tsx'
import styles from './Evidence.module.css'
import { Related } from './Related.tsx'
import { ReportFigure } from './ReportFigure.tsx'
import { Resolution } from './Resolution.tsx'

export function Evidence({ incident, children }: { incident: Incident; children?: ReactNode }) {
  const textIn = useTextIn()
  return (
    <div className={styles.evidence} data-evidence={incident.id}>
      {incident.summary && <p className={styles.summary}>{textIn(incident.summary)}</p>}
      {incident.reports.map((report, position) => (
        <ReportFigure
          key={report.id}
          incident={incident.id}
          report={report}
          number={position + 1}
          of={incident.reports.length}
        />
      ))}
      <Resolution incident={incident} />
      <IncidentChecks incident={incident} />
      <Related incident={incident} />
      {children}
    </div>
  )
}
