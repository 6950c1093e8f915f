import type { Report } from '../../domain/record/report.ts'
import { useDataset, useText, useTextIn } from '../appContext.ts'
import styles from './Evidence.module.css'

/** Speaker → relays → document, drawn as a line; a missing speaker is said, not filled in. */
export function Chain({ report, publisher }: { report: Report; publisher: string }) {
  const { agents } = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const name = (id: string): string => {
    const agent = agents.get(id)
    return agent ? textIn(agent.names) : id
  }
  return (
    <ol className={styles.chain} aria-label={text.evidence.chain}>
      <li data-voice={report.speaker === null ? 'own' : undefined} title={report.speakerAsWritten}>
        <span>{report.speaker === null ? text.evidence.ownVoice : name(report.speaker)}</span>
      </li>
      {report.via.map((relay) => (
        <li key={relay}>
          <span>{name(relay)}</span>
        </li>
      ))}
      <li>
        <span>{publisher}</span>
      </li>
    </ol>
  )
}
