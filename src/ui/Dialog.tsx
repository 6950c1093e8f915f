import { type ReactNode, type RefObject, useId } from 'react'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly title: string
  readonly close: string
  readonly children: ReactNode
}

/** A sheet over the page with a title that stays in sight, and a way out. */
export function Dialog({ dialog, title, close, children }: DialogProps) {
  const heading = useId()
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={heading}>
      <form method="dialog" className={styles.bar}>
        <h2 id={heading}>{title}</h2>
        <button type="submit">{close}</button>
      </form>
      {children}
    </dialog>
  )
}
