import type { TimeZone } from '../../domain/time/timeZone.ts'
import type { DraftSource } from '../../format/curate/desk/draft.ts'
import { useTextsOf } from '../appContext.ts'
import { Choice } from './Choice.tsx'
import { DateField } from './DateField.tsx'
import styles from './Desk.module.css'
import { deskTexts } from './deskTexts.ts'
import { Field } from './Field.tsx'
import { optionsOf } from './options.ts'

interface SourcePartProps {
  readonly source: DraftSource
  readonly zone: TimeZone
  readonly onChange: (source: DraftSource) => void
}

/** The facts of the document itself. */
export function SourcePart({ source, zone, onChange }: SourcePartProps) {
  const { source: texts } = useTextsOf(deskTexts)
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
          zone={zone}
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
