import { type Origin, origins, type UncountedReport } from '../../domain/claims/origins.ts'
import type { Incident } from '../../domain/dataset/dataset.ts'
import { useDataset, useTextIn, useTextsOf } from '../appContext.ts'
import { useRemarked } from '../supplement/useSupplement.ts'
import styles from './Evidence.module.css'
import { evidenceTexts } from './evidenceTexts.ts'
import { Facet } from './Facet.tsx'
import { numbersOf } from './writtenWords.ts'

/** How many independent voices report it, and why two reports may count as one. */
export function Origins({ incident }: { incident: Incident }) {
  const dataset = useDataset()
  const texts = useTextsOf(evidenceTexts)
  const textIn = useTextIn()
  const { identityRemarks } = useRemarked()('incidents', incident)
  if (incident.reports.length === 0) return null
  const account = origins(incident, dataset)
  return (
    <Facet name={texts.origins}>
      {texts.originCount(account.origins.length)}
      <ul className={styles.origins}>
        {account.origins.map((origin) => (
          <OriginLine
            key={`${origin.kind} ${origin.id} ${origin.relay}`}
            origin={origin}
            incident={incident}
          />
        ))}
      </ul>
      {uncountedGroups(account.uncounted).map((group) => (
        <UncountedLine key={`${group[0]?.because} ${group[0]?.of}`} group={group} incident={incident} />
      ))}
      {identityRemarks && (
        <p className={styles.remark}>
          {texts.origin.merged}: {textIn(identityRemarks)}
        </p>
      )}
    </Facet>
  )
}

function OriginLine({ origin, incident }: { origin: Origin; incident: Incident }) {
  const { agents, sources } = useDataset()
  const { origin: words, reports: inWords, ownVoiceLong } = useTextsOf(evidenceTexts)
  const textIn = useTextIn()
  const agentOrSource = (id: string): string => {
    const agent = agents.get(id)
    return agent ? textIn(agent.names) : (sources.get(id)?.publisher ?? id)
  }
  const { kind, id, relay, spokenBy, reports } = origin
  const together = reports.length > 1 ? inWords(numbersOf(reports, incident)) : null
  const reason = {
    speaker: together && words.oneSpeaker(together),
    relay: together ? words.oneRelay(together) : words.relay,
    document: together && words.oneDocument(together),
    unnamed: together
      ? words.oneUnnamed(together, agentOrSource(relay ?? ''))
      : words.unnamed(agentOrSource(relay ?? '')),
  }[kind]
  const spoken = spokenBy.length > 0 ? words.spokenBy(spokenBy.map(agentOrSource).join(', ')) : null
  const reasons = [spoken, reason].filter(Boolean)
  const name =
    kind === 'document' ? `${sources.get(id)?.publisher ?? id}, ${ownVoiceLong}` : agentOrSource(id)
  return (
    <li>
      {name}
      {reasons.length > 0 && <span className={styles.faint}>: {reasons.join('; ')}</span>}
    </li>
  )
}

function UncountedLine({ group, incident }: { group: readonly UncountedReport[]; incident: Incident }) {
  const { sources, agents } = useDataset()
  const textIn = useTextIn()
  const { origin: words, reports: inWords } = useTextsOf(evidenceTexts)
  const [first] = group
  if (!first) return null
  const numbers = numbersOf(
    group.map(({ report }) => report),
    incident,
  )
  const reports = inWords(numbers)
  const sentence = (): string => {
    if (first.because === 'mayBeCounted') {
      const voice = agents.get(first.of ?? '')
      return words.mayBeCounted(reports, voice ? textIn(voice.names) : (first.of ?? ''))
    }
    if (first.because !== 'copy') return words[first.because](reports)
    const publisher = sources.get(first.of ?? '')?.publisher ?? ''
    const isOwn = sources.get(first.report.source)?.publisher === publisher
    return isOwn ? words.sameText(reports) : words.copy(reports, publisher)
  }
  return <p className={styles.remark}>{sentence()}</p>
}

/** Those left out for one reason together. */
function uncountedGroups(uncounted: readonly UncountedReport[]): readonly UncountedReport[][] {
  const groups = new Map<string, UncountedReport[]>()
  for (const one of uncounted) {
    const key = `${one.because} ${one.of}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}
