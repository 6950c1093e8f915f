import type { Dataset } from '../../domain/dataset.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import { placeKinds } from '../../domain/record/place.ts'
import {
  type Draft,
  type DraftAgent,
  type DraftPlace,
  emptyAgent,
  emptyPlace,
} from '../../format/desk/draft.ts'
import { useText, useTextsOf } from '../appContext.ts'
import { Choice } from './Choice.tsx'
import styles from './Desk.module.css'
import { deskTexts } from './deskTexts.ts'
import { Field } from './Field.tsx'
import { optionsOf } from './options.ts'

interface NewRecordsProps {
  readonly dataset: Dataset
  readonly draft: Draft
  readonly onChange: (change: Partial<Draft>) => void
  readonly onRemove: (change: Partial<Draft>) => void
}

/** Places and speakers the dataset does not know yet. */
export function NewRecords({ dataset, draft, onChange, onRemove }: NewRecordsProps) {
  const { place, agent } = useTextsOf(deskTexts)
  const { places, agents, nextKey } = draft
  const others = <Record extends { readonly key: string }>(records: readonly Record[], key: string) =>
    records.filter((record) => record.key !== key)
  const instead = <Record extends { readonly key: string }>(records: readonly Record[], changed: Record) =>
    records.map((record) => (record.key === changed.key ? changed : record))
  return (
    <>
      {places.map((record) => (
        <PlaceCard
          key={record.key}
          dataset={dataset}
          place={record}
          onChange={(changed) => onChange({ places: instead(places, changed) })}
          onRemove={() =>
            onRemove({
              places: others(places, record.key),
              reports: draft.reports.map((report) =>
                report.incident.place === record.key
                  ? { ...report, incident: { ...report.incident, place: '' } }
                  : report,
              ),
            })
          }
        />
      ))}
      {agents.map((record) => (
        <AgentCard
          key={record.key}
          agent={record}
          onChange={(changed) => onChange({ agents: instead(agents, changed) })}
          onRemove={() =>
            onRemove({
              agents: others(agents, record.key),
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
            onChange({ places: [...places, emptyPlace(`new place ${nextKey}`)], nextKey: nextKey + 1 })
          }
        >
          {place.add}
        </button>
        <button
          type="button"
          className={styles.button}
          onClick={() =>
            onChange({ agents: [...agents, emptyAgent(`new speaker ${nextKey}`)], nextKey: nextKey + 1 })
          }
        >
          {agent.add}
        </button>
      </div>
    </>
  )
}

interface PlaceCardProps {
  readonly dataset: Dataset
  readonly place: DraftPlace
  readonly onChange: (place: DraftPlace) => void
  readonly onRemove: () => void
}

const textMembers = [
  'en',
  'srLatn',
  'srCyrl',
  'sq',
  'latitude',
  'longitude',
  'uncertainty',
  'remarks',
] as const

function PlaceCard({ dataset, place, onChange, onRemove }: PlaceCardProps) {
  const { language } = useText()
  const { place: texts, remove, notChosen } = useTextsOf(deskTexts)
  const lanes = dataset.lanes.map(({ id, label }) => ({ value: id, label: textIn(label, language) }))
  return (
    <fieldset className={styles.card}>
      <legend>{texts.name(place.en)}</legend>
      <div className={styles.grid}>
        {textMembers.map((member) => (
          <Field
            key={member}
            label={texts[member]}
            help={member === 'latitude' || member === 'longitude' ? texts.degrees : undefined}
            value={place[member]}
            onChange={(value) => onChange({ ...place, [member]: value })}
          />
        ))}
        <Choice
          label={texts.kind}
          options={placeKinds.map((kind) => ({ value: kind, label: kind.replace('-', ' ') }))}
          value={place.kind}
          onChange={(kind) => onChange({ ...place, kind })}
        />
        <Choice
          label={texts.lane}
          options={[{ value: '', label: notChosen }, ...lanes]}
          value={place.lane}
          onChange={(lane) => onChange({ ...place, lane })}
        />
      </div>
      <div className={styles.actions}>
        <button type="button" className={styles.button} onClick={onRemove}>
          {remove}
        </button>
      </div>
    </fieldset>
  )
}

interface AgentCardProps {
  readonly agent: DraftAgent
  readonly onChange: (agent: DraftAgent) => void
  readonly onRemove: () => void
}

function AgentCard({ agent, onChange, onRemove }: AgentCardProps) {
  const { agent: texts, remove } = useTextsOf(deskTexts)
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
          {remove}
        </button>
      </div>
    </fieldset>
  )
}
