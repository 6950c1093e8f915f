import type { Incident } from '../../domain/dataset.ts'
import { type Origin, origins } from '../../domain/origins.ts'
import { useDataset, useText, useTextIn } from '../appContext.ts'
import styles from './Evidence.module.css'

/** How many independent voices report it, and why two reports may count as one. */
export function Origins({ incident }: { incident: Incident }) {
  const dataset = useDataset()
  const text = useText()
  const textIn = useTextIn()
  if (incident.reports.length === 0) return null
  const account = origins(incident, dataset)
  const name = ({ kind, id }: Origin): string => {
    if (kind === 'document')
      return `${dataset.sources.get(id)?.publisher ?? id}, ${text.evidence.ownVoiceLong}`
    const agent = dataset.agents.get(id)
    return agent ? textIn(agent.names) : id
  }
  const copies = new Set(account.uncounted.filter(({ because }) => because === 'copy').map(({ of }) => of))
  return (
    <dl className={styles.resolution}>
      <dt>{text.evidence.origins}</dt>
      <dd>
        {text.evidence.originCount(account.origins.length)}: {account.origins.map(name).join('; ')}
        {[...copies].map((source) => (
          <p key={source} className={styles.remark}>
            {text.evidence.copyOf(dataset.sources.get(source ?? '')?.publisher ?? '')}
          </p>
        ))}
        {incident.identityRemarks && <p className={styles.remark}>{textIn(incident.identityRemarks)}</p>}
      </dd>
    </dl>
  )
}
