import type { Dataset } from '../../domain/dataset/dataset.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import type { DraftSource } from '../../format/curate/desk/draft.ts'
import { useText, useTextsOf } from '../appContext.ts'
import { Choice } from './Choice.tsx'
import { DateField } from './DateField.tsx'
import styles from './Desk.module.css'
import { deskTexts } from './deskTexts.ts'
import { Field } from './Field.tsx'
import { optionsOf } from './options.ts'

interface SourcePartProps {
  readonly source: DraftSource
  readonly dataset: Dataset
  readonly onChange: (source: DraftSource) => void
}

/** The facts of the document itself. */
export function SourcePart({ source, dataset, onChange }: SourcePartProps) {
  const { source: texts } = useTextsOf(deskTexts)
  const { language } = useText()
  const { publishers, publisherGroups } = dataset
  const unknown = publisherGroups.length > 0 && source.publisher !== '' && !publishers.has(source.publisher)
  const set = (change: Partial<DraftSource>): void => onChange({ ...source, ...change })
  return (
    <section className={styles.section} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <div className={styles.grid}>
        <Field
          label={texts.publisher}
          value={source.publisher}
          onChange={(publisher) => set({ publisher })}
        />
        {unknown && (
          <>
            <Field
              label={texts.publisherDescription}
              help={texts.publisherDescriptionHelp}
              value={source.publisherDescription}
              onChange={(publisherDescription) => set({ publisherDescription })}
            />
            <Choice
              label={texts.publisherGroup}
              options={[
                { value: '', label: texts.noGroup },
                ...publisherGroups.map(({ id, label }) => ({ value: id, label: textIn(label, language) })),
              ]}
              value={source.publisherGroup}
              onChange={(publisherGroup) => set({ publisherGroup })}
            />
            <Field
              label={texts.publisherUrl}
              value={source.publisherUrl}
              onChange={(publisherUrl) => set({ publisherUrl })}
            />
          </>
        )}
        <Field
          label={texts.headline}
          help={texts.headlineHelp}
          value={source.headline}
          onChange={(headline) => set({ headline })}
        />
        <Field
          label={texts.language}
          help={texts.languageHelp}
          value={source.language}
          onChange={(language) => set({ language })}
        />
        <DateField
          label={texts.published}
          value={source.published}
          zone={dataset.zone}
          onChange={(published) => set({ published })}
        />
        <Choice
          label={texts.basis}
          options={optionsOf(texts.bases)}
          value={source.publishedBasis}
          onChange={(publishedBasis) => set({ publishedBasis })}
        />
        <Field label={texts.url} value={source.url} onChange={(url) => set({ url })} />
        <Field
          label={texts.archiveUrl}
          value={source.archiveUrl}
          onChange={(archiveUrl) => set({ archiveUrl })}
        />
        <Field label={texts.remarks} value={source.remarks} onChange={(remarks) => set({ remarks })} />
      </div>
    </section>
  )
}
