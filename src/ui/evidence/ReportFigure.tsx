import type { Report } from '../../domain/record/report.ts'
import { useDataset, useTextIn, useTextsOf, useVerbs } from '../appContext.ts'
import { AddressesAtQuote } from './AddressesAtQuote.tsx'
import { Chain } from './Chain.tsx'
import { CiteQuote } from './CiteQuote.tsx'
import styles from './Evidence.module.css'
import { evidenceTexts } from './evidenceTexts.ts'
import { Knowledge } from './Knowledge.tsx'
import { PublisherNote } from './PublisherNote.tsx'
import { QuoteText } from './QuoteText.tsx'

interface ReportFigureProps {
  readonly incident: string
  readonly report: Report
  readonly number: number
  readonly of: number
}

/** One account: its words as a quotation, the chain through which they came, and what can be done with them. */
export function ReportFigure({ incident, report, number, of }: ReportFigureProps) {
  const { openSource } = useVerbs()
  const { sources, excerpts } = useDataset()
  const texts = useTextsOf(evidenceTexts)
  const textIn = useTextIn()
  const source = sources.get(report.source)
  const excerpt = excerpts.get(report.excerpt)
  if (!source || !excerpt) return null
  const [, position] = excerpt.selector
  const original = source.derivedFrom && sources.get(source.derivedFrom.source)
  return (
    <figure className={styles.report} aria-label={texts.report(number, of)}>
      <QuoteText excerpt={excerpt} />
      {excerpt.translation && (
        <p className={styles.translation}>
          {textIn(excerpt.translation)} <span className={styles.faint}>({texts.translation})</span>
        </p>
      )}
      <figcaption className={styles.caption}>
        {of > 1 && <span className={styles.faint}>{number} · </span>}
        <button type="button" className={styles.documentLink} onClick={() => openSource(source.id)}>
          {source.publisher}
        </button>
        {original && (
          <span>
            , {original.publisher === source.publisher ? texts.sameText : texts.copyOf(original.publisher)}
          </span>
        )}
        <span className={styles.faint}>
          {' · '}
          {texts.stance[report.stance]}
          {position && source.text && (
            <> · {texts.place(Math.round((100 * position.start) / source.text.length))}</>
          )}
        </span>
        <PublisherNote publisher={source.publisher} />
      </figcaption>
      <Chain report={report} publisher={source.publisher} />
      <Knowledge report={report} />
      <div className={styles.quoteActions}>
        <AddressesAtQuote source={source} excerpt={excerpt} />
        <CiteQuote incident={incident} report={report.id} of={texts.report(number, of)} />
      </div>
    </figure>
  )
}
