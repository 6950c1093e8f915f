import { useContext } from 'react'
import { FramedContext, useTextsOf, useVerbs } from '../appContext.ts'
import styles from './Evidence.module.css'
import { evidenceActionTexts } from './evidenceActionTexts.ts'

interface CiteQuoteProps {
  readonly incident: string
  readonly report: string
  /** Which report it is, for those who hear the page, where every quote has such a button. */
  readonly of: string
}

/** Opens the citations of the words of one report. An embed has no dialogs. */
export function CiteQuote({ incident, report, of }: CiteQuoteProps) {
  const { openDialog } = useVerbs()
  const framed = useContext(FramedContext)
  const texts = useTextsOf(evidenceActionTexts)
  if (framed) return null
  return (
    <button
      type="button"
      className={styles.quietAction}
      onClick={() => openDialog({ kind: 'share', subject: { kind: 'quote', incident, report } })}
    >
      {texts.citeQuote}
      <span data-heard>: {of}</span>
    </button>
  )
}
