import { useState } from 'react'
import { placeNames } from '../../domain/dataset/placeNames.ts'
import { symbolOf } from '../../domain/record/collection.ts'
import { edtfInWords } from '../../domain/time/dateWords.ts'
import type { DeskOutcome } from '../../format/curate/desk/deskOutcome.ts'
import type { FaultOwner } from '../../format/curate/desk/faultOwner.ts'
import { useText, useTextIn, useTextsOf } from '../appContext.ts'
import { CopyButton } from '../CopyButton.tsx'
import { saveFile } from '../export/saveFile.ts'
import { SymbolIcon } from '../SymbolIcon.tsx'
import styles from './Desk.module.css'
import { deskTexts } from './deskTexts.ts'

interface OutcomeProps {
  readonly outcome: DeskOutcome
  readonly fileName: string
}

/** What the draft makes: faults, a look at it, and the file. */
export function Outcome({ outcome, fileName }: OutcomeProps) {
  const { outcome: texts, report, place, agent } = useTextsOf(deskTexts)
  const nameOf = (owner: FaultOwner): string => {
    switch (owner.kind) {
      case 'document':
        return texts.ofDocument
      case 'report':
        return report.name(owner.number)
      case 'place':
        return place.name(owner.name)
      case 'agent':
        return agent.title(owner.name)
    }
  }
  const [saved, setSaved] = useState(false)
  const { faults, file, records } = outcome
  return (
    <>
      <div role="status">
        <p>{faults.length === 0 ? texts.sound : texts.faults(faults.length)}</p>
      </div>
      {faults.length > 0 && (
        <ul className={styles.faults}>
          {faults.map(({ pointer, message, owner }) => (
            <li key={`${pointer} ${message}`}>
              {owner && <strong>{nameOf(owner)} </strong>}
              <code>{pointer}</code> {message}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.help}>{texts.later}</p>
      <Preview outcome={outcome} />
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            saveFile(fileName, file, 'application/geo+json')
            setSaved(true)
          }}
        >
          {texts.save}
        </button>
        <CopyButton
          className={styles.button}
          text={() => records}
          words={{ copy: texts.copy, copied: texts.copied, refused: texts.refused }}
        />
        <span role="status" className={styles.soft}>
          {saved && texts.saved(fileName)}
        </span>
      </div>
      <details className={styles.card}>
        <summary>{texts.json}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse must be able to scroll it. */}
        <section className={styles.json} tabIndex={0} aria-label={texts.json}>
          <pre>{records}</pre>
        </section>
      </details>
    </>
  )
}

function Preview({ outcome }: Pick<OutcomeProps, 'outcome'>) {
  const { language, dates } = useText()
  const { outcome: texts } = useTextsOf(deskTexts)
  const textIn = useTextIn()
  const { dataset } = outcome.reading
  if (!dataset) return null
  const rows = outcome.incidents.flatMap((id) => dataset.rowOf.get(id) ?? [])
  return (
    <div className={styles.card}>
      <p className={styles.soft}>{texts.preview}</p>
      <ul className={styles.preview}>
        {rows.map((row) => {
          const incident = dataset.incidents[row]
          if (!incident) return null
          const { eventDate } = incident
          return (
            <li key={incident.id}>
              <SymbolIcon symbol={symbolOf(dataset.index, row)} />
              <strong>{textIn(incident.title) || texts.untitled}</strong>
              <span className={styles.soft}>
                {eventDate === null ? texts.undated : edtfInWords(eventDate, language, dates)} ·{' '}
                {placeNames(incident, dataset, language) || texts.noPlace}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
