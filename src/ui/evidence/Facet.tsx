/** One matter of an incident: the words of the accounts beside what they were resolved to, with the reason. */
import type { ReactNode } from 'react'
import type { Incident } from '../../domain/dataset/dataset.ts'
import { useDataset, useTextsOf } from '../appContext.ts'
import styles from './Evidence.module.css'
import { evidenceTexts } from './evidenceTexts.ts'
import { accountNames, type WrittenWords } from './writtenWords.ts'

export function Facet({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

interface PairProps {
  readonly incident: Incident
  readonly written: readonly WrittenWords[]
  /** null: could not be resolved. */
  readonly resolved: ReactNode
  /** On what grounds, and how surely: said after what is resolved. */
  readonly grounds?: readonly (string | null | undefined)[]
}

/** As written, per wording; below it as resolved. */
export function Pair({ incident, written, resolved, grounds = [] }: PairProps) {
  const texts = useTextsOf(evidenceTexts)
  const dataset = useDataset()
  return (
    <div className={styles.pair}>
      <div>
        <span className={styles.pairName}>{texts.asWritten}</span>{' '}
        {written.length === 0
          ? texts.notWritten
          : written.map(({ words, reports, place }, position) => {
              const told = [
                accountNames(reports, incident, dataset, texts),
                ...(place ? [texts.elsewhere[place]] : []),
              ]
              return (
                <span key={words}>
                  {position > 0 && ' · '}“{words}” <span className={styles.faint}>{told.join('; ')}</span>
                </span>
              )
            })}
      </div>
      <div>
        <span className={styles.pairName}>{texts.resolved}</span> {resolved ?? texts.notResolved}
        {grounds.filter(Boolean).map((reason) => (
          <span key={reason} className={styles.faint}>
            {' '}
            · {reason}
          </span>
        ))}
      </div>
    </div>
  )
}
