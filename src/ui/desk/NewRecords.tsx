import type { Dataset } from '../../domain/dataset/dataset.ts'
import { type Draft, type DraftAgent, emptyAgent } from '../../format/curate/desk/draft.ts'
import { withoutPlace, withPlace } from '../../format/curate/desk/draftPlaces.ts'
import { useTextsOf } from '../appContext.ts'
import { Choice } from './Choice.tsx'
import styles from './Desk.module.css'
import { deskTexts } from './deskTexts.ts'
import { Field } from './Field.tsx'
import { optionsOf } from './options.ts'
import { PlaceCard } from './PlaceCard.tsx'

interface NewRecordsProps {
  readonly dataset: Dataset
  readonly draft: Draft
  readonly onChange: (change: Partial<Draft>) => void
  readonly onRemove: (change: Partial<Draft>) => void
}

/** Speakers the dataset does not know yet, and new places that no incident is given any more. */
export function NewRecords({ dataset, draft, onChange, onRemove }: NewRecordsProps) {
  const { agent } = useTextsOf(deskTexts)
  const { places, agents, nextKey } = draft
  const used = new Set(draft.reports.flatMap(({ of, incident }) => (of === '' ? [incident.place] : [])))
  return (
    <>
      {places
        .filter(({ key }) => !used.has(key))
        .map((record) => (
          <PlaceCard
            key={record.key}
            dataset={dataset}
            draft={draft}
            place={record}
            onChange={(changed) => onChange(withPlace(draft, changed))}
            onRemove={() => onRemove(withoutPlace(draft, record.key))}
          />
        ))}
      {agents.map((record) => (
        <AgentCard
          key={record.key}
          agent={record}
          onChange={(changed) =>
            onChange({ agents: agents.map((other) => (other.key === changed.key ? changed : other)) })
          }
          onRemove={() =>
            onRemove({
              agents: agents.filter(({ key }) => key !== record.key),
              reports: draft.reports.map((report) => ({
                ...report,
                speaker: report.speaker === record.key ? '' : report.speaker,
                via: report.via.filter((relay) => relay !== record.key),
              })),
            })
          }
        />
      ))}
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.button}
          onClick={() =>
            onChange({ agents: [...agents, emptyAgent(`New speaker ${nextKey}`)], nextKey: nextKey + 1 })
          }
        >
          {agent.add}
        </button>
      </div>
    </>
  )
}

interface AgentCardProps {
  readonly agent: DraftAgent
  readonly onChange: (agent: DraftAgent) => void
  readonly onRemove: () => void
}

function AgentCard({ agent, onChange, onRemove }: AgentCardProps) {
  const { agent: texts } = useTextsOf(deskTexts)
  return (
    <fieldset className={styles.card}>
      <legend>{texts.title(agent.name)}</legend>
      <div className={styles.grid}>
        <Field label={texts.name} value={agent.name} onChange={(name) => onChange({ ...agent, name })} />
        <Choice
          label={texts.kind}
          options={optionsOf(texts.kinds)}
          value={agent.kind}
          onChange={(kind) => onChange({ ...agent, kind })}
        />
      </div>
      <div className={styles.actions}>
        <button type="button" className={styles.button} onClick={onRemove}>
          {texts.remove}
        </button>
      </div>
    </fieldset>
  )
}
