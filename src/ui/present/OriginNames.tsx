import { type Origin, origins } from '../../domain/claims/origins.ts'
import type { Incident } from '../../domain/dataset/dataset.ts'
import { useDataset, useTextIn, useTextsOf } from '../appContext.ts'
import { evidenceTexts } from '../evidence/evidenceTexts.ts'

/** `2 independent origins: …; …` */
export function OriginNames({ incident }: { incident: Incident }) {
  const evidenceWords = useTextsOf(evidenceTexts)
  const dataset = useDataset()
  const textIn = useTextIn()
  const account = origins(incident, dataset)
  const name = ({ kind, id }: Origin): string => {
    if (kind === 'document')
      return `${dataset.sources.get(id)?.publisher ?? id}, ${evidenceWords.ownVoiceLong}`
    const agent = dataset.agents.get(id)
    return agent ? textIn(agent.names) : id
  }
  return `${evidenceWords.originCount(account.origins.length)}: ${account.origins.map(name).join('; ')}`
}
