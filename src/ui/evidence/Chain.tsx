import type { Report } from '../../domain/record/report.ts'
import { useDataset, useText, useTextIn, useTextsOf } from '../appContext.ts'
import styles from './Evidence.module.css'
import { evidenceTexts } from './evidenceTexts.ts'

/**
 * Speaker → relays → document, drawn as a line. A missing speaker is said, not filled in: the document's own voice
 * and a voice without a name are drawn with a broken outline.
 */
export function Chain({ report, publisher }: { report: Report; publisher: string }) {
  const { agents } = useDataset()
  const text = useText()
  const texts = useTextsOf(evidenceTexts)
  const textIn = useTextIn()
  const link = (id: string) => {
    const agent = agents.get(id)
    const voice = agent?.kind === 'unnamed' ? 'unnamed' : undefined
    return { name: agent ? textIn(agent.names) : id, voice }
  }
  const nobody = report.via.length === 0 ? text.evidence.ownVoice : texts.noSpeaker
  const speaker = report.speaker === null ? { name: nobody, voice: 'own' } : link(report.speaker)
  const links = [speaker, ...report.via.map(link)]
  return (
    <ol className={styles.chain} aria-label={texts.chain}>
      {links.map(({ name, voice }) => (
        <li key={name} data-voice={voice}>
          <span>{name}</span>
        </li>
      ))}
      <li>
        <span>{publisher}</span>
      </li>
    </ol>
  )
}
