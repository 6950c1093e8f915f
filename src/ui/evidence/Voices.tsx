/** Who says so, as the documents write it and as resolved, and who acted according to which account. */
import type { Incident } from '../../domain/dataset/dataset.ts'
import type { Report } from '../../domain/record/report.ts'
import { useDataset, useTextIn, useTextsOf } from '../appContext.ts'
import styles from './Evidence.module.css'
import { evidenceTexts } from './evidenceTexts.ts'
import { Facet, Pair } from './Facet.tsx'
import { accountNames, writtenWords } from './writtenWords.ts'

export function Voices({ incident }: { incident: Incident }) {
  const texts = useTextsOf(evidenceTexts)
  const { sources } = useDataset()
  const speakers = [...new Set(incident.reports.flatMap(({ speaker }) => speaker ?? []))]
  const speakerless = (relayed: boolean): string[] => [
    ...new Set(
      incident.reports
        .filter(({ speaker, via }) => speaker === null && via.length > 0 === relayed)
        .map(({ source }) => sources.get(source)?.publisher ?? source),
    ),
  ]
  const ownVoices = speakerless(false)
  const relayed = speakerless(true)
  if (incident.reports.length === 0) return null
  return (
    <>
      <Facet name={texts.who}>
        {speakers.map((speaker) => (
          <Speaker key={speaker} speaker={speaker} incident={incident} />
        ))}
        {relayed.length > 0 && (
          <p>
            {relayed.join('; ')}: {texts.relayed}
          </p>
        )}
        {ownVoices.length > 0 && (
          <p>
            {ownVoices.join('; ')}: {texts.ownVoice}
          </p>
        )}
      </Facet>
      <Actors incident={incident} />
    </>
  )
}

function Speaker({ speaker, incident }: { speaker: string; incident: Incident }) {
  const dataset = useDataset()
  const texts = useTextsOf(evidenceTexts)
  const textIn = useTextIn()
  const agent = dataset.agents.get(speaker)
  const written = writtenWords(incident, dataset, (report) =>
    report.speaker === speaker && report.speakerAsWritten !== undefined
      ? { verbatim: report.speakerAsWritten }
      : undefined,
  )
  return (
    <Pair
      incident={incident}
      written={written}
      resolved={agent ? textIn(agent.names) : speaker}
      grounds={[
        agent?.kind === 'unnamed' ? texts.unnamed : null,
        ...(agent?.roles ?? []).map((role) => textIn(role)),
      ]}
    />
  )
}

/** One line for accounts that name the same; copies repeat and are left out. */
function Actors({ incident }: { incident: Incident }) {
  const dataset = useDataset()
  const texts = useTextsOf(evidenceTexts)
  const textIn = useTextIn()
  const named = new Map<string, Report[]>()
  for (const report of incident.reports) {
    if (report.claims.actors.length === 0 || dataset.sources.get(report.source)?.derivedFrom) continue
    const key = report.claims.actors
      .map((id) => {
        const agent = dataset.agents.get(id)
        return agent ? textIn(agent.names) : id
      })
      .join(', ')
    named.set(key, [...(named.get(key) ?? []), report])
  }
  if (named.size === 0) return null
  return (
    <Facet name={texts.acting}>
      {[...named].map(([actors, reports]) => (
        <p key={actors}>
          {actors} <span className={styles.faint}>{accountNames(reports, incident, dataset, texts)}</span>
        </p>
      ))}
    </Facet>
  )
}
