import { useEffect, useRef } from 'react'
import { useTextsOf } from '../appContext.ts'
import styles from './Desk.module.css'
import { deskTexts } from './deskTexts.ts'

interface RemovedProps {
  readonly notice: string
  /** null: there is nothing to take back. */
  readonly onUndo: (() => void) | null
}

/**
 * That something is gone, and the way back, in sight wherever it stood. The button that took it away went with it,
 * so the focus comes here.
 */
export function Removed({ notice, onUndo }: RemovedProps) {
  const texts = useTextsOf(deskTexts)
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (notice !== '') undo.current?.focus({ preventScroll: true })
  }, [notice])
  return (
    <div className={styles.removed} data-shown={notice !== ''}>
      <span role="status">{notice}</span>
      {onUndo && (
        <button ref={undo} type="button" className={styles.button} onClick={onUndo}>
          {texts.undo}
        </button>
      )}
    </div>
  )
}
