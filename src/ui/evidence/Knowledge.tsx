import type { Report } from '../../domain/record/report.ts'
import { useDataset, useText, useTextIn } from '../appContext.ts'
import { useRemarked } from '../supplement/useSupplement.ts'
import styles from './Evidence.module.css'

/** How the speaker knows, as the document gives it, in its words where it has some. Nothing where nobody has looked. */
export function Knowledge({ report }: { report: Report }) {
  const { sources } = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const { knowledgeBasis, knowledgeAsWritten, knowledgeRemarks } = useRemarked()('reports', report)
  if (!knowledgeBasis) return null
  return (
    <p className={styles.knowledge} data-knowledge={knowledgeBasis}>
      {knowledgeBasis !== 'notSaid' && <span className={styles.faint}>{text.filter.groups.knowledge}: </span>}
      {text.filter.knowledge[knowledgeBasis]}
      {knowledgeAsWritten !== undefined && (
        <>
          {' · '}
          <q lang={sources.get(report.source)?.language}>{knowledgeAsWritten}</q>
        </>
      )}
      {knowledgeRemarks && <span className={styles.faint}> · {textIn(knowledgeRemarks)}</span>}
    </p>
  )
}
