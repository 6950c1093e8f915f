/** The documents the incidents were read from, and each of them as a strip with its quotes in their places. */

import { excerptsOf, incidentsCiting, quotedShare } from '../../domain/documentFacts.ts'
import type { Source } from '../../domain/record/source.ts'
import { openSource } from '../../state/viewVerbs.ts'
import { useApp, useDataset, useText } from '../appContext.ts'
import { DocumentCard } from './DocumentCard.tsx'
import { CopyNote, DocumentTitle, Strip } from './DocumentParts.tsx'
import styles from './Documents.module.css'
import { documentTexts } from './documentTexts.ts'

export function DocumentsPanel() {
  const dataset = useDataset()
  const text = useText()
  const open = useApp((state) => state.view.source)
  const source = open === null ? undefined : dataset.sources.get(open)
  if (source) return <DocumentCard source={source} />
  return (
    <div className={styles.documents}>
      <p className={styles.intro}>{documentTexts[text.language].intro}</p>
      <ul>
        {[...dataset.sources.values()].map((each) => (
          <li key={each.id}>
            <button type="button" className={styles.entry} onClick={() => openSource(each.id)}>
              <DocumentTitle source={each} />
              <DocumentCounts source={each} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function DocumentCounts({ source }: { source: Source }) {
  const dataset = useDataset()
  const text = useText()
  const excerpts = excerptsOf(source.id, dataset)
  const share = quotedShare(source, excerpts)
  return (
    <>
      <Strip source={source} excerpts={excerpts} />
      <span className={styles.soft}>
        {documentTexts[text.language].counts(incidentsCiting(source.id, dataset).length, excerpts.length)}
        {share !== null && ` · ${documentTexts[text.language].quoted(Math.round(100 * share))}`}
      </span>
      <CopyNote source={source} />
    </>
  )
}
