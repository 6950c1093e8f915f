import { compareFigures } from '../../domain/claims/disagreement.ts'
import { figureTerms } from '../../domain/claims/figureTerms.ts'
import type { Incident } from '../../domain/dataset/dataset.ts'
import type { Figure } from '../../domain/record/report.ts'
import { useDataset, useTextIn, useTextsOf } from '../appContext.ts'
import { amount } from './amount.ts'
import styles from './Evidence.module.css'
import { evidenceTexts } from './evidenceTexts.ts'
import { Facet } from './Facet.tsx'
import { accountNames } from './writtenWords.ts'

/** The numbers of the accounts: those that count the same thing stand together, and whether they can all hold is said. */
export function Figures({ incident }: { incident: Incident }) {
  const dataset = useDataset()
  const texts = useTextsOf(evidenceTexts)
  const textIn = useTextIn()
  const originals = incident.reports.filter(({ source }) => !dataset.sources.get(source)?.derivedFrom)
  const comparisons = compareFigures(originals.length > 0 ? originals : incident.reports)
  if (comparisons.length === 0) return null
  const whatIsCounted = (codes: Pick<Figure, 'measure' | 'counted'>): string => {
    const terms = figureTerms(codes, dataset)
    return `${textIn(terms.measure)}: ${textIn(terms.counted)}`
  }
  return (
    <Facet name={texts.figures}>
      <ul className={styles.figures}>
        {comparisons.map(({ measure, counted, asOf, figures, disagree }) => (
          <li key={`${measure} ${counted} ${asOf}`} data-disagree={disagree || undefined}>
            {whatIsCounted({ measure, counted })}
            {asOf !== null && `, ${texts.asOf(asOf)}`}
            <ul>
              {figures.map(({ report, figure }) => (
                <li key={report.id}>
                  <strong>{amount(figure, texts)}</strong>{' '}
                  <span className={styles.faint}>{accountNames([report], incident, dataset, texts)}</span>
                </li>
              ))}
            </ul>
            {figures.length > 1 && (
              <span className={disagree ? styles.disagree : styles.faint}>
                {disagree ? texts.figuresDisagree : texts.figuresAgree}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Facet>
  )
}
