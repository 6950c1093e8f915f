import type { Dataset } from '../../domain/dataset.ts'
import type { Draft, DraftIncident, DraftReport } from '../../format/desk/draft.ts'
import { useText, useTextsOf } from '../appContext.ts'
import { Choice } from './Choice.tsx'
import { DateField } from './DateField.tsx'
import styles from './Desk.module.css'
import { deskTexts } from './deskTexts.ts'
import { Field } from './Field.tsx'
import { agentOptions, categoryOptions, incidentOptions, optionsOf, placeOptions } from './options.ts'

interface ReportCardProps {
  readonly dataset: Dataset
  readonly draft: Draft
  readonly report: DraftReport
  readonly number: number
  readonly words: string
  readonly onChange: (report: DraftReport) => void
  readonly onRemove: () => void
}

/** One quote and what it reports: the incident, or a further report of one. */
export function ReportCard(props: ReportCardProps) {
  const { dataset, draft, report, number, words, onChange, onRemove } = props
  const { language } = useText()
  const { report: texts, find, remove } = useTextsOf(deskTexts)
  const set = (change: Partial<DraftReport>): void => onChange({ ...report, ...change })
  const others = draft.reports.flatMap((other, at) =>
    other.of === '' && other.key !== report.key
      ? [{ value: other.key, label: texts.ofDraft(at + 1, other.incident.title) }]
      : [],
  )
  const agents = agentOptions(dataset, draft, language)
  const nameOf = (id: string): string => agents.find(({ value }) => value === id)?.label ?? id
  return (
    <fieldset className={styles.card}>
      <legend>{texts.name(number)}</legend>
      <blockquote lang={draft.source.language}>{words}</blockquote>
      <p className={styles.soft}>{texts.position(report.start, report.end)}</p>
      <div className={styles.grid}>
        <Choice
          label={texts.of}
          search={find}
          options={[{ value: '', label: texts.ofOwn }, ...others, ...incidentOptions(dataset, language)]}
          value={report.of}
          onChange={(of) => set({ of })}
        />
        {report.of === '' && (
          <IncidentFields
            dataset={dataset}
            draft={draft}
            incident={report.incident}
            onChange={(incident) => set({ incident })}
          />
        )}
        <Choice
          label={texts.stance}
          options={optionsOf(texts.stances)}
          value={report.stance}
          onChange={(stance) => set({ stance })}
        />
        <Choice
          label={texts.speaker}
          search={find}
          options={[{ value: '', label: texts.ownVoice }, ...agents]}
          value={report.speaker}
          onChange={(speaker) => set({ speaker })}
        />
        <Field
          label={texts.asWritten}
          value={report.speakerAsWritten}
          onChange={(speakerAsWritten) => set({ speakerAsWritten })}
        />
        <div>
          <Choice
            label={texts.via}
            search={find}
            options={[{ value: '', label: texts.addRelay }, ...agents]}
            value=""
            onChange={(relay) => relay !== '' && set({ via: [...report.via, relay] })}
          />
          <ol className={styles.actions}>
            {report.via.map((relay, at) => (
              <li key={relay}>
                <button
                  type="button"
                  className={styles.button}
                  aria-label={texts.removeRelay(nameOf(relay))}
                  onClick={() => set({ via: report.via.filter((_, which) => which !== at) })}
                >
                  {nameOf(relay)} ×
                </button>
              </li>
            ))}
          </ol>
        </div>
      </div>
      <div className={styles.actions}>
        <button type="button" className={styles.button} onClick={onRemove}>
          {remove}
        </button>
      </div>
    </fieldset>
  )
}

interface IncidentFieldsProps {
  readonly dataset: Dataset
  readonly draft: Draft
  readonly incident: DraftIncident
  readonly onChange: (incident: DraftIncident) => void
}

function IncidentFields({ dataset, draft, incident, onChange }: IncidentFieldsProps) {
  const { language } = useText()
  const { report: texts, find, notChosen } = useTextsOf(deskTexts)
  const set = (change: Partial<DraftIncident>): void => onChange({ ...incident, ...change })
  const definition = dataset.categories.find(({ id }) => id === incident.category)?.definition
  return (
    <>
      <Field
        label={texts.title}
        help={texts.titleHelp([...incident.title].length)}
        value={incident.title}
        onChange={(title) => set({ title })}
      />
      <Field
        label={texts.summary}
        lines={2}
        value={incident.summary}
        onChange={(summary) => set({ summary })}
      />
      <Choice
        label={texts.category}
        options={[{ value: '', label: notChosen }, ...categoryOptions(dataset, language)]}
        help={definition?.[language]}
        value={incident.category}
        onChange={(category) => set({ category })}
      />
      <DateField
        label={texts.date}
        value={incident.eventDate}
        zone={dataset.zone}
        onChange={(eventDate) => set({ eventDate })}
      />
      <Choice
        label={texts.dateBasis}
        options={optionsOf(texts.dateBases)}
        value={incident.eventDateBasis}
        onChange={(eventDateBasis) => set({ eventDateBasis })}
      />
      <Field
        label={texts.dateRemarks}
        value={incident.eventDateRemarks}
        onChange={(eventDateRemarks) => set({ eventDateRemarks })}
      />
      <Choice
        label={texts.place}
        search={find}
        options={[{ value: '', label: texts.noPlace }, ...placeOptions(dataset, draft, language)]}
        value={incident.place}
        onChange={(place) => set({ place })}
      />
      <Choice
        label={texts.placeBasis}
        options={optionsOf(texts.placeBases)}
        value={incident.localityBasis}
        onChange={(localityBasis) => set({ localityBasis })}
      />
      <Field
        label={texts.placeRemarks}
        value={incident.georeferenceRemarks}
        onChange={(georeferenceRemarks) => set({ georeferenceRemarks })}
      />
    </>
  )
}
