import { useContext } from 'react'
import { FramedContext, useTextsOf, useVerbs } from '../appContext.ts'
import styles from '../CopyButton.module.css'
import { CopyLink } from './CopyLink.tsx'
import { evidenceActionTexts } from './evidenceActionTexts.ts'

/** What a reader does with an incident once it is read: send it, cite it, say that something is wrong with it. */
export function EvidenceActions({ incident }: { incident: string }) {
  const { openDialog } = useVerbs()
  const framed = useContext(FramedContext)
  const texts = useTextsOf(evidenceActionTexts)
  if (framed) return null
  return (
    <div className={styles.actions}>
      <CopyLink />
      <button
        type="button"
        className={styles.action}
        onClick={() => openDialog({ kind: 'share', subject: { kind: 'incident', incident } })}
      >
        {texts.cite}
      </button>
      <button
        type="button"
        className={styles.action}
        onClick={() => openDialog({ kind: 'correction', subject: { kind: 'incident', incident } })}
      >
        {texts.report}
      </button>
    </div>
  )
}
