/** The documents the incidents were read from, and each of them as a strip with its quotes in their places. */

import { excerptsOf, incidentsCiting, quotedShare } from '../../domain/claims/documentFacts.ts'
import type { Source } from '../../domain/record/source.ts'
import { useApp, useDataset, useTextsOf, useVerbs } from '../appContext.ts'
import { PublisherNote } from '../evidence/PublisherNote.tsx'
import { DocumentCard } from './DocumentCard.tsx'
import { CopyNote, DocumentTitle, Strip } from './DocumentParts.tsx'
import styles from './Documents.module.css'
import { documentTexts } from './documentTexts.ts'

export function DocumentsPanel() {
  const documentWords = useTextsOf(documentTexts)
  const { openSource } = useVerbs()
  const dataset = useDataset()
  const open = useApp((state) => state.view.source)
  const source = open === null ? undefined : dataset.sources.get(open)
  if (source) return <DocumentCard source={source} />
  return (
    <div className={styles.documents}>
      <p className={styles.intro}>{documentWords.intro}</p>
      <ul>
        {[...dataset.sources.values()].map((each) => (
          <li key={each.id}>
            <button type="button" className={styles.entry} onClick={() => openSource(each.id)}>
              <DocumentTitle source={each} />
              <PublisherNote plain publisher={each.publisher} />
              <DocumentCounts source={each} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function DocumentCounts({ source }: { source: Source }) {
  const documentWords = useTextsOf(documentTexts)
  const dataset = useDataset()
  const excerpts = excerptsOf(source.id, dataset)
  const share = quotedShare(source, excerpts)
  return (
    <>
      <Strip source={source} excerpts={excerpts} />
      <span className={styles.soft}>
        {documentWords.counts(incidentsCiting(source.id, dataset).length, excerpts.length)}
        {share !== null && ` · ${documentWords.quoted(Math.round(100 * share))}`}
      </span>
      <CopyNote source={source} />
    </>
  )
}
