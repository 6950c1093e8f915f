/** Pieces that the list of documents and the card of one share. */
import type { Excerpt } from '../../domain/record/excerpt.ts'
import type { Source } from '../../domain/record/source.ts'
import { edtfInWords } from '../../domain/time/dateWords.ts'
import { useDataset, useText, useTextIn, useTextsOf } from '../appContext.ts'
import { useRemarked } from '../supplement/useSupplement.ts'
import styles from './Documents.module.css'
import { documentTexts } from './documentTexts.ts'

export function DocumentTitle({ source }: { source: Source }) {
  const text = useText()
  const texts = useTextsOf(documentTexts)
  const published = source.published
    ? `${texts.published} ${edtfInWords(source.published, text.language, { ...text.dates, since: texts.onOrAfter })}`
    : texts.publishedUnknown
  return (
    <>
      <span className={styles.publisher}>{source.publisher}</span>
      <span className={styles.headline} lang={source.headline ? source.language : undefined}>
        {source.headline ? `“${source.headline}”` : texts.noHeadline}
      </span>
      <span className={styles.soft}>
        {languageName(source.language, text.language)} · {published}
        {source.published && source.publishedBasis && ` (${texts.dateBasis[source.publishedBasis]})`}
      </span>
    </>
  )
}

/** The document from beginning to end as one line, its quotes as marks in their places. */
export function Strip({
  source: { text: read },
  excerpts,
}: {
  source: Source
  excerpts: readonly Excerpt[]
}) {
  const texts = useTextsOf(documentTexts)
  if (!read) return null
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${read.length} 10`}
      preserveAspectRatio="none"
      role="img"
      aria-label={texts.shortStrip}
    >
      <rect className={styles.paper} width={read.length} height="10" />
      {excerpts.map(
        ({ id, selector: [, position] }) =>
          position && (
            <rect
              key={id}
              className={styles.quoted}
              x={position.start}
              width={position.end - position.start}
              height="10"
            />
          ),
      )}
    </svg>
  )
}

/** `English`; the tag itself where it is none a browser knows. */
function languageName(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** What the document is a copy of, and by how much; nothing where it is none. */
export function CopyNote({ source: { derivedFrom, text: read } }: { source: Source }) {
  const { sources } = useDataset()
  const texts = useTextsOf(documentTexts)
  const original = derivedFrom && sources.get(derivedFrom.source)
  if (!original) return null
  const characters = derivedFrom.sharedCharacters ?? read?.length ?? null
  return (
    <span className={styles.soft}>
      {texts.copy(original.publisher, characters)}
      {derivedFrom.method && ` (${texts.copyBy(derivedFrom.method)})`}
    </span>
  )
}

/** Remarks of ours about a document. */
export function SourceRemarks({ source }: { source: Source }) {
  const textIn = useTextIn()
  const { remarks } = useRemarked()('sources', source)
  return remarks ? <p>{textIn(remarks)}</p> : null
}
