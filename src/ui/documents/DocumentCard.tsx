import { excerptsOf, incidentsCiting, quotedShare } from '../../domain/documentFacts.ts'
import type { Source } from '../../domain/record/source.ts'
import { openSource, selectIncident } from '../../state/viewVerbs.ts'
import { useDataset, useText, useTextIn } from '../appContext.ts'
import { CheckList } from '../evidence/CheckList.tsx'
import { OutsideLink } from '../evidence/OutsideLink.tsx'
import { QuoteText } from '../evidence/QuoteText.tsx'
import { CopyNote, DocumentTitle, SourceRemarks, Strip } from './DocumentParts.tsx'
import styles from './Documents.module.css'

/** One document: what it is, where its text is kept, and its quotes in their order with their incidents. */
export function DocumentCard({ source }: { source: Source }) {
  const dataset = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const excerpts = excerptsOf(source.id, dataset)
  const incidents = incidentsCiting(source.id, dataset)
  const share = quotedShare(source, excerpts)
  return (
    <article className={styles.card}>
      <button type="button" className={styles.back} onClick={() => openSource(null)}>
        ‹ {text.documents.back}
      </button>
      <h3 className={styles.title}>
        <DocumentTitle source={source} />
      </h3>
      <CopyNote source={source} />
      <SourceRemarks source={source} />
      <p className={styles.soft}>
        {source.archiveUrl && (
          <>
            <OutsideLink address={source.archiveUrl}>{text.evidence.archived}</OutsideLink> ·{' '}
          </>
        )}
        {source.url ? (
          <OutsideLink address={source.url}>{text.documents.address}</OutsideLink>
        ) : (
          text.documents.noAddress
        )}
        {source.text && ` · ${text.documents.length(source.text.length)}`}
        {share !== null && ` · ${text.documents.quoted(Math.round(100 * share))}`}
      </p>
      {source.text && (
        <p className={styles.hash}>
          {text.documents.hash} <code>{source.text.sha256}</code>
        </p>
      )}
      <Strip source={source} excerpts={excerpts} />
      <CheckList concerning={source.id} title={text.documents.checks} />
      <h4 className={styles.heading}>{text.documents.quotes}</h4>
      <ol className={styles.quotes}>
        {excerpts.map((excerpt) => (
          <li key={excerpt.id}>
            <QuoteText excerpt={excerpt} />
            <ul>
              {incidents
                .filter(({ reports }) => reports.some((report) => report.excerpt === excerpt.id))
                .map((incident) => (
                  <li key={incident.id}>
                    <button type="button" className={styles.link} onClick={() => selectIncident(incident.id)}>
                      {textIn(incident.title)}
                    </button>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </article>
  )
}
