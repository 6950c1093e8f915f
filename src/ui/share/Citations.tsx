import { useMemo } from 'react'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { apa } from '../../format/cite/apa.ts'
import { writeBibtex } from '../../format/cite/bibtex.ts'
import { chicago } from '../../format/cite/chicago.ts'
import { type Cited, citedItems } from '../../format/cite/citedItems.ts'
import { writeCslJson } from '../../format/cite/cslItem.ts'
import { writeRis } from '../../format/cite/ris.ts'
import { markedUpText, plainText, type StyledText } from '../../format/cite/styledText.ts'
import { useDataset, useTextsOf } from '../appContext.ts'
import { CopyButton } from '../CopyButton.tsx'
import styles from './ShareDialog.module.css'
import { type ShareTexts, shareTexts } from './shareTexts.ts'

/** One citation in every form: set in two styles, and as files for reference managers. */
export function Citations({ cited, exact }: { cited: Cited; exact: string | null }) {
  const dataset = useDataset()
  const texts = useTextsOf(shareTexts)
  const { set, files } = useMemo(
    () => citationsOf(cited, exact, dataset, texts),
    [cited, exact, dataset, texts],
  )
  return (
    <>
      <h3>{texts.cite}</h3>
      <p className={styles.soft}>{texts.citeNote}</p>
      {set.map(({ name, paragraphs }) => (
        <SetCitation key={name} name={name} paragraphs={paragraphs} />
      ))}
      <h3>{texts.managers}</h3>
      {files.map((file) => (
        <CitationFile key={file.format} {...file} />
      ))}
    </>
  )
}

interface CitationFileProps {
  readonly format: string
  readonly fileName: string
  readonly mediaType: string
  readonly content: string
}

function citationsOf(cited: Cited, exact: string | null, dataset: Dataset, texts: ShareTexts) {
  const words = texts.citation
  const items = citedItems(cited, { dataset, words, accessed: today() })
  const { note, bibliography } = chicago(items, exact, words)
  const { references, inText } = apa(items, cited.kind === 'quote', words)
  const [{ id }] = items
  const files: readonly CitationFileProps[] = [
    {
      format: 'BibTeX',
      fileName: `${id}.bib`,
      mediaType: 'application/x-bibtex',
      content: writeBibtex(items),
    },
    {
      format: 'RIS',
      fileName: `${id}.ris`,
      mediaType: 'application/x-research-info-systems',
      content: writeRis(items),
    },
    {
      format: 'CSL-JSON',
      fileName: `${id}.json`,
      mediaType: 'application/json',
      content: writeCslJson(items),
    },
  ]
  const set: readonly { readonly name: string; readonly paragraphs: readonly StyledText[] }[] = [
    { name: texts.chicagoNote, paragraphs: [note] },
    { name: texts.chicagoBibliography, paragraphs: [bibliography] },
    { name: texts.apa, paragraphs: references },
    { name: texts.inText, paragraphs: [[{ text: inText }]] },
  ]
  return { set, files }
}

/** The day on which the reader sees it, where the reader is. */
function today() {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}

function SetCitation({ name, paragraphs }: { name: string; paragraphs: readonly StyledText[] }) {
  const texts = useTextsOf(shareTexts)
  return (
    <section className={styles.citation} aria-label={name}>
      <h4>{name}</h4>
      <CopyButton
        className={styles.action}
        of={name}
        text={() => paragraphs.map(plainText).join('\n')}
        html={() => paragraphs.map((paragraph) => `<p>${markedUpText(paragraph)}</p>`).join('')}
        words={texts}
      />
      <div className={styles.words}>
        {paragraphs.map((paragraph) => (
          <p key={plainText(paragraph)}>
            {paragraph.map(({ text, italic }, position) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name
              italic ? <i key={position}>{text}</i> : text,
            )}
          </p>
        ))}
      </div>
    </section>
  )
}

function CitationFile({ format, fileName, mediaType, content }: CitationFileProps) {
  const texts = useTextsOf(shareTexts)
  return (
    <section className={styles.citation} aria-label={format}>
      <h4>{format}</h4>
      <CopyButton className={styles.action} of={format} text={() => content} words={texts} />
      <a
        className={styles.action}
        download={fileName}
        href={`data:${mediaType};charset=utf-8,${encodeURIComponent(content)}`}
      >
        {texts.download} <span className={styles.extension}>{fileName.replace(/^.*\./, '.')}</span>
      </a>
      <details className={styles.words}>
        <summary>{texts.show(format)}</summary>
        <pre>{content}</pre>
      </details>
    </section>
  )
}
