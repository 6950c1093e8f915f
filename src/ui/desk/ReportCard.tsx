import type { ReactNode } from 'react'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import type { Draft, DraftIncident, DraftReport } from '../../format/curate/desk/draft.ts'
import { useText, useTextsOf } from '../appContext.ts'
import { Choice } from './Choice.tsx'
import { DateField } from './DateField.tsx'
import styles from './Desk.module.css'
import { deskTexts } from './deskTexts.ts'
import { Field } from './Field.tsx'
import { agentOptions, categoryOptions, incidentOptions, optionsOf } from './options.ts'
import { WherePart } from './WherePart.tsx'

interface ReportCardProps {
  readonly dataset: Dataset
  readonly draft: Draft
  readonly report: DraftReport
  readonly number: number
  readonly words: string
  readonly onChange: (report: DraftReport) => void
  readonly onRemove: () => void
  /** Changes beyond the report: new places come and go with it. */
  readonly onDraft: (change: Partial<Draft>) => void
  readonly onRemoval: (change: Partial<Draft>) => void
}

/** One quote and what it reports: the incident, or a further report of one. */
export function ReportCard(props: ReportCardProps) {
  const { dataset, draft, report, number, words, onChange, onRemove, onDraft, onRemoval } = props
  const { report: texts } = useTextsOf(deskTexts)
  const set = (change: Partial<DraftReport>): void => onChange({ ...report, ...change })
  const setIncident = (change: Partial<DraftIncident>): void =>
    set({ incident: { ...report.incident, ...change } })
  return (
    <fieldset className={styles.card}>
      <legend>{texts.name(number)}</legend>
      <blockquote lang={draft.source.language}>{words}</blockquote>
      <p className={styles.soft}>{texts.position(report.start, report.end)}</p>
      <Part title={texts.parts.what}>
        <WhatPart dataset={dataset} draft={draft} report={report} onChange={set} onIncident={setIncident} />
      </Part>
      {report.of === '' && (
        <>
          <Part title={texts.parts.when}>
            <WhenPart dataset={dataset} incident={report.incident} onIncident={setIncident} />
          </Part>
          <Part title={texts.parts.where}>
            <WherePart
              dataset={dataset}
              draft={draft}
              report={report}
              onIncident={setIncident}
              onDraft={onDraft}
              onRemoval={onRemoval}
            />
          </Part>
        </>
      )}
      <Part title={texts.parts.who}>
        <WhoPart dataset={dataset} draft={draft} report={report} onChange={set} />
      </Part>
      <div className={styles.actions}>
        <button type="button" className={styles.button} onClick={onRemove}>
          {texts.remove}
        </button>
      </div>
    </fieldset>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className={styles.part}>
    <h3>{title}</h3>
    <div>{children}</div>
  </div>
)

interface PartProps {
  readonly dataset: Dataset
  readonly draft: Draft
  readonly report: DraftReport
  readonly onChange: (change: Partial<DraftReport>) => void
}

interface IncidentProps {
  readonly onIncident: (change: Partial<DraftIncident>) => void
}

function WhatPart({ dataset, draft, report, onChange, onIncident }: PartProps & IncidentProps) {
  const { language } = useText()
  const { report: texts, find, notChosen } = useTextsOf(deskTexts)
  const { incident } = report
  const definition = dataset.categories.find(({ id }) => id === incident.category)?.definition
  const others = draft.reports.flatMap((other, at) =>
    other.of === '' && other.key !== report.key
      ? [{ value: other.key, label: texts.ofDraft(at + 1, other.incident.title) }]
      : [],
  )
  return (
    <div className={styles.grid}>
      <Choice
        label={texts.of}
        search={find}
        options={[{ value: '', label: texts.ofOwn }, ...others, ...incidentOptions(dataset, language)]}
        value={report.of}
        onChange={(of) => onChange({ of })}
      />
      <Choice
        label={texts.stance}
        options={optionsOf(texts.stances)}
        value={report.stance}
        onChange={(stance) => onChange({ stance })}
      />
      {report.of === '' && (
        <>
          <Choice
            label={texts.category}
            options={[{ value: '', label: notChosen }, ...categoryOptions(dataset, language)]}
            help={definition?.[language]}
            value={incident.category}
            onChange={(category) => onIncident({ category })}
          />
          <div className={styles.wide}>
            <Field
              label={texts.title}
              help={texts.titleHelp([...incident.title].length)}
              value={incident.title}
              onChange={(title) => onIncident({ title })}
            />
            <Field
              label={texts.summary}
              lines={2}
              value={incident.summary}
              onChange={(summary) => onIncident({ summary })}
            />
          </div>
        </>
      )}
    </div>
  )
}

interface WhenPartProps extends IncidentProps {
  readonly dataset: Dataset
  readonly incident: DraftIncident
}

function WhenPart({ dataset, incident, onIncident }: WhenPartProps) {
  const { report: texts } = useTextsOf(deskTexts)
  return (
    <div className={styles.grid}>
      <DateField
        label={texts.date}
        value={incident.eventDate}
        zone={dataset.zone}
        onChange={(eventDate) => onIncident({ eventDate })}
      />
      <Choice
        label={texts.dateBasis}
        options={optionsOf(texts.dateBases)}
        value={incident.eventDateBasis}
        onChange={(eventDateBasis) => onIncident({ eventDateBasis })}
      />
      <Field
        label={texts.dateRemarks}
        value={incident.eventDateRemarks}
        onChange={(eventDateRemarks) => onIncident({ eventDateRemarks })}
      />
    </div>
  )
}

function WhoPart({ dataset, draft, report, onChange }: PartProps) {
  const { language } = useText()
  const { report: texts, find } = useTextsOf(deskTexts)
  const agents = agentOptions(dataset, draft, language)
  const nameOf = (id: string): string => agents.find(({ value }) => value === id)?.label ?? id
  return (
    <div className={styles.grid}>
      <Choice
        label={texts.speaker}
        search={find}
        options={[{ value: '', label: texts.ownVoice }, ...agents]}
        value={report.speaker}
        onChange={(speaker) => onChange({ speaker })}
      />
      <Field
        label={texts.asWritten}
        value={report.speakerAsWritten}
        onChange={(speakerAsWritten) => onChange({ speakerAsWritten })}
      />
      <Choice
        label={texts.knowledge}
        help={texts.knowledgeHelp}
        options={optionsOf(texts.knowledgeBases)}
        value={report.knowledgeBasis}
        onChange={(knowledgeBasis) => onChange({ knowledgeBasis })}
      />
      <Field
        label={texts.knowledgeAsWritten}
        value={report.knowledgeAsWritten}
        onChange={(knowledgeAsWritten) => onChange({ knowledgeAsWritten })}
      />
      <Field
        label={texts.knowledgeRemarks}
        value={report.knowledgeRemarks}
        onChange={(knowledgeRemarks) => onChange({ knowledgeRemarks })}
      />
      <div>
        <Choice
          label={texts.via}
          search={find}
          help={texts.viaHelp}
          options={[{ value: '', label: texts.addRelay }, ...agents]}
          value=""
          onChange={(relay) => relay !== '' && onChange({ via: [...report.via, relay] })}
        />
        <ol className={styles.actions}>
          {report.via.map((relay, at) => (
            <li key={relay}>
              <button
                type="button"
                className={styles.button}
                aria-label={texts.removeRelay(nameOf(relay))}
                onClick={() => onChange({ via: report.via.filter((_, which) => which !== at) })}
              >
                {nameOf(relay)} ×
              </button>
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}
