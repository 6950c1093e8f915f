/** Pieces that the list of documents and the card of one share. */
import type { Excerpt } from '../../domain/record/excerpt.ts'
import type { Source } from '../../domain/record/source.ts'
import { edtfInWords } from '../../domain/time/dateWords.ts'
import { useText, useTextIn } from '../appContext.ts'
import styles from './Documents.module.css'

export function DocumentTitle({ source }: { source: Source }) {
  const text = useText()
  const published = source.published
    ? `${text.documents.published} ${edtfInWords(source.published, text.language, text.dates)}`
    : text.documents.publishedUnknown
  return (
    <>
      <span className={styles.publisher}>{source.publisher}</span>
      <span className={styles.headline} lang={source.headline ? source.language : undefined}>
        {source.headline ? `“${source.headline}”` : text.documents.noHeadline}
      </span>
      <span className={styles.soft}>{published}</span>
    </>
  )
}

/** The document from beginning to end as one line, its quotes as marks in their places. */
export function Strip({ source, excerpts }: { source: Source; excerpts: readonly Excerpt[] }) {
  const text = useText()
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${source.text.length} 10`}
      preserveAspectRatio="none"
      role="img"
      aria-label={text.documents.strip}
    >
      <rect className={styles.paper} width={source.text.length} height="10" />
      {excerpts.map(({ id, selector: [, { start, end }] }) => (
        <rect key={id} className={styles.quoted} x={start} width={end - start} height="10" />
      ))}
    </svg>
  )
}

/** Remarks of ours about a document. */
export function SourceRemarks({ source }: { source: Source }) {
  const textIn = useTextIn()
  return source.remarks ? <p>{textIn(source.remarks)}</p> : null
}
